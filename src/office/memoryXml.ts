/** Namespace of the custom XML parts that hold the product's memory: one part a key. */
export const MEMORY_NAMESPACE = 'urn:so-mo-hinh:memory:1';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const PART =
  /<(?:[\w.-]+:)?memory\b[^>]*?\bkey\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*?(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?memory\s*>)/;

/** A key and its JSON text as a custom XML part. */
export const memoryToXml = (key: string, value: string): string =>
  `<memory xmlns="${MEMORY_NAMESPACE}" key="${escapeXml(key)}">${escapeXml(value)}</memory>`;

/** The key and JSON text of a part, however Excel chose to write it; null when it is not one of ours. */
export function memoryFromXml(xml: string): { readonly key: string; readonly value: string } | null {
  const found = PART.exec(xml);
  if (!found) return null;
  return { key: unescapeXml(found[1] ?? found[2] ?? ''), value: unescapeXml(found[3] ?? '') };
}

/** JSON escapes control characters itself; U+FFFE and U+FFFF are no XML characters and are written as JSON escapes too. */
const escapeXml = (text: string): string =>
  text
    .replace(/[\ufffe\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ''] ?? whole;
  });
