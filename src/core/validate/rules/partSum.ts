import type { ColumnLabel, TableRegion } from '../../model/region';
import { labelForm } from '../../model/labelForm';
import type { Finding } from '../../model/finding';
import type { CellValue, SheetSnapshot } from '../../model/snapshot';
import { valueAt } from '../../model/snapshot';
import { wholeNumber } from '../printedFigure';
import type { Checked } from '../rule';

const PARTS: ReadonlySet<string> = new Set(
  ['Tập thể', 'TT', 'Cá nhân', 'CN', 'Hộ gia đình', 'HGĐ', 'Hộ', 'Nam', 'Nữ'].map(labelForm),
);
const WHOLES: ReadonlySet<string> = new Set(['Tổng số', 'Tổng', 'Cộng', 'Tổng cộng', 'TS'].map(labelForm));

/** A "Tổng số" column and the columns under the same heading that it sums. */
interface Sum {
  readonly whole: ColumnLabel;
  readonly parts: readonly ColumnLabel[];
}

/**
 * A row whose Tập thể and Cá nhân do not add up to its Tổng số: columns of one heading, in any table, also one that is no
 * register (a rollup kept by hand). An empty part counts as 0, an empty whole claims nothing.
 */
export function* partSum(checked: Checked): Generator<Finding<'part-sum'>> {
  for (const { region, register } of checked.regions) {
    const sums = region.orientation === 'horizontal' ? sumsOf(region) : [];
    const sheet = checked.workbook.sheets.find(({ name }) => name === region.sheet);
    if (sums.length === 0 || !sheet) continue;
    for (const { row, role } of region.rows) {
      if (role !== 'data' && role !== 'part' && role !== 'subtotal' && role !== 'total') continue;
      for (const sum of sums) yield* findingOf(sheet, row, sum, register);
    }
  }
}

function sumsOf({ labels }: TableRegion): readonly Sum[] {
  const headings = new Map<string, ColumnLabel[]>();
  for (const label of labels) {
    const heading = label.label.split(' / ').slice(0, -1).join(' / ');
    headings.set(heading, [...(headings.get(heading) ?? []), label]);
  }
  return [...headings.values()].flatMap((columns): readonly Sum[] => {
    const own = ({ label }: ColumnLabel): string => labelForm(label.split(' / ').at(-1) ?? '');
    const wholes = columns.filter((column) => WHOLES.has(own(column)));
    const [whole] = wholes;
    const parts = columns.filter((column) => PARTS.has(own(column)));
    const others = columns.length - wholes.length - parts.length;
    return whole && wholes.length === 1 && parts.length >= 2 && (others === 0 || columns.length > 6)
      ? [{ whole, parts }]
      : [];
  });
}

function* findingOf(
  sheet: SheetSnapshot,
  row: number,
  { whole, parts }: Sum,
  register: string | null,
): Generator<Finding<'part-sum'>> {
  const at = { row, column: whole.column };
  const value = valueAt(sheet, at);
  const printed = figureOf(value);
  const figures = parts
    .map(({ column }) => valueAt(sheet, { row, column }))
    .map((part) => (isEmpty(part) ? 0 : figureOf(part)));
  if (
    printed === null ||
    figures.includes(null) ||
    parts.every(({ column }) => isEmpty(valueAt(sheet, { row, column })))
  )
    return;
  // As Excel sums: 0.1 and 0.2 are 0.3.
  const counted = Number(figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0).toPrecision(15));
  if (Math.abs(counted - printed) <= 1e-9 * Math.max(1, Math.abs(printed))) return;
  yield {
    rule: 'part-sum',
    severity: 'error',
    register,
    sheet: sheet.name,
    at,
    field: null,
    value,
    suggestion: counted,
    params: { label: whole.label, printed, counted },
  };
}

const isEmpty = (value: CellValue): boolean =>
  value === null || (typeof value === 'string' && /^[\s\-–—]*$/.test(value));

const figureOf = (value: CellValue): number | null =>
  typeof value === 'number' ? value : typeof value === 'string' ? wholeNumber(value) : null;
