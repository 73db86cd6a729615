import { parseA1 } from '../../emulator/book/area';
import type { Sheet } from '../../emulator/book/book';

/**
 * What the drop-down of a cell offers; none where it has no list. A list's source may be a text, a reference, or a name
 * for a reference; one that must be calculated (INDIRECT and the like) offers nothing here.
 */
export function listOptions(sheet: Sheet, row: number, column: number): readonly string[] {
  const rule = sheet.validation(row, column)?.rule;
  if (rule?.kind !== 'list' || !rule.inCellDropDown) return [];
  const { source } = rule;
  if (!source.startsWith('=')) return source.split(',').map((option) => option.trim());
  const named = sheet.book.names.find(source.slice(1)) ?? sheet.names.find(source.slice(1));
  return textsAt(sheet, (named?.formula ?? source).slice(1));
}

/** Texts of the filled cells that a reference with or without a sheet names. */
function textsAt(sheet: Sheet, reference: string): readonly string[] {
  const [, quoted, plain, address = ''] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?([^!]+)$/.exec(reference) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const target = name === undefined ? sheet : sheet.book.findSheet(name);
  const area = parseA1(address);
  return target && area
    ? target
        .texts(area)
        .flat()
        .filter((text) => text !== '')
    : [];
}
