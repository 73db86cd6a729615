import { areaA1, areaHas, cellArea } from '../area';
import type { Hyperlink } from '../book';
import { SHEET_ORDER } from '../cells/sheetFile';
import type { ExcelSheet } from '../excelSheet';
import { childOf, childrenOf, element, ensureChild, removeChild, type XmlElement } from '../package/xml';
import { readAreas } from './pageSetup';

const nodeAt = (sheet: ExcelSheet, row: number, column: number): XmlElement | undefined =>
  childrenOf(childOf(sheet.root, 'hyperlinks'), 'hyperlink').find((node) =>
    readAreas(node.attributes['ref'] ?? '').some((area) => areaHas(area, row, column)),
  );

export function readHyperlink(sheet: ExcelSheet, row: number, column: number): Hyperlink | undefined {
  const node = nodeAt(sheet, row, column);
  if (!node) return undefined;
  const id = node.attributes['r:id'];
  const target = sheet.book.package.related(sheet.path).find((one) => one.id === id)?.target ?? '';
  return {
    address: target,
    documentReference: node.attributes['location'] ?? '',
    screenTip: node.attributes['tooltip'] ?? '',
  };
}

export function writeHyperlink(sheet: ExcelSheet, row: number, column: number, link: Hyperlink | undefined): void {
  const container = ensureChild(sheet.root, 'hyperlinks', SHEET_ORDER);
  const old = nodeAt(sheet, row, column);
  if (old) removeChild(container, old);
  if (link) {
    const id = link.address === '' ? undefined : sheet.book.package.relate(sheet.path, 'hyperlink', link.address, true);
    container.children.push(
      element('hyperlink', {
        ref: areaA1(cellArea(row, column)),
        'r:id': id,
        location: link.documentReference || undefined,
        tooltip: link.screenTip || undefined,
      }),
    );
  }
  if (container.children.length === 0) removeChild(sheet.root, container);
}
