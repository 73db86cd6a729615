import type { Datum } from '../model/dataTable';
import { normalForm } from '../model/normalForm';
import { nameForm, type NameForm } from './resemblance';

const forms = new WeakMap<Datum, string>();
const names = new WeakMap<Datum, NameForm>();

/**
 * Normal form of a datum's value as text, empty where it has none. Worked out once a datum: rules ask again and again, and
 * a recheck after an edit asks of rows that have not changed.
 */
export function datumForm(datum: Datum): string {
  const known = forms.get(datum);
  if (known !== undefined) return known;
  const { value } = datum;
  const form = value === null || typeof value === 'object' ? '' : normalForm(String(value));
  forms.set(datum, form);
  return form;
}

/** `nameForm` of a datum's value as text, worked out once a datum. */
export function datumName(datum: Datum): NameForm {
  const known = names.get(datum);
  if (known) return known;
  const name = nameForm(typeof datum.value === 'string' ? datum.value : '');
  names.set(datum, name);
  return name;
}
