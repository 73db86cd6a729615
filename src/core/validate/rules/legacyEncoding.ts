import { brokenText, mayBeBroken } from '../../encoding/brokenText';
import { legacyReadings, mayBeLegacy } from '../../encoding/readLegacy';
import { unicodeView } from '../../encoding/unicodeView';
import type { Finding } from '../../model/finding';
import { valueAt } from '../../model/snapshot';
import type { Checked } from '../rule';
import { fieldReader, sheetOf } from '../rule';
import { textCellsWhere } from '../tableCells';

/**
 * Text in a legacy font (TCVN3, VNI), in any cell of a table, its header too: suggests the Unicode text. Unicode text with
 * words that an earlier conversion left broken is reported as well; what they were is suggested only where it is certain.
 */
export function* legacyEncoding(checked: Checked): Generator<Finding<'legacy-encoding'>> {
  for (const table of checked.tables) {
    const fieldAt = fieldReader(table);
    const sheet = sheetOf(checked, table);
    const view = unicodeView(sheet);
    const broken = new Map<string, Told | null>();
    for (const { at, value } of textCellsWhere(sheet, table.region.area, isSuspect)) {
      const read = valueAt(view, at);
      const told =
        typeof read === 'string' && read !== value ? asUnicode(value, read) : onceOf(broken, value, asBroken);
      if (!told) continue;
      yield {
        rule: 'legacy-encoding',
        severity: 'warning',
        register: table.register,
        sheet: table.region.sheet,
        at,
        field: fieldAt(at),
        value,
        ...told,
      };
    }
  }
}

type Told = Pick<Finding<'legacy-encoding'>, 'suggestion' | 'params'>;

const isSuspect = (text: string): boolean => mayBeLegacy(text) || mayBeBroken(text);

const asUnicode = (value: string, read: string): Told => ({
  suggestion: read,
  params: { encoding: legacyReadings(value).find(({ text }) => text === read)?.encoding ?? null, words: [] },
});

function asBroken(value: string): Told | null {
  const broken = brokenText(value);
  return broken && { suggestion: broken.repaired, params: { encoding: null, words: broken.words } };
}

/** What was worked out of a text before, for texts that come again and again in a column. */
function onceOf(known: Map<string, Told | null>, text: string, work: (text: string) => Told | null): Told | null {
  const before = known.get(text);
  if (before !== undefined) return before;
  const told = work(text);
  known.set(text, told);
  return told;
}
