import { intersectAreas, lastRow, type Area } from '../book/area';
import type { CellKind, Sheet } from '../book/book';
import { invalidArgument, notEmulated } from '../wire/hostError';
import { usedPart } from './ranges';

type Test = (row: number, column: number) => boolean;

/**
 * The cells of a kind, as Excel's Go To Special finds them, in rectangles from top to bottom.
 *
 * @param cellType - `Blanks`, `Constants`, `Formulas`, `Visible`, `DataValidations` or `ConditionalFormats`.
 * @param valueType - for constants and formulas: words of `Errors`, `Logical`, `Numbers`, `Text`, or `All`.
 */
export function specialCells(sheet: Sheet, within: Area, cellType: string, valueType: string): Area[] {
  const area = usedPart(sheet, within);
  if (!area) return [];
  if (cellType === 'DataValidations')
    return common(
      area,
      sheet.validations.flatMap(({ areas }) => areas),
    );
  if (cellType === 'ConditionalFormats')
    return common(
      area,
      sheet.conditionalFormats.flatMap(({ areas }) => areas),
    );
  return rectangles(area, testFor(sheet, cellType, valueType));
}

const common = (area: Area, areas: readonly Area[]): Area[] =>
  areas.flatMap((each) => intersectAreas(area, each) ?? []);

function testFor(sheet: Sheet, cellType: string, valueType: string): Test {
  const wanted = kindsOf(valueType);
  switch (cellType) {
    case 'Blanks':
      return (row, column) => sheet.kind(row, column) === 'empty';
    case 'Constants':
      return (row, column) => wanted.has(sheet.kind(row, column)) && sheet.formula(row, column) === undefined;
    case 'Formulas':
      return (row, column) => sheet.formula(row, column) !== undefined && wanted.has(sheet.kind(row, column));
    case 'Visible':
      return (row, column) => !sheet.rowHidden(row) && !sheet.columnHidden(column);
    case 'SameConditionalFormat':
    case 'SameDataValidation':
      throw notEmulated(`Range.getSpecialCells('${cellType}')`);
    default:
      throw invalidArgument(`${cellType} is no kind of cells.`);
  }
}

function kindsOf(valueType: string): ReadonlySet<CellKind> {
  if (valueType === 'All') return new Set<CellKind>(['text', 'number', 'boolean', 'error']);
  const kinds = new Set<CellKind>();
  if (valueType.includes('Error')) kinds.add('error');
  if (valueType.includes('Logical')) kinds.add('boolean');
  if (valueType.includes('Number')) kinds.add('number');
  if (valueType.includes('Text')) kinds.add('text');
  return kinds;
}

/** Runs of cells in each row; equal runs of successive rows become one rectangle. */
function rectangles(area: Area, test: Test): Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (let row = area.row; row <= lastRow(area); row++) {
    const runs = runsIn(row, area, test);
    const grown: Area[] = [];
    for (const run of runs) {
      const above = open.find(({ column, columnCount }) => column === run.column && columnCount === run.columnCount);
      grown.push(above ? { ...above, rowCount: above.rowCount + 1 } : run);
    }
    done.push(...open.filter((each) => !grown.some((next) => next.column === each.column && next.row === each.row)));
    open = grown;
  }
  return [...done, ...open].sort((one, other) => one.row - other.row || one.column - other.column);
}

function runsIn(row: number, area: Area, test: Test): Area[] {
  const runs: Area[] = [];
  let start = -1;
  const end = area.column + area.columnCount;
  for (let column = area.column; column <= end; column++) {
    const inside = column < end && test(row, column);
    if (inside && start < 0) start = column;
    if (!inside && start >= 0) {
      runs.push({ row, column: start, rowCount: 1, columnCount: column - start });
      start = -1;
    }
  }
  return runs;
}
