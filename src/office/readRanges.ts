import type { CellMatrix, CellValue } from '../core/model/snapshot';

/** Values of ranges as Excel has calculated them, in one round trip. */
export async function readRanges(
  context: Excel.RequestContext,
  ranges: readonly { readonly sheet: string; readonly range: string }[],
): Promise<readonly CellMatrix[]> {
  const found = ranges.map(({ sheet, range }) =>
    context.workbook.worksheets.getItem(sheet).getRange(range).load('values'),
  );
  await context.sync();
  return found.map(({ values }) => values.map((row) => row.map((value: CellValue) => (value === '' ? null : value))));
}
