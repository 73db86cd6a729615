import { SHEET_ORDER } from '../cells/sheetFile';
import type { ExcelSheet } from '../excelSheet';
import { childOf, childrenOf, element, placeChild, removeChild } from '../package/xml';

const PART_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';

/**
 * Custom properties of a sheet, as its file holds them: a name in the worksheet part, the text in a binary part of its
 * own, UTF-16 with the low byte first (ECMA-376 part 1, 18.3.1.22 and 12.3.5).
 */
export function readSheetProperties(sheet: ExcelSheet): Map<string, string> {
  const parts = sheet.book.package;
  const related = parts.related(sheet.path);
  return new Map(
    childrenOf(childOf(sheet.root, 'customProperties'), 'customPr').flatMap((node): [string, string][] => {
      const part = related.find((one) => one.id === node.attributes['r:id']);
      const bytes = part && parts.bytes(part.target);
      return bytes ? [[node.attributes['name'] ?? '', new TextDecoder('utf-16le').decode(bytes)]] : [];
    }),
  );
}

/** Puts a sheet's custom properties into its file; nothing happens when they are the ones that it holds. */
export function writeSheetProperties(sheet: ExcelSheet): void {
  const held = readSheetProperties(sheet);
  const wanted = sheet.customProperties;
  if (held.size === wanted.size && [...wanted].every(([key, text]) => held.get(key) === text)) return;
  const parts = sheet.book.package;
  for (const old of parts.related(sheet.path).filter((one) => one.kind === 'customProperty')) {
    parts.unrelate(sheet.path, old.id);
    parts.remove(old.target);
  }
  const standing = childOf(sheet.root, 'customProperties');
  if (standing) removeChild(sheet.root, standing);
  if (wanted.size > 0) {
    const nodes = [...wanted].map(([name, text]) => {
      const path = parts.freePath('xl/customProperty#.bin');
      parts.put(path, utf16(text), PART_TYPE);
      return element('customPr', { name, 'r:id': parts.relate(sheet.path, 'customProperty', path) });
    });
    placeChild(sheet.root, element('customProperties', {}, nodes), SHEET_ORDER);
  }
  sheet.isChanged = true;
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}
