import type { Correction } from '../model/correction';
import type { TableRegion } from '../model/region';

const HAS_WORD = /\p{L}{2}/u;

/**
 * Texts that are headers because the user treated them so: labels that he gave a field, and those below which he marked
 * tables. Labels of columns that are marked for one value ("Tập thể") stand in rows as well and tell no header.
 *
 * @param marked - tables that the user marked.
 */
export function headerLabels(corrections: readonly Correction[], marked: readonly TableRegion[]): readonly string[] {
  const given = corrections.flatMap((correction) =>
    correction.kind === 'field' && correction.field !== null && !correction.field.includes('=')
      ? [correction.label]
      : [],
  );
  const labels = [...given, ...marked.flatMap((region) => region.labels.map(({ label }) => label))];
  const texts = labels.flatMap((label) => [label, ...label.split(' / ')]);
  return [...new Set(texts)].filter((text) => HAS_WORD.test(text));
}
