import { legacyReadings } from '../../encoding/readLegacy';
import { unicodeView } from '../../encoding/unicodeView';
import { cleanText } from '../../model/cleanText';
import type { Finding, FindingParams } from '../../model/finding';
import { valueAt } from '../../model/snapshot';
import type { Checked } from '../rule';
import { fieldReader, sheetOf } from '../rule';
import { textCellsWhere } from '../tableCells';

type Form = FindingParams['text-form']['forms'][number];

/** What each form looks like. Ð after a small letter is no capital Đ: it is a letter of a legacy font. */
const SIGNS: readonly (readonly [Form, RegExp])[] = [
  ['decomposed', /\p{M}/u],
  ['no-break-space', /[\u00a0\u2007\u202f]/],
  ['zero-width', /[\u00ad\u200b-\u200d\u2060\ufeff]/],
  ['spaces', /^\s|\s$|[^\S\n\u00a0\u2007\u202f]{2}|[^\S\n]\n|\n[^\S\n]|[\t\u2000-\u2006\u2008-\u200a\u3000]/],
  ['eth', /(?<!\p{Ll})[\u00d0\u0189]|\u00f0/u],
];
/** Any sign at all; most cells are done with after this one look. */
const SUSPECT = /^[ \n]|[ \n]$| [ \n]|\n |[^\S\n ]|[\u0300-\u036f\u00ad\u00d0\u00f0\u0189\u200b-\u200d\u2060\ufeff]/;
/**
 * Text in a form that looks right and compares wrong: letters with loose marks (NFD), no-break and zero-width spaces,
 * double or edge spaces, Ð for Đ; in any cell of a table, its header too. Suggests the clean text. Text of a legacy font
 * is left alone: the same signs are letters there.
 */
export function* textForm(checked: Checked): Generator<Finding<'text-form'>> {
  for (const table of checked.tables) {
    const fieldAt = fieldReader(table);
    const sheet = sheetOf(checked, table);
    for (const { at, value } of textCellsWhere(sheet, table.region.area, isSuspect)) {
      if (valueAt(unicodeView(sheet), at) !== value || looksLegacy(value)) continue;
      const suggestion = cleanText(value);
      const forms = SIGNS.filter(([form, sign]) => sign.test(value) && (form !== 'decomposed' || isDecomposed(value)));
      if (forms.length === 0 || suggestion === value) continue;
      yield {
        rule: 'text-form',
        severity: 'info',
        register: table.register,
        sheet: table.region.sheet,
        at,
        field: fieldAt(at),
        value,
        suggestion,
        params: { forms: forms.map(([form]) => form) },
      };
    }
  }
}

const isSuspect = (text: string): boolean => SUSPECT.test(text);
const isDecomposed = (text: string): boolean => text !== text.normalize('NFC');
const looksLegacy = (text: string): boolean => legacyReadings(text).some(({ gain }) => gain > 0);
