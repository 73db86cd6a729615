/** An XML element kept so that writing it gives back what was read: prefixes, attribute order and text stay. */
export interface XmlElement {
  /** Name as written, with its prefix. */
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

/** A new element; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  children: readonly (XmlElement | string)[] = [],
): XmlElement {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    kept[key] = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
  }
  return { name, attributes: kept, children: [...children] };
}

/** A copy that shares nothing. */
export function cloneElement(node: XmlElement): XmlElement {
  return {
    name: node.name,
    attributes: { ...node.attributes },
    children: node.children.map((child) => (typeof child === 'string' ? child : cloneElement(child))),
  };
}

/** The XML is not well-formed; `offset` counts characters from its start. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(`${message} at ${offset}`);
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with entities and character references resolved. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return ENTITIES[name] ?? whole;
  });
}

/** Text fit to stand in XML; characters that XML 1.0 forbids are left out. */
export function encodeXml(text: string): string {
  const legal = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return legal.replace(/[&<>]/g, (letter) => (letter === '&' ? '&amp;' : letter === '<' ? '&lt;' : '&gt;'));
}

const encodeAttribute = (text: string): string =>
  encodeXml(text).replace(/["\n\r\t]/g, (letter) => (letter === '"' ? '&quot;' : `&#${letter.charCodeAt(0)};`));

const TAG =
  /<(?:(\/)?([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/)?>|!--[\s\S]*?-->|!\[CDATA\[([\s\S]*?)\]\]>|\?[\s\S]*?\?>|!DOCTYPE[^>]*>)/y;
const ATTRIBUTE = /([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Attributes out of the text inside a tag. */
export function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  if (text === '') return attributes;
  for (const match of text.matchAll(ATTRIBUTE)) attributes[match[1] ?? ''] = decodeXml(match[2] ?? match[3] ?? '');
  return attributes;
}

/** Reads a document and gives its root element; comments and processing instructions are left out. Throws {@link XmlError}. */
export function parseXml(text: string): XmlElement {
  const root = element('');
  const open: XmlElement[] = [root];
  let position = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (position < text.length) {
    const tagStart = text.indexOf('<', position);
    const top = open[open.length - 1];
    if (!top) throw new XmlError('Unbalanced element', position);
    const between = text.slice(position, tagStart === -1 ? text.length : tagStart);
    if (between !== '' && (open.length > 1 || between.trim() !== '')) {
      if (open.length === 1) throw new XmlError('Text outside the root', position);
      top.children.push(decodeXml(between));
    }
    if (tagStart === -1) break;
    TAG.lastIndex = tagStart;
    const tag = TAG.exec(text);
    if (!tag) throw new XmlError('Malformed tag', tagStart);
    position = TAG.lastIndex;
    const [, closing, name, attributes, empty, cdata] = tag;
    if (cdata !== undefined) top.children.push(cdata);
    else if (closing !== undefined) {
      if (open.length === 1 || top.name !== name) throw new XmlError(`Unexpected </${name ?? ''}>`, tagStart);
      open.pop();
    } else if (name !== undefined) {
      const child: XmlElement = { name, attributes: readAttributes(attributes ?? ''), children: [] };
      top.children.push(child);
      if (empty === undefined) open.push(child);
    }
  }
  if (open.length > 1) throw new XmlError(`Missing </${open[open.length - 1]?.name ?? ''}>`, text.length);
  const elements = root.children.filter((child) => typeof child !== 'string');
  const only = elements[0];
  if (!only || elements.length > 1) throw new XmlError('One root element is needed', 0);
  return only;
}

/** Element as text, without a declaration. */
export function writeElement(node: XmlElement): string {
  let text = `<${node.name}`;
  for (const [key, value] of Object.entries(node.attributes)) text += ` ${key}="${encodeAttribute(value)}"`;
  if (node.children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of node.children) text += typeof child === 'string' ? encodeXml(child) : writeElement(child);
  return `${text}</${node.name}>`;
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Document as text, with its declaration. */
export const writeXml = (root: XmlElement): string => XML_DECLARATION + writeElement(root);

/** Name without its prefix. */
export const localName = (node: XmlElement): string => node.name.slice(node.name.indexOf(':') + 1);

/** First child element of a local name. */
export function childOf(node: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of node?.children ?? []) if (typeof child !== 'string' && localName(child) === name) return child;
  return undefined;
}

/** Child elements, all or those of a local name. */
export function childrenOf(node: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of node?.children ?? []) {
    if (typeof child !== 'string' && (name === undefined || localName(child) === name)) found.push(child);
  }
  return found;
}

/** Descendant by a path of local names. */
export function descend(node: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let here = node;
  for (const name of path) here = childOf(here, name);
  return here;
}

/** All text inside an element. */
export function textOf(node: XmlElement | undefined): string {
  if (!node) return '';
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Sets, replaces or (undefined) removes an attribute. */
export function setAttribute(node: XmlElement, name: string, value: string | number | boolean | undefined): void {
  if (value === undefined) Reflect.deleteProperty(node.attributes, name);
  else node.attributes[name] = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
}

export function removeChild(parent: XmlElement, child: XmlElement): void {
  const at = parent.children.indexOf(child);
  if (at >= 0) parent.children.splice(at, 1);
}

/**
 * Puts a child where a schema's sequence wants it, replacing one of the same local name.
 *
 * @param order - local names in the order of the schema; names that are not listed go last.
 */
export function placeChild(parent: XmlElement, child: XmlElement, order: readonly string[]): XmlElement {
  const present = childOf(parent, localName(child));
  if (present) removeChild(parent, present);
  const rank = (node: XmlElement): number => {
    const at = order.indexOf(localName(node));
    return at === -1 ? order.length : at;
  };
  const mine = rank(child);
  const before = parent.children.findIndex((other) => typeof other !== 'string' && rank(other) > mine);
  if (before === -1) parent.children.push(child);
  else parent.children.splice(before, 0, child);
  return child;
}

/** Child of that name, made and placed when there is none. */
export function ensureChild(parent: XmlElement, name: string, order: readonly string[]): XmlElement {
  return childOf(parent, name) ?? placeChild(parent, element(name), order);
}

/** Boolean attribute of a schema: 1, true, on; absent gives `whenAbsent`. */
export function flag(node: XmlElement | undefined, name: string, whenAbsent = false): boolean {
  const value = node?.attributes[name];
  return value === undefined ? whenAbsent : value === '1' || value === 'true' || value === 'on';
}

/** Numeric attribute, undefined when absent or not a number. */
export function numberOf(node: XmlElement | undefined, name: string): number | undefined {
  const value = node?.attributes[name];
  if (value === undefined || value === '' || Number.isNaN(Number(value))) return undefined;
  return Number(value);
}
