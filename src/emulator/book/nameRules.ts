import { parseA1 } from './area';
import { BookError } from './bookError';

const SHEET_NAME_LENGTH = 31;
const NAME_LENGTH = 255;

/** Throws InvalidArgument when Excel would not take the text as a sheet's name. */
export function refuseBadSheetName(name: string): void {
  const bad =
    name === '' ||
    name.length > SHEET_NAME_LENGTH ||
    /[/\\?*:[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === 'history';
  if (bad) throw new BookError('InvalidArgument', `“${name}” is no name for a sheet`);
}

/** Whether Excel takes the text as the name of a table or a defined name. */
export function isGoodName(name: string): boolean {
  if (name.length === 0 || name.length > NAME_LENGTH) return false;
  if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) return false;
  return parseA1(name) === undefined && !/^(?:[rR]\d*)?(?:[cC]\d*)?$/.test(name);
}

/** Sheet name that is not taken: `Sheet1`, `Sheet2`, … */
export function freeSheetName(taken: (name: string) => boolean): string {
  let number = 1;
  while (taken(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** Name of a copied sheet: `Sổ (2)`. */
export function copyName(name: string, taken: (name: string) => boolean): string {
  const base = name.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = base.slice(0, SHEET_NAME_LENGTH - suffix.length) + suffix;
    if (!taken(candidate)) return candidate;
  }
}

/** Header texts as a table keeps them: no two alike in any case, none empty. */
export function uniqueHeaders(texts: readonly string[]): string[] {
  const used = new Set<string>();
  const wanted = new Set(texts.map((text) => text.toLowerCase()));
  return texts.map((text, index) => {
    let name = text === '' ? `Column${index + 1}` : text;
    let number = 2;
    while (used.has(name.toLowerCase()) || (name !== text && text !== '' && wanted.has(name.toLowerCase())))
      name = `${text === '' ? `Column${index + 1}` : text}${number++}`;
    used.add(name.toLowerCase());
    return name;
  });
}
