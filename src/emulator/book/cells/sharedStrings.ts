import { childrenOf, element, localName, setAttribute, textOf, type XmlElement } from '../package/xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The shared texts of a workbook. Texts are only added, so sheets that nobody touches stay right. */
export class SharedStrings {
  private readonly texts: string[];
  private readonly plain = new Map<string, number>();
  /** Whether a text was added since it was read. */
  changed = false;

  constructor(private readonly tree: XmlElement = element('sst', { xmlns: MAIN, count: 0, uniqueCount: 0 })) {
    const items = childrenOf(tree, 'si');
    this.texts = items.map((item, index) => {
      const text = itemText(item);
      if (childrenOf(item).every((child) => localName(child) === 't')) this.plain.set(text, index);
      return text;
    });
  }

  get count(): number {
    return this.texts.length;
  }

  text(index: number): string {
    return this.texts[index] ?? '';
  }

  /** Index of an unformatted text, added if needed. */
  indexOf(text: string): number {
    const known = this.plain.get(text);
    if (known !== undefined) return known;
    const index = this.texts.push(text) - 1;
    this.plain.set(text, index);
    this.tree.children.push(element('si', {}, [textElement(text)]));
    this.changed = true;
    return index;
  }

  write(): XmlElement {
    setAttribute(this.tree, 'count', undefined);
    setAttribute(this.tree, 'uniqueCount', this.texts.length);
    return this.tree;
  }
}

/** Text of a string item: its runs joined, phonetic hints left out. */
export function itemText(item: XmlElement): string {
  return decodeEscapes(
    childrenOf(item)
      .map((child) => {
        if (localName(child) === 't') return textOf(child);
        if (localName(child) === 'r') return childrenOf(child, 't').map(textOf).join('');
        return '';
      })
      .join(''),
  );
}

/** `t` element that keeps its spaces; characters that XML forbids become Excel's `_xHHHH_`. */
export function textElement(text: string): XmlElement {
  const escaped = text
    .replace(/_x([0-9A-Fa-f]{4})_/g, '_x005F_x$1_')

    .replace(/[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g, (letter) => {
      return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    });
  return element('t', /^\s|\s$|\n/.test(text) ? { 'xml:space': 'preserve' } : {}, [escaped]);
}

const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
