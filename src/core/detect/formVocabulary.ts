import { labelForm } from '../model/labelForm';
import type { Register } from '../model/register';

/** What the lines of forms are recognised by. */
export interface FormVocabulary {
  /** Registers that know a text as a label, its numbering apart; none for other texts. */
  readonly ownersOf: (text: string) => ReadonlySet<string>;
  /** By register the label forms of its main field: a form without it is none of the register's. */
  readonly mainLabels: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Longest text that labels a line. */
const LABEL_LENGTH = 160;
const NOBODY: ReadonlySet<string> = new Set();
/** Numbering as forms have it: "1.", "1)", "(1)", "1.2 -", "a)", "II.", "-", "+". */
const NUMBERING = /^\s*(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVXA-ZĐ]{1,4})\s*[.):/-]\s*)?[-+*•–]?\s*(?=\p{L})/u;

/** A text without the numbering before it. */
export const withoutNumbering = (text: string): string => text.normalize('NFC').replace(NUMBERING, '');

/** Label forms of registers: who knows each, and those of the main fields. */
interface Forms {
  readonly owners: ReadonlyMap<string, ReadonlySet<string>>;
  readonly mainLabels: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Makes the vocabulary of the registers' header texts; texts that were met are remembered.
 *
 * @param moreLabels - texts that count as labels of every register.
 */
export function formVocabulary(registers: readonly Register[], moreLabels: readonly string[]): FormVocabulary {
  const { owners, mainLabels } = formsOf(registers);
  const everybody = new Set(registers.map(({ id }) => id));
  const more = new Set(moreLabels.map((label) => labelForm(withoutNumbering(label))));
  const met = new Map<string, ReadonlySet<string>>();
  const ownersOf = (text: string): ReadonlySet<string> => {
    if (text.length > LABEL_LENGTH) return NOBODY;
    let answer = met.get(text);
    if (answer === undefined) {
      const form = labelForm(withoutNumbering(text));
      answer = more.has(form) ? everybody : (owners.get(form) ?? NOBODY);
      met.set(text, answer);
    }
    return answer;
  };
  return { ownersOf, mainLabels };
}

const formsByRegisters = new WeakMap<readonly Register[], Forms>();

/** Made once a list of registers. */
function formsOf(registers: readonly Register[]): Forms {
  const known = formsByRegisters.get(registers);
  if (known) return known;
  const owners = new Map<string, Set<string>>();
  const mainLabels = new Map<string, ReadonlySet<string>>();
  for (const { id, fields } of registers) {
    for (const { labels } of fields)
      for (const label of labels) {
        const form = labelForm(label);
        owners.set(form, (owners.get(form) ?? new Set()).add(id));
      }
    const required = fields.filter((field) => field.required);
    const main = required.find(({ type }) => type !== 'unit') ?? required[0];
    mainLabels.set(id, new Set((main?.labels ?? []).map(labelForm)));
  }
  const forms = { owners, mainLabels };
  formsByRegisters.set(registers, forms);
  return forms;
}
