import { entriesOf } from '../../model/catalogue';
import { textOf } from '../../model/dataTable';
import type { Finding } from '../../model/finding';
import { normalForm } from '../../model/normalForm';
import type { Checked } from '../rule';
import { ownData, placeOfDatum } from '../rule';

/** Words that count the same kind of thing. Kinds never add: a person who came twice is one người and two lượt. */
const KINDS: readonly (readonly string[])[] = [
  ['cuộc', 'buổi', 'lần', 'lớp', 'hội nghị', 'kỳ', 'đợt', 'phiên'],
  [
    'người',
    'đồng chí',
    'đ/c',
    'đại biểu',
    'đảng viên',
    'cán bộ',
    'hội viên',
    'đoàn viên',
    'học sinh',
    'cbccvc',
    'thành viên',
    'em',
  ],
  ['lượt', 'lượt người', 'lượt đồng chí', 'lượt đảng viên'],
  ['đồng', 'vnđ', 'vnd', 'đ', 'nghìn đồng', 'triệu đồng', 'tỷ đồng', 'triệu', 'tỷ'],
  ['mô hình', 'mh'],
  ['hộ', 'hộ dân', 'gia đình'],
  ['%'],
];
const kindOf = (unit: string): number =>
  KINDS.findIndex((words) =>
    words.some((word) => unit === word || unit.startsWith(`${word} `) || unit.startsWith(`${word}/`)),
  );

/**
 * A quantity in a unit of another kind than its field's (lượt where người is due), or in one that the row's category does
 * not allow. Units that the product does not know are left alone.
 */
export function* unitOfMeasure(checked: Checked): Generator<Finding<'unit-of-measure'>> {
  const categories = new Map(entriesOf(checked.catalogue, 'category').map((entry) => [entry.code, entry]));
  for (const table of checked.tables)
    for (const own of ownData(checked, table, ({ type }) => type === 'quantity')) {
      const { field, row, datum } = own;
      const { value } = datum;
      if (
        typeof datum.raw !== 'string' ||
        value === null ||
        typeof value !== 'object' ||
        !('qualifier' in value) ||
        value.unit === null
      )
        continue;
      const unit = normalForm(value.unit);
      const allowed =
        field.name === 'resources' ? (categories.get(textOf(row, 'category') ?? '')?.unitsOfMeasure ?? []) : [];
      const expected = field.unitOfMeasure === undefined ? allowed : [field.unitOfMeasure];
      if (expected.length === 0 || expected.some((word) => isAlike(unit, normalForm(word)))) continue;
      if (field.unitOfMeasure !== undefined && kindOf(unit) < 0) continue;
      yield {
        rule: 'unit-of-measure',
        severity: 'error',
        ...placeOfDatum(table, own),
        suggestion: null,
        params: { field: field.name, unit: value.unit, expected },
      };
    }
}

function isAlike(unit: string, expected: string): boolean {
  const kind = kindOf(unit);
  return unit === expected || unit.startsWith(`${expected} `) || (kind >= 0 && kind === kindOf(expected));
}
