import { mapTokens, referenceText } from '../formula/readTokens';
import { parseFormula } from '../formula/parseFormula';

/** Functions that files since Excel 2010 name with a prefix, so that older ones tell them from macros. */
const PREFIXED = new Set(
  (
    'AGGREGATE CONCAT DAYS FILTER FORMULATEXT IFNA IFS ISFORMULA ISOWEEKNUM LET MAXIFS MINIFS NUMBERVALUE RANDARRAY SEQUENCE SHEET ' +
    'SHEETS SORT SORTBY SWITCH TEXTJOIN UNICHAR UNICODE UNIQUE XLOOKUP XMATCH XOR STDEV.S STDEV.P VAR.S VAR.P MODE.SNGL RANK.EQ ' +
    'PERCENTILE.INC'
  ).split(' '),
);
/** Of these the prefix has a second part. */
const WORKSHEET_ONLY = new Set(['FILTER', 'SORT']);
/** Functions of 2010 that Excel writes without a prefix all the same. */
const PLAIN = new Set(['AGGREGATE']);

/** Formula as a file keeps it: functions and references in capitals, newer functions with their prefix. */
export const formulaToFile = (formula: string): string =>
  mapTokens(formula, (token) => {
    if (token.kind === 'reference') return referenceText(token.reference);
    if (token.kind === 'boolean') return token.text.toUpperCase();
    if (token.kind !== 'function') return undefined;
    const name = token.text.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, '');
    if (!PREFIXED.has(name) || PLAIN.has(name)) return name;
    return `_xlfn.${WORKSHEET_ONLY.has(name) ? '_xlws.' : ''}${name}`;
  });

/** Formula as Excel shows it. */
export const formulaToShow = (formula: string): string =>
  formula.includes('_xlfn.') ? formula.replace(/_xlfn\.(?:_xlws\.)?/gi, '') : formula;

/** Format that Excel gives a cell of format General for the function its formula starts with. */
export function impliedFormat(formula: string | undefined): string | undefined {
  if (formula === undefined) return undefined;
  const expression = parseFormula(formula);
  if (expression.kind !== 'call') return undefined;
  if (expression.name === 'TODAY' || expression.name === 'DATE') return 'm/d/yyyy';
  if (expression.name === 'NOW') return 'm/d/yyyy h:mm';
  return expression.name === 'TIME' ? 'h:mm AM/PM' : undefined;
}
