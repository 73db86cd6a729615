import * as z from 'zod';
import type { Choices } from '../model/choices';
import type { Correction } from '../model/correction';
import { labelForm } from '../model/labelForm';
import { parseJson } from '../model/parseJson';
import { failed, ok, type Result } from '../model/result';
import { rowRole } from './correctionSchema';

/** How tables of one form are to be read, whatever sheet or workbook they stand in. What is not given was not put right. */
const FormReading = z.strictObject({
  /** `formOf` of the tables. */
  form: z.string().min(1),
  /** Register id, or null: no register. */
  register: z.string().min(1).nullable().optional(),
  /** Rows from the detected header's first row to the true one's, and how many rows that has. */
  header: z.strictObject({ offset: z.int(), rows: z.int().positive() }).optional(),
  /** Fields of columns, by label; `column` decides where several have the label. */
  fields: z.array(
    z.strictObject({ label: z.string(), column: z.int().nonnegative(), field: z.string().min(1).nullable() }),
  ),
  /** Roles of the rows that begin with a text, in normal form. */
  roles: z.array(z.strictObject({ text: z.string().min(1), role: rowRole })),
});
type FormReading = z.infer<typeof FormReading>;

const FormProfile = z.strictObject({ version: z.literal(1), forms: z.array(FormReading) });
/** How an office's forms are to be read, to be carried from one workbook to another as a file of JSON. */
export type FormProfile = z.infer<typeof FormProfile>;

/** Why a file is no form profile: not JSON, JSON of something else, or of a later version of the product. */
export type ProfileProblem = 'notJson' | 'notProfile' | 'laterVersion';

/** Reads the text of a profile's file. */
export function parseFormProfile(text: string): Result<FormProfile, ProfileProblem> {
  const json = parseJson(text.replace(/^\ufeff/, ''));
  if (!json.ok) return json;
  const profile = FormProfile.safeParse(json.value);
  if (profile.success) return ok(profile.data);
  const later = z.object({ version: z.number().gt(1), forms: z.array(z.unknown()) }).safeParse(json.value);
  return failed(later.success ? 'laterVersion' : 'notProfile');
}

/** The text of a profile's file, for people to read as well. */
export const formProfileText = (profile: FormProfile): string => `${JSON.stringify(profile, null, 2)}\n`;

/**
 * What of the corrections holds beyond their workbook, by form: the last word on each register, header, column and kind of
 * row. What is about one table or one row alone stays behind, and so does what was kept before forms were known.
 */
export function formProfileOf(corrections: readonly Correction[]): FormProfile {
  const forms = new Map<string, Correction[]>();
  for (const correction of corrections) {
    if (!('form' in correction) || correction.form === '') continue;
    if (correction.kind === 'role' && correction.text === null) continue;
    forms.set(correction.form, [...(forms.get(correction.form) ?? []), correction]);
  }
  return { version: 1, forms: [...forms].map(([form, own]) => readingOf(form, own)) };
}

function readingOf(form: string, corrections: readonly Correction[]): FormReading {
  let register: string | null | undefined;
  let header: FormReading['header'];
  const fields = new Map<string, FormReading['fields'][number]>();
  const roles = new Map<string, FormReading['roles'][number]>();
  for (const correction of corrections) {
    switch (correction.kind) {
      case 'register':
        register = correction.register;
        break;
      case 'header':
        header = { offset: correction.offset, rows: correction.rows };
        break;
      case 'field': {
        const { label, column, field } = correction;
        setLast(fields, `${column} ${labelForm(label)}`, { label, column, field });
        break;
      }
      case 'role':
        if (correction.text !== null) setLast(roles, correction.text, { text: correction.text, role: correction.role });
        break;
      case 'leaveOut':
      case 'table':
        break;
    }
  }
  return {
    form,
    ...(register === undefined ? {} : { register }),
    ...(header ? { header } : {}),
    fields: [...fields.values()],
    roles: [...roles.values()],
  };
}

/** What is set last stands last: order decides between columns of one label. */
function setLast<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
}

/** The corrections that a profile stands for; they belong to no table. */
export const correctionsOf = ({ forms }: FormProfile): readonly Correction[] =>
  forms.flatMap(({ form, register, header, fields, roles }): readonly Correction[] => {
    const common = { table: '', form };
    return [
      ...(register === undefined ? [] : [{ kind: 'register', ...common, register } as const]),
      ...(header ? [{ kind: 'header', ...common, ...header } as const] : []),
      ...fields.map((given) => ({ kind: 'field', ...common, ...given }) as const),
      ...roles.map((given) => ({ kind: 'role', ...common, row: 0, ...given }) as const),
    ];
  });

/**
 * What of a profile is news to someone who has put right so much already; it is to be added to his corrections and then
 * stands over them.
 */
export function newsOf(profile: FormProfile, corrections: readonly Correction[]): readonly Correction[] {
  const known = new Set(correctionsOf(formProfileOf(corrections)).map((correction) => JSON.stringify(correction)));
  return correctionsOf(profile).filter((correction) => !known.has(JSON.stringify(correction)));
}

/** The choices with a profile's word added: it stands over what was put right before. Adding it again changes nothing. */
export const withFormProfile = (choices: Choices, profile: FormProfile): Choices => ({
  ...choices,
  corrections: [...choices.corrections, ...newsOf(profile, choices.corrections)],
});
