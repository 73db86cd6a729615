import type { Datum, FieldValue } from '../model/dataTable';
import { sameText } from '../model/normalForm';
import type { CellValue } from '../model/snapshot';
import { SEVERAL } from '../model/structuredTable';

/** What a text field shows: the text as it was written, or as it was understood where that is more than tidying. */
export const shownText = (datum: Datum): string | null => textOr(datum, joined(datum.value, SEVERAL));

/**
 * The text as it was written where it says the same as the parsed value (which is clean of stray spaces and the like),
 * else the parsed value: it may stem from a group row, a title or a legacy encoding, or carry on over several rows.
 */
export function textOr(datum: Datum, value: string | null): string | null {
  const written = asWrittenText(datum);
  if (value === null || value === '') return written;
  return written !== null && sameText(written, value) ? written : value;
}

/** `asWritten` as text. */
export const asWrittenText = (datum: Datum): string | null => {
  const written = asWritten(datum);
  return written === null ? null : String(written);
};

/** The source cell's own value, as far as the datum is that cell and not a mark, a group row or a title. */
export const asWritten = ({ raw, from }: Datum): CellValue =>
  (from === 'cell' || from === 'merge') && !(typeof raw === 'string' && raw.trim() === '') ? raw : null;

/** Values as one text; null where there are none, or what they are is no text or number. */
export function joined(value: FieldValue, separator: string): string | null {
  if (Array.isArray(value)) return value.length > 0 ? value.join(separator) : null;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
