import type { SelectedCells } from '../gateway/workbookGateway';
import { areaFromAddress } from './areaFromAddress';
import { officeCode } from './toGatewayError';

/** The cells that are selected; null where the selection is a chart, a picture or several ranges at once. */
export async function readSelection(context: Excel.RequestContext): Promise<SelectedCells | null> {
  const range = context.workbook.getSelectedRange();
  range.load('address,worksheet/name');
  try {
    await context.sync();
  } catch (cause) {
    if (officeCode(cause) === 'InvalidSelection') return null;
    throw cause;
  }
  return { sheet: range.worksheet.name, area: areaFromAddress(range.address) };
}
