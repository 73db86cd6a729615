import { afterEach, expect, it } from '@jest/globals';
import { entriesOf } from '../../src/core/model/catalogue';
import type { CellValue } from '../../src/core/model/snapshot';
import { planSwitch } from '../../src/core/fix/planSwitch';
import { catalogueOf } from '../../src/core/structure/readCatalogue';
import { shippedDefinitions } from '../../src/definitions/shipped';
import type { Sheet } from '../../src/emulator/book/book';
import { newBook } from '../../src/emulator/book/newBook';
import { excelGateway } from '../../src/office/excelGateway';
import { applyPlan } from '../../src/workflow/applyPlan';
import { switchCategories } from '../../src/workflow/switchCategories';
import { undoLast } from '../../src/workflow/undoLast';
import { sheetState } from '../support/bookState';
import { prepareJob } from '../support/modelsJob';
import { type OpenedExcel, openExcel } from '../support/openExcel';
import { present } from '../support/present';

const gateway = excelGateway();
const definitions = shippedDefinitions();
const shipped = present(definitions.catalogues['lap-thach']);
let open: OpenedExcel | undefined;
afterEach(() => open?.close());

const ROWS: readonly (readonly CellValue[])[] = [
  ['DANH SÁCH MÔ HÌNH ĐĂNG KÝ NĂM 2026', '', '', '', '', ''],
  ['TT', 'Tên mô hình', 'Đơn vị', 'Loại hình', 'Lĩnh vực', 'Năm đăng ký'],
  [1, 'Tuyến đường hoa', 'Xã Thái Hòa', 'Tập thể', 'Xây dựng nông thôn mới', 2026],
  [2, 'Hũ gạo tình thương', 'Xã Hòa Bình', 'Tập thể', 'Khác', 2026],
  [3, 'Camera an ninh', 'Xã Hòa Bình', 'Tập thể', 'Xây dựng nông thôn mới', 2026],
];

it('adds the other set, keeps the old entries for what was, and tells which values need a decision', async () => {
  const book = newBook('so.xlsx');
  const [sheet] = book.sheets as [Sheet];
  sheet.write(
    { row: 0, column: 0, rowCount: ROWS.length, columnCount: 6 },
    ROWS.map((row) => [...row] as (string | number)[]),
  );
  open = await openExcel(book);
  expect(planSwitch(await gateway.readWorkbook(), definitions, 'dan-van-kheo')).toEqual({
    ok: false,
    code: 'noCatalogue',
  });
  await applyPlan(gateway, (await prepareJob(gateway)).preparation.plan);
  const others = (): readonly unknown[] =>
    book.sheets.filter(({ name }) => name !== 'Danh mục').map((one) => sheetState(one).cells);
  const before = others();
  const catalogueBefore = sheetState(present(book.findSheet('Danh mục'))).cells;

  expect(await switchCategories(gateway, definitions, 'dan-van-kheo', '2026-11-24')).toEqual({
    ok: true,
    value: [{ value: 'Xây dựng nông thôn mới', rows: 2, proposed: 'Khác', isAlike: false }],
  });
  expect(others()).toEqual(before);
  const categories = entriesOf(catalogueOf(await gateway.readWorkbook(), shipped), 'category');
  expect(categories.filter(({ active }) => active).map(({ code, label }) => [code, label])).toEqual([
    ['khac', 'Khác'],
    ['kinh-te-2', 'Kinh tế'],
    ['van-hoa-xa-hoi', 'Văn hóa - xã hội'],
    ['quoc-phong-an-ninh', 'Quốc phòng - an ninh'],
    ['he-thong-chinh-tri', 'Xây dựng hệ thống chính trị'],
  ]);
  expect(categories.filter(({ active }) => !active)).toHaveLength(7);
  expect(await switchCategories(gateway, definitions, 'dan-van-kheo', '2026-11-24')).toEqual({ ok: true, value: null });

  expect((await undoLast(gateway)).ok).toBe(true);
  expect(sheetState(present(book.findSheet('Danh mục'))).cells).toEqual(catalogueBefore);
});
