import type { Area, CellAddress } from '../model/address';
import { contains } from '../model/address';
import type { LayoutCell } from '../model/sheetLayout';
import type { SheetSnapshot } from '../model/snapshot';
import { valueAt } from '../model/snapshot';
import { escapeText } from './escapeText';

/** What a cell holds, the value of a formula left out. */
export type CellContent = LayoutCell | { readonly boolean: boolean };

/** Longest text that an Excel cell holds. */
export const LONGEST_TEXT = 32_767;

/** What stands in a cell of a sheet of ours. */
export function contentAt(sheet: SheetSnapshot, at: CellAddress): CellContent {
  const value = valueAt(sheet, at);
  const formula = sheet.ownFormulas?.[at.row - sheet.origin.row]?.[at.column - sheet.origin.column];
  // Text that merely starts with "=" reads the same as formula and as value; a formula's value does not.
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return { formula };
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { number: value };
  return typeof value === 'boolean' ? { boolean: value } : { text: value };
}

/** Whether two contents are one. Formulas are compared without case and spaces, for Excel gives them back in its own form. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a === null || b === null) return isEmpty(a) && isEmpty(b);
  if ('formula' in a) return 'formula' in b && foldFormula(a.formula) === foldFormula(b.formula);
  if ('text' in a) return 'text' in b ? a.text === b.text : false;
  if ('number' in a) return 'number' in b && a.number === b.number;
  return 'boolean' in b && a.boolean === b.boolean;
}

const isEmpty = (content: CellContent): boolean => content === null || ('text' in content && content.text === '');
const foldFormula = (formula: string): string => formula.replace(/\s+/g, '').toLowerCase();

/**
 * A content as Excel must be handed it in a cell of the given number format.
 *
 * @throws Error for text over Excel's limit and numbers that JSON cannot carry: whoever laid the cell out has to see to it.
 */
export function toWritten(content: CellContent, format: string): string | number | boolean {
  if (content === null) return '';
  if ('formula' in content) return content.formula;
  if ('boolean' in content) return content.boolean;
  if ('number' in content) {
    if (!Number.isFinite(content.number)) throw new Error(`Not a number for a cell: ${content.number}`);
    return content.number;
  }
  if (content.text.length > LONGEST_TEXT) throw new Error(`Text of ${content.text.length} characters in one cell`);
  return format === '@' && !startsWithApostrophe(content) ? content.text : escapeText(content.text);
}

/**
 * Whether text starts with an apostrophe. Excel takes a first apostrophe for its own mark in a General cell; whether it
 * does so in a "@" cell depends on the host, so such text is only ever written, doubled, to General cells.
 */
export const startsWithApostrophe = (content: CellContent): boolean =>
  content !== null && 'text' in content && content.text.startsWith("'");

/** Number format of each cell of an area, later entries over earlier ones. */
export function formatFinder(
  formats: readonly { readonly area: Area; readonly format: string }[],
): (at: CellAddress) => string {
  const later = [...formats].reverse();
  return (at) => {
    for (const { area, format } of later) if (contains(area, at)) return format;
    return 'General';
  };
}
