import { areaFromA1, contains, toA1 } from '../core/model/address';
import { MARK_FORMULA, type PlanStep } from '../core/plan/planStep';

/** What steps need to know of the workbook that their plan does not say. */
export interface LookAhead {
  /** Names of a chart's series, as their header cells read once the steps before are done. */
  readonly seriesName: (sheet: string, cell: { readonly row: number; readonly column: number }) => string;
  /** Whether a chart that the plan changes still stands: the user may have deleted it. */
  readonly hasChart: (sheet: string, name: string) => boolean;
  /** The marks of findings that stand on a sheet. */
  readonly marksOn: (sheet: string) => readonly Excel.ConditionalFormat[];
  /** Custom XML part of each key of the memory. */
  readonly memoryParts: Map<string, string | Excel.CustomXmlPart>;
  readonly memoryPartIds: () => ReadonlyMap<string, string>;
}

/**
 * Finds out what steps need to know. One round trip, and none when they take marks away from no sheet, change no standing
 * chart, and write every chart's header cells themselves.
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
  if (formats.length > 0 || standing.size > 0 || charts.size > 0) await context.sync();

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
    marksOn: (sheet) => marks.get(sheet) ?? [],
    memoryParts: parts,
    memoryPartIds: () => new Map([...parts].map(([key, part]) => [key, typeof part === 'string' ? part : part.id])),
  };
}

const isMark = (format: Excel.ConditionalFormat): boolean =>
  format.type === Excel.ConditionalFormatType.custom &&
  format.customOrNullObject.rule.formula.replace(/\s/g, '').toLowerCase() === MARK_FORMULA.toLowerCase();

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
