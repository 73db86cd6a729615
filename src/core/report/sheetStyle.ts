import type { Area } from '../model/address';
import type { CellStyle, PageLayout } from '../model/sheetLayout';

/** Body, title and header of a report sheet: Times New Roman, as both the Party's and the State's rules ask. */
export const FONT: CellStyle = { fontName: 'Times New Roman', fontSize: 13 };
export const TITLE_STYLE: CellStyle = {
  ...FONT,
  fontSize: 14,
  bold: true,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
};
export const HEADER_STYLE: CellStyle = {
  bold: true,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  fill: '#F2F2F2',
};

/**
 * A4 with the margins of 05-HD/VPTW (2026): 20 mm above and below, 30 mm left, 15 mm right; on a landscape sheet the
 * binding edge is on top, so 30 mm go there.
 */
export function documentPage(
  printArea: Area,
  titleRows: PageLayout['titleRows'],
  orientation: PageLayout['orientation'],
): PageLayout {
  const marginsMm =
    orientation === 'portrait'
      ? { top: 20, bottom: 20, left: 30, right: 15 }
      : { top: 30, bottom: 15, left: 20, right: 20 };
  return { orientation, printArea, titleRows, marginsMm, fitToWidth: true, pageNumbers: true };
}
