import type { FindingMessages } from './messages';

const whole = new Intl.NumberFormat('en-GB');
const fine = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
const number = (value: number): string => whole.format(value);
const decimal = (value: number): string => fine.format(value);
const list = (parts: readonly string[]): string => parts.join(', ');
/** An ISO date as it is written here; a year stays as it is. */
const day = (iso: string): string => iso.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$3/$2/$1');

/** Titles and sentences of the rules, in English. */
export const findingsEn: FindingMessages = {
  ruleTitle: {
    required: 'Required value missing',
    'required-by-category': 'Missing what the category requires',
    'code-list': 'Not in the list',
    'category-kind': 'Kind does not fit the category',
    'date-invalid': 'Dates that cannot be read',
    'date-future': 'Dates in the future',
    'date-order': 'Dates in the wrong order',
    'date-ambiguous': 'Day and month may be swapped',
    'number-invalid': 'Text where a number belongs',
    'thousand-separator': 'Thousands separators',
    'percent-range': 'Unusual rates',
    'unit-of-measure': 'Unit of measure does not fit',
    'duplicate-row': 'Duplicate rows',
    'near-duplicate': 'Nearly the same name',
    'chi-bo-mttq-duplicate': 'Registered by a Party cell and a mass organisation',
    'unknown-unit': 'Unit not in the list',
    'unit-not-valid': 'Unit did not exist then',
    'broken-reference': 'Refers to nothing',
    'total-mismatch': 'Totals that do not add up',
    'part-sum': 'Parts that do not add up',
    'formula-error': 'Formula errors',
    'legacy-encoding': 'Text in an old font',
    'text-form': 'Untidy text',
    'vague-content': 'Vague content',
    stale: 'No result, or overdue',
    'silent-unit': 'Units that have not reported',
    catalogue: 'Mistakes in the catalogue',
  },

  finding: {
    required: ({ field, isColumn }) =>
      isColumn ? `The table has no column “${field}” (required).` : `“${field}” is missing (required).`,
    'required-by-category': ({ field, category }) => `The category “${category}” requires “${field}”.`,
    'code-list': ({ field, value }) => `“${value}” is not in the list “${field}”.`,
    'category-kind': ({ category, kind, allowed }) =>
      `The category “${category}” is for ${list(allowed)} only; this row says ${kind}.`,
    'date-invalid': ({ field, value }) => `“${value}” under “${field}” is not a real date.`,
    'date-future': ({ field, date }) => `“${field}” is ${day(date)}, later than today.`,
    'date-order': ({ field, date, before }) => `“${field}” (${day(date)}) comes before ${day(before)}.`,
    'date-ambiguous': ({ dayFirst, monthFirst }) => `May mean ${day(dayFirst)} or ${day(monthFirst)} (day/month/year).`,
    'number-invalid': ({ field, value }) => `“${value}” is not a number; “${field}” needs one.`,
    'thousand-separator': ({ value, meant }) => `The cell holds ${decimal(value)}; ${number(meant)} is probably meant.`,
    'percent-range': ({ value, what }) =>
      what === 'fraction'
        ? `The cell holds ${decimal(value)} where other rows hold percent.`
        : `A rate of ${decimal(value)}% is outside 0–100%.`,
    'unit-of-measure': ({ field, unit, expected }) =>
      `“${field}” is counted in ${list(expected)}; this cell says “${unit}”.`,
    'duplicate-row': ({ firstSheet, firstRow }) => `Same as row ${String(firstRow + 1)} on sheet “${firstSheet}”.`,
    'near-duplicate': ({ other, firstSheet, firstRow }) =>
      `Nearly the same as “${other}” in row ${String(firstRow + 1)}, sheet “${firstSheet}”.`,
    'chi-bo-mttq-duplicate': ({ otherUnit, firstSheet, firstRow }) =>
      `${otherUnit} registered this model too (row ${String(firstRow + 1)}, sheet “${firstSheet}”).`,
    'unknown-unit': ({ value }) => `“${value}” is not in the list of units.`,
    'unit-not-valid': ({ unit, from, to, successor }) =>
      `${unit} ${to !== null ? `existed until ${day(to)}` : `exists from ${day(from ?? '')}`}${successor === null ? '' : `; now ${successor}`}.`,
    'broken-reference': ({ field, value }) => `“${value}” under “${field}” is not in the register it refers to.`,
    'total-mismatch': ({ printed, counted, what }) =>
      `${{ total: 'The total', subtotal: 'The subtotal', group: 'The group heading' }[what]} says ${number(printed)}, counted again it is ${number(counted)}.`,
    'part-sum': ({ label, printed, counted }) =>
      `“${label}” says ${number(printed)}, its parts add up to ${number(counted)}.`,
    'formula-error': ({ error }) => `The formula in the cell gives ${error}.`,
    'legacy-encoding': ({ encoding, words }) =>
      encoding === null
        ? `Letters broken by an earlier conversion: ${list(words.map((word) => `“${word}”`))}.`
        : `Typed for an old ${encoding === 'TCVN3' ? 'TCVN3 (ABC)' : 'VNI'} font; other computers may not show it.`,
    'text-form': ({ forms }) =>
      `The text has ${list(
        forms.map(
          (form) =>
            ({
              decomposed: 'accents apart from their letters (decomposed Unicode)',
              'no-break-space': 'special spaces',
              'zero-width': 'hidden characters',
              spaces: 'extra spaces',
              eth: 'Ð instead of Đ',
            })[form],
        ),
      )}.`,
    'vague-content': ({ phrase }) => `Says only “${phrase}”, with nothing that can be counted.`,
    stale: ({ what, since }) =>
      what === 'overdue'
        ? `Due on ${day(since)}, not reported yet.`
        : `Registered in ${since}, no result recorded yet.`,
    'silent-unit': ({ unit, period }) => `${unit} has no row in the register for ${period}.`,
    catalogue: ({ what, value }) =>
      ({
        duplicateCode: `The code “${value}” occurs twice.`,
        duplicateName: `“${value}” occurs twice.`,
        unknownParent: `The parent “${value}” is not in the list of units.`,
        unknownSuccessor: `The successor “${value}” is not in the list of units.`,
        cycle: `“${value}” is under itself in the tree of units.`,
        unknownField: `The register has no column “${value}”.`,
        unknownKind: `“${value}” is not in the list of kinds.`,
        unknownType: `“${value}” is not in the list of unit types.`,
      })[what],
  },
};
