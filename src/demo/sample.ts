import { fileURLToPath } from 'node:url';

/** The workbook that the demo works on: a district's registration of models, with the troubles that such sheets have. */
export const SAMPLE = fileURLToPath(new URL('../../assets/samples/dang-ky-mo-hinh-2022.xlsx', import.meta.url));
