import { type Area, areaBetween, columnLetters, columnOfLetters, SHEET_COLUMNS, SHEET_ROWS } from '../area';

/** One corner of a reference; a missing row or column means whole columns or rows. */
export interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** A reference as it stands in a formula: `'Tổng hợp'!$A$1:B2`. */
export interface ReferenceText {
  readonly sheet: string | undefined;
  /** Last sheet of a reference through several sheets. */
  readonly lastSheet: string | undefined;
  readonly from: Corner;
  readonly to: Corner | undefined;
}

/** A structured reference: `tblMoHinh[[#Headers],[Đơn vị]:[Số lượng]]`. */
export interface StructuredText {
  /** '' inside the table itself. */
  readonly table: string;
  /** `#All`, `#Data`, `#Headers`, `#Totals`, `#This Row` */
  readonly items: readonly string[];
  readonly firstColumn: string | undefined;
  readonly lastColumn: string | undefined;
}

export type Token = { readonly text: string } & (
  | { readonly kind: 'number' | 'string' | 'error' | 'boolean' | 'space' | 'operator' | 'name' | 'function' }
  | { readonly kind: 'open' | 'close' | 'separator' | 'arrayOpen' | 'arrayClose' | 'arrayRow' }
  | { readonly kind: 'reference'; readonly reference: ReferenceText }
  | { readonly kind: 'structured'; readonly structured: StructuredText }
);

const WORD = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_.]*`;
const SHEET = String.raw`(?:'((?:[^']|'')+)'|(${WORD}(?::${WORD})?))!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const AREA = String.raw`${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const REFERENCE = new RegExp(String.raw`(?:${SHEET})?(?:(${AREA})|(#REF!))(?![\p{L}\p{M}\p{N}_.(\[!])`, 'uy');
const NAME = /(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{M}\p{N}_.]*!)?[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*/uy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"]|"")*"/y;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)/iy;
const SPACE = /[ \n\r\t\u00a0]+/y;
const OPERATOR = /<=|>=|<>|[-+*/^&=<>%:@#]/y;

/** The text is no formula that Excel would take. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
}

const cache = new Map<string, readonly Token[]>();
const CACHE_SIZE = 50_000;

/** Splits a formula (without its `=`) into tokens whose texts join to the formula again. Throws {@link FormulaError}. */
export function readTokens(formula: string): readonly Token[] {
  const known = cache.get(formula);
  if (known) return known;
  const tokens: Token[] = [];
  let position = 0;
  let braces = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = position;
    const match = pattern.exec(formula);
    if (match) position = pattern.lastIndex;
    return match ?? undefined;
  };
  const simple = (pattern: RegExp, kind: 'space' | 'string' | 'number' | 'error' | 'operator'): boolean => {
    const match = take(pattern);
    if (match) tokens.push({ kind, text: match[0] });
    return match !== undefined;
  };
  while (position < formula.length) {
    const letter = formula[position] ?? '';
    if (simple(SPACE, 'space') || simple(STRING, 'string')) continue;
    const reference = braces === 0 ? take(REFERENCE) : undefined;
    if (reference) {
      tokens.push(referenceToken(reference));
      continue;
    }
    if (simple(NUMBER, 'number') || simple(ERROR, 'error')) continue;
    if (letter === '[') {
      const end = bracketEnd(formula, position);
      tokens.push(structuredToken('', formula.slice(position, end)));
      position = end;
      continue;
    }
    const name = take(NAME);
    if (name) {
      const text = name[0];
      const next = formula[position];
      if (next === '[' && !text.includes('!')) {
        const end = bracketEnd(formula, position);
        tokens.push(structuredToken(text, formula.slice(position, end)));
        position = end;
      } else if (next === '(') tokens.push({ kind: 'function', text });
      else tokens.push({ kind: /^(?:true|false)$/i.test(text) ? 'boolean' : 'name', text });
      continue;
    }
    if (simple(OPERATOR, 'operator')) continue;
    const kind = (
      { '(': 'open', ')': 'close', ',': 'separator', ';': 'arrayRow', '{': 'arrayOpen', '}': 'arrayClose' } as const
    )[letter];
    if (!kind || (kind === 'arrayRow' && braces === 0)) throw new FormulaError(`Unexpected “${letter}” in ${formula}`);
    if (kind === 'arrayOpen') braces++;
    if (kind === 'arrayClose') braces--;
    tokens.push({ kind, text: letter });
    position++;
  }
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(formula, tokens);
  return tokens;
}

