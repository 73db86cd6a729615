import { type Area, areaFromA1, areaToA1, type CellAddress, contains, toA1 } from '../core/model/address';
import { MARK_FORMULA, type PlanStep, type WrittenCells } from '../core/plan/planStep';

type WriteStep = Extract<PlanStep, { kind: 'writeCells' }>;

/** What steps need to know of the workbook that their plan does not say. */
export interface LookAhead {
  /** Names of a chart's series, as their header cells read once the steps before are done. */
  readonly seriesName: (sheet: string, cell: { readonly row: number; readonly column: number }) => string;
  /** Whether a chart that the plan changes still stands: the user may have deleted it. */
  readonly hasChart: (sheet: string, name: string) => boolean;
  /** The marks of findings that stand on a sheet. */
  readonly marksOn: (sheet: string) => readonly Excel.ConditionalFormat[];
  /** What a step writes to the office's own cells, as their formats want it. */
  readonly asTheyStand: (step: WriteStep) => WrittenCells;
  /** Custom XML part of each key of the memory. */
  readonly memoryParts: Map<string, string | Excel.CustomXmlPart>;
  readonly memoryPartIds: () => ReadonlyMap<string, string>;
}

/**
 * Finds out what steps need to know. One round trip, and none when they take marks away from no sheet, change no standing
 * chart, write no escaped text to cells of the office's own, and write every chart's header cells themselves.
 */
export async function lookAhead(
  context: Excel.RequestContext,
  steps: readonly PlanStep[],
  memoryParts: ReadonlyMap<string, string>,
): Promise<LookAhead> {
  const sheets = context.workbook.worksheets;
  const marked = steps.flatMap((step) => (step.kind === 'removeMarks' ? [step.sheet] : []));
  const formats = marked.map((name) => {
    const found = sheets.getItem(name).getRange().conditionalFormats;
    return found.load('items/id, items/type, items/customOrNullObject/rule/formula');
  });
  const charts = new Map(
    standingCharts(steps).map(({ sheet, name }) => [
      `${sheet}!${name}`,
      sheets.getItem(sheet).charts.getItemOrNullObject(name).load('name'),
    ]),
  );
  const written = writtenNames(steps);
  const standing = new Map<string, Excel.Range>();
  for (const { sheet, cell } of seriesCells(steps)) {
    const key = `${sheet}!${cell}`;
    if (!written.has(key)) standing.set(key, sheets.getItem(sheet).getRange(cell).load('text'));
  }
  const columns = standingColumns(steps).map(({ sheet, area }) => ({
    sheet,
    area,
    range: sheets.getItem(sheet).getRange(areaToA1(area)).load('numberFormat'),
  }));
  if (formats.length > 0 || standing.size > 0 || charts.size > 0 || columns.length > 0) await context.sync();
  const formatAt = (sheet: string, at: CellAddress): unknown => {
    const column = columns.find((known) => known.sheet === sheet && contains(known.area, at));
    return column?.range.numberFormat[at.row - column.area.row]?.[0];
  };

  const marks = new Map(
    marked.map((sheet, index) => [sheet, (formats[index]?.items ?? []).filter((format) => isMark(format))]),
  );
  const parts = new Map<string, string | Excel.CustomXmlPart>(memoryParts);
  return {
    seriesName: (sheet, cell) => {
      const key = `${sheet}!${toA1(cell)}`;
      return written.get(key) ?? standing.get(key)?.text[0]?.[0] ?? '';
    },
    hasChart: (sheet, name) => charts.get(`${sheet}!${name}`)?.isNullObject === false,
    asTheyStand: ({ sheet, range, cells }) => {
      const { row, column } = areaFromA1(range);
      return cells.map((line, y) =>
        line.map((value, x) =>
          isEscaped(value) && formatAt(sheet, { row: row + y, column: column + x }) === '@' ? value.slice(1) : value,
        ),
      );
    },
    marksOn: (sheet) => marks.get(sheet) ?? [],
    memoryParts: parts,
    memoryPartIds: () => new Map([...parts].map(([key, part]) => [key, typeof part === 'string' ? part : part.id])),
  };
}

const isMark = (format: Excel.ConditionalFormat): boolean =>
  format.type === Excel.ConditionalFormatType.custom &&
  format.customOrNullObject.rule.formula.replace(/\s/g, '').toLowerCase() === MARK_FORMULA.toLowerCase();

/** Text with an apostrophe before it that is not its own. */
const isEscaped = (value: WrittenCells[number][number]): value is string =>
  typeof value === 'string' && /^'[^']/.test(value);

/** Stretches of columns, one a column of a sheet, in which the office's own cells get escaped text. */
function standingColumns(steps: readonly PlanStep[]): readonly { readonly sheet: string; readonly area: Area }[] {
  const columns = new Map<string, { readonly sheet: string; readonly area: Area }>();
  for (const step of steps) {
    if (step.kind !== 'writeCells' || step.isStanding !== true || !step.cells.flat().some(isEscaped)) continue;
    const written = areaFromA1(step.range);
    for (let column = written.column; column < written.column + written.columns; column += 1) {
      const key = `${step.sheet}!${column}`;
      const known = columns.get(key)?.area ?? { ...written, column, columns: 1 };
      const row = Math.min(known.row, written.row);
      const rows = Math.max(known.row + known.rows, written.row + written.rows) - row;
      columns.set(key, { sheet: step.sheet, area: { ...known, row, rows } });
    }
  }
  return [...columns.values()];
}

const standingCharts = (steps: readonly PlanStep[]): readonly { readonly sheet: string; readonly name: string }[] =>
  steps.flatMap((step) => {
    if (step.kind === 'updateChart') return [{ sheet: step.sheet, name: step.chart.name }];
    return step.kind === 'removeChart' ? [{ sheet: step.sheet, name: step.name }] : [];
  });

function seriesCells(steps: readonly PlanStep[]): readonly { readonly sheet: string; readonly cell: string }[] {
  return steps.flatMap((step) =>
    step.kind === 'addChart' || step.kind === 'updateChart'
      ? step.chart.series.map(({ name }) => ({ sheet: step.sheet, cell: toA1(name) }))
      : [],
  );
}

/** Texts that the steps write to header cells of charts, by sheet and cell. */
function writtenNames(steps: readonly PlanStep[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const wanted = seriesCells(steps).map(({ sheet, cell }) => ({ sheet, cell, ...areaFromA1(cell) }));
  for (const step of steps) {
    if (step.kind !== 'writeCells') continue;
    const area = areaFromA1(step.range);
    for (const { sheet, cell, row, column } of wanted) {
      if (sheet !== step.sheet || !contains(area, { row, column })) continue;
      const value = step.cells[row - area.row]?.[column - area.column] ?? null;
      if (value !== null && !String(value).startsWith('='))
        names.set(`${sheet}!${cell}`, String(value).replace(/^'/, ''));
    }
  }
  return names;
}
