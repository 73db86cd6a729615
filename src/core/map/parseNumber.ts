/** Whether a column writes numbers the Vietnamese way (1.252,5) or the English (1,252.5); null without evidence. */
export type NumberStyle = 'vi' | 'en' | null;

const VIETNAMESE = /\d\.\d{3}(?:,|\.\d{3})|\d\.\d{3},\d|^\d{1,3}(?:\.\d{3}){2,}|\d,(?:\d{1,2}|\d{4,})(?!\d)/;
const ENGLISH = /\d,\d{3}(?:\.\d|,\d{3})|\d\.(?:\d{1,2}|\d{4,})(?!\d)/;

/** Tells a column's style from its texts: what can be read one way only counts, "1.252" and "1,252" do not. */
export function numberStyleOf(values: Iterable<string | number | boolean | null>): NumberStyle {
  let vietnamese = 0;
  let english = 0;
  for (const value of values) {
    if (typeof value !== 'string') continue;
    const [number] = /\d[\d.,]*/.exec(value) ?? [];
    if (number === undefined || number.length > 20) continue;
    const digits = number.replace(/[.,]+$/, '');
    if (VIETNAMESE.test(digits)) vietnamese += 1;
    if (ENGLISH.test(digits)) english += 1;
  }
  return vietnamese === english ? null : vietnamese > english ? 'vi' : 'en';
}

/**
 * Reads a number as offices write it: dots and spaces part thousands, a comma parts decimals ("1.252", "40,5", "2.150,75");
 * a lone dot not followed by three digits is a decimal point ("97.2"). In an English column commas part thousands and the
 * dot decimals. Null for anything else.
 *
 * @param isWhole - whether it counts whole things: "1,252" people are 1252 then, where the column does not say otherwise.
 */
export function parseNumber(text: string, style: NumberStyle = null, isWhole = false): number | null {
  const compact = text.replace(/\s/g, '');
  if (style === 'en' || (style === null && /^-?\d{1,3}(?:,\d{3})+\.\d+$/.test(compact))) {
    const plain = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(compact) ? compact.replace(/,/g, '') : compact;
    return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
  }
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(compact)) return Number(compact.replace(/\./g, '').replace(',', '.'));
  if (style === null && isWhole && /^-?\d{1,3},\d{3}$/.test(compact)) return Number(compact.replace(',', ''));
  if (/^-?\d+,\d+$/.test(compact)) return Number(compact.replace(',', '.'));
  if (/^-?\d{1,3}(?:,\d{3}){2,}$/.test(compact)) return Number(compact.replace(/,/g, ''));
  if (/^-?\d+(?:\.\d+)?$/.test(compact)) return Number(compact);
  return null;
}
