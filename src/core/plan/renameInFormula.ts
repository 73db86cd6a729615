import { quoteSheetName } from '../model/address';

/** Names that layouts use, by the names that sheets and tables bear in this workbook. */
export interface ActualNames {
  readonly sheets: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, string>;
}

/**
 * A layout's formula with the sheets and tables it refers to under their actual names: the office may have renamed a sheet
 * of ours, or use the name of one already. Text in double quotes stays. Sheet names stand quoted in layouts.
 */
export function renameInFormula(formula: string, names: ActualNames): string {
  const changes = [
    ...[...names.sheets].map(([from, to]) => [`${quoteSheetName(from)}!`, `${quoteSheetName(to)}!`] as const),
    ...names.tables,
  ].filter(([from, to]) => from !== to);
  if (changes.length === 0) return formula;
  const pattern = new RegExp(
    changes
      .map(([from]) => escapeForRegExp(from))
      .map((from) => (from.endsWith('!') ? from : `(?<![\\p{L}\\p{N}_.])${from}(?![\\p{L}\\p{N}_.(!'])`))
      .join('|'),
    'gu',
  );
  const to = new Map(changes);
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(pattern, (from) => to.get(from) ?? from)))
    .join('');
}

const escapeForRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
