import type { Quantity } from '../../model/dataTable';
import type { Finding } from '../../model/finding';
import type { Checked, OwnDatum } from '../rule';
import { ownData, placeOfDatum } from '../rule';

/** Things that come whole: half of one is a slip. */
const WHOLE_THINGS =
  /^(?:cuộc|buổi|lần|lớp|hội nghị|người|lượt|lượt người|đồng chí|đ\/c|đảng viên|hội viên|đoàn viên|cán bộ|mô hình|mh|tập thể|cá nhân|hộ|gương|hồ sơ|văn bản|đơn vị|chi bộ|cây|gốc|suất|phần quà|công trình)(?!\p{L})/u;
/** Without a known unit: whole numbers that the column must hold besides, and none with a fraction of its own. */
const WHOLE_NEIGHBOURS = 3;

/**
 * A number such as 1.252 where whole things are counted: under an English Excel the dot of "1.252" parts decimals. Told by
 * the unit of measure, or by a column whose other numbers are whole. Suggests the number meant.
 */
export function* thousandSeparator(checked: Checked): Generator<Finding<'thousand-separator'>> {
  for (const table of checked.tables) {
    const columns = new Map<number, OwnDatum[]>();
    for (const own of ownData(checked, table, ({ type }) => type === 'quantity' || type === 'integer')) {
      if (typeof own.datum.raw !== 'number') continue;
      const cells = columns.get(own.datum.at.column) ?? [];
      columns.set(own.datum.at.column, cells);
      cells.push(own);
    }
    for (const cells of columns.values()) {
      const fractions = cells.filter(({ datum }) => !Number.isInteger(datum.raw));
      const suspects = fractions.filter(({ datum }) => meantBy(datum.raw) !== null);
      const isWholeColumn = cells.length - fractions.length >= WHOLE_NEIGHBOURS && suspects.length === fractions.length;
      for (const own of suspects) {
        const meant = meantBy(own.datum.raw);
        const unit = unitOf(own);
        if (meant === null || typeof own.datum.raw !== 'number') continue;
        if (unit === null ? !isWholeColumn : !WHOLE_THINGS.test(unit)) continue;
        yield {
          rule: 'thousand-separator',
          severity: 'warning',
          ...placeOfDatum(table, own),
          suggestion: meant,
          params: { field: own.field.name, value: own.datum.raw, meant },
        };
      }
    }
  }
}

/** 1.252 → 1252, 1.25 → 1250; null for a number that thousands and a dot cannot give. */
function meantBy(raw: OwnDatum['datum']['raw']): number | null {
  if (typeof raw !== 'number' || raw < 1 || raw >= 1000 || Number.isInteger(raw)) return null;
  const meant = Number((raw * 1000).toPrecision(12));
  return Number.isInteger(meant) ? meant : null;
}

function unitOf({ datum, field, row }: OwnDatum): string | null {
  const own = (datum.value as Quantity | null)?.unit ?? field.unitOfMeasure;
  if (own !== undefined) return own.toLowerCase();
  const named = row.values['unitOfMeasure']?.value;
  return typeof named === 'string' ? named.toLowerCase() : null;
}
