import type { Catalogue } from '../../src/core/model/catalogue';
import { Catalogue as CatalogueShape } from '../../src/core/model/catalogue';
import type { CellValue } from '../../src/core/model/snapshot';
import type { StructuredTable } from '../../src/core/model/structuredTable';

/** A row of the table. */
export type ModelRow = readonly [
  name: CellValue,
  unit: CellValue,
  kind: CellValue,
  category: CellValue,
  year: CellValue,
];

/** The columns of the models' table that rollups read, with the given rows. */
export const modelsTable = (...rows: readonly ModelRow[]): StructuredTable => ({
  register: 'models',
  name: 'tblMoHinh',
  sheet: 'Sổ mô hình',
  columns: [
    { id: 'name', title: 'Tên mô hình', holds: 'text', list: null },
    { id: 'unit', title: 'Đơn vị', holds: 'unit', list: null },
    { id: 'kind', title: 'Loại hình', holds: 'choice', list: 'kind' },
    { id: 'category', title: 'Lĩnh vực', holds: 'choice', list: 'category' },
    { id: 'yearRegistered', title: 'Năm đăng ký', holds: 'number', list: null },
  ],
  rows,
});

interface Unit {
  readonly name: string;
  readonly parent?: string | null;
  readonly aliases?: readonly string[];
}

/** A catalogue of three kinds, three categories and the given units. */
export const smallCatalogue = (units: readonly Unit[] = []): Catalogue =>
  CatalogueShape.parse({
    version: 1,
    categorySet: 'own',
    lists: {
      kind: [
        { code: 'collective', label: 'Tập thể', aliases: ['TT'] },
        { code: 'individual', label: 'Cá nhân', aliases: ['CN'] },
        { code: 'household', label: 'Hộ gia đình' },
      ],
      category: [
        { code: 'kinh-te', label: 'Phát triển kinh tế, giảm nghèo bền vững', aliases: ['Kinh tế'] },
        { code: 'suc-khoe', label: 'Chăm sóc sức khỏe nhân dân', aliases: ['Sức khỏe'] },
        { code: 'lao-dong', label: 'Lao động sáng tạo' },
        { code: 'khac', label: 'Khác' },
      ],
    },
    units,
    abbreviations: [],
    themes: [],
    programmes: [],
  });