/** Writes a formula again with some tokens replaced; undefined keeps a token. */
export function mapTokens(formula: string, replace: (token: Token) => string | undefined): string {
  return readTokens(formula)
    .map((token) => replace(token) ?? token.text)
    .join('');
}

function referenceToken(match: RegExpExecArray): Token {
  const [text, quoted, bare, area] = match;
  if (area === undefined) return { kind: 'error', text };
  const sheets = quoted?.replaceAll("''", "'") ?? bare;
  const colon = sheets?.indexOf(':') ?? -1;
  const [from = '', to] = area.split(':');
  return {
    kind: 'reference',
    text,
    reference: {
      sheet: colon > 0 ? sheets?.slice(0, colon) : sheets,
      lastSheet: colon > 0 ? sheets?.slice(colon + 1) : undefined,
      from: readCorner(from),
      to: to === undefined ? undefined : readCorner(to),
    },
  };
}

function readCorner(text: string): Corner {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  const [, firstDollar = '', letters = '', secondDollar = '', digits = ''] = match ?? [];
  const column = letters === '' ? undefined : columnOfLetters(letters);
  const row = digits === '' ? undefined : Number(digits) - 1;
  return {
    row,
    column,
    columnFixed: column !== undefined && firstDollar === '$',
    rowFixed: column === undefined ? firstDollar === '$' : secondDollar === '$',
  };
}

/** End of a bracket with its nested ones; `'` escapes the next character. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const letter = formula[at];
    if (letter === "'") at++;
    else if (letter === '[') depth++;
    else if (letter === ']' && --depth === 0) return at + 1;
  }
  throw new FormulaError(`Unclosed bracket in ${formula}`);
}

const unescapeColumn = (text: string): string => text.replace(/'(.)/g, '$1');

/** Column name as it stands inside brackets. */
export const escapeColumn = (name: string): string => name.replace(/['[\]#@]/g, "'$&");

function structuredToken(table: string, brackets: string): Token {
  const inner = brackets.slice(1, -1);
  const items: string[] = [];
  let columns: string[] = [];
  const trimmed = inner.trim();
  if (trimmed.startsWith('#') && !trimmed.includes('[')) items.push(trimmed);
  else if (trimmed.startsWith('@')) {
    items.push('#This Row');
    columns = bracketed(trimmed.slice(1));
  } else if (trimmed.startsWith('[')) {
    for (const part of bracketed(trimmed)) (part.startsWith('#') ? items : columns).push(part);
  } else if (trimmed !== '') columns = [inner];
  const [firstColumn, lastColumn = firstColumn] = columns.map(unescapeColumn);
  return { kind: 'structured', text: table + brackets, structured: { table, items, firstColumn, lastColumn } };
}

/** Inner texts of `[a],[b]:[c]`; a text without brackets is one. */
function bracketed(text: string): string[] {
  if (!text.startsWith('[')) return text === '' ? [] : [text];
  const parts: string[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '[') continue;
    const end = bracketEnd(text, at);
    parts.push(text.slice(at + 1, end - 1));
    at = end - 1;
  }
  return parts;
}

/** Area that a reference covers on its sheet. */
export function areaOfReference(reference: ReferenceText): Area {
  const { from, to = from } = reference;
  return areaBetween(
    { row: from.row ?? 0, column: from.column ?? 0 },
    { row: to.row ?? SHEET_ROWS - 1, column: to.column ?? SHEET_COLUMNS - 1 },
  );
}

function cornerText(corner: Corner): string {
  const column = corner.column === undefined ? '' : `${corner.columnFixed ? '$' : ''}${columnLetters(corner.column)}`;
  const row = corner.row === undefined ? '' : `${corner.rowFixed ? '$' : ''}${corner.row + 1}`;
  return column + row;
}

/** Sheet name as a formula needs it, with `!`; quoted unless it is a plain word that is no reference. */
export function sheetPrefix(sheet: string, lastSheet?: string): string {
  const names = lastSheet === undefined ? sheet : `${sheet}:${lastSheet}`;
  const plain =
    /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(sheet) &&
    lastSheet === undefined &&
    !/^[A-Za-z]{1,3}\d+$|^[Rr]\d*[Cc]\d*$/.test(sheet);
  return plain ? `${names}!` : `'${names.replaceAll("'", "''")}'!`;
}

export function referenceText(reference: ReferenceText): string {
  const { sheet, lastSheet, from, to } = reference;
  const prefix = sheet === undefined ? '' : sheetPrefix(sheet, lastSheet);
  return `${prefix}${cornerText(from)}${to ? `:${cornerText(to)}` : ''}`;
}
