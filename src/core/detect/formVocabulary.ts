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

/**
 * Makes the vocabulary of the registers' header texts; texts that were met are remembered.
 *
 * @param moreLabels - texts that count as labels of every register.
 */
export function formVocabulary(registers: readonly Register[], moreLabels: readonly string[]): FormVocabulary {
  const owners = new Map<string, Set<string>>();
  const add = (label: string, register: string): void => {
    const form = labelForm(label);
    owners.set(form, (owners.get(form) ?? new Set()).add(register));
  };
  const mainLabels = new Map<string, ReadonlySet<string>>();
  for (const { id, fields } of registers) {
    for (const { labels } of fields) for (const label of labels) add(label, id);
    for (const label of moreLabels) add(withoutNumbering(label), id);
    const required = fields.filter((field) => field.required);
    const main = required.find(({ type }) => type !== 'unit') ?? required[0];
    mainLabels.set(id, new Set((main?.labels ?? []).map(labelForm)));
  }
  const met = new Map<string, ReadonlySet<string>>();
  const ownersOf = (text: string): ReadonlySet<string> => {
    if (text.length > LABEL_LENGTH) return NOBODY;
    let answer = met.get(text);
    if (answer === undefined) {
      answer = owners.get(labelForm(withoutNumbering(text))) ?? NOBODY;
      met.set(text, answer);
    }
    return answer;
  };
  return { ownersOf, mainLabels };
}
