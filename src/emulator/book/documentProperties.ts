import type { CustomPropertyValue, DocumentProperties } from './book';
import type { OfficePackage } from './package/officePackage';
import {
  childOf,
  childrenOf,
  element,
  localName,
  placeChild,
  removeChild,
  textOf,
  type XmlElement,
} from './package/xml';

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** Members of the core part by property. */
const CORE_NAMES = {
  title: 'dc:title',
  subject: 'dc:subject',
  author: 'dc:creator',
  lastAuthor: 'cp:lastModifiedBy',
  keywords: 'cp:keywords',
  comments: 'dc:description',
  category: 'cp:category',
} as const;

const APP_NAMES = { manager: 'Manager', company: 'Company' } as const;

const partOf = (parts: OfficePackage, kind: string): string | undefined =>
  parts.related('').find((one) => one.kind === kind)?.target;

const rootOf = (parts: OfficePackage, kind: string): XmlElement | undefined => {
  const path = partOf(parts, kind);
  return path === undefined ? undefined : parts.tree(path);
};

export function readProperties(parts: OfficePackage): DocumentProperties {
  const core = rootOf(parts, 'core-properties');
  const app = rootOf(parts, 'extended-properties');
  const properties: DocumentProperties = {};
  for (const [key, name] of Object.entries(CORE_NAMES) as [keyof typeof CORE_NAMES, string][]) {
    const node = childOf(core, name.slice(3));
    if (node) properties[key] = textOf(node);
  }
  for (const [key, name] of Object.entries(APP_NAMES) as [keyof typeof APP_NAMES, string][]) {
    const node = childOf(app, name);
    if (node) properties[key] = textOf(node);
  }
  const created = Date.parse(textOf(childOf(core, 'created')));
  if (!Number.isNaN(created)) properties.created = new Date(created);
  return properties;
}

/** Writes the properties that differ from the parts. */
export function writeProperties(parts: OfficePackage, properties: DocumentProperties): void {
  const core = rootOf(parts, 'core-properties') ?? createCore(parts);
  let changed = false;
  for (const [key, name] of Object.entries(CORE_NAMES) as [keyof typeof CORE_NAMES, string][]) {
    const node = childOf(core, name.slice(3));
    const value = properties[key];
    if (value === (node && textOf(node))) continue;
    if (node) removeChild(core, node);
    if (value !== undefined) core.children.push(element(name, {}, [value]));
    changed = true;
  }
  const path = partOf(parts, 'core-properties');
  if (changed && path !== undefined) parts.markChanged(path);
  writeAppProperties(parts, properties);
}

function writeAppProperties(parts: OfficePackage, properties: DocumentProperties): void {
  const app = rootOf(parts, 'extended-properties');
  const path = partOf(parts, 'extended-properties');
  if (!app || path === undefined) return;
  for (const [key, name] of Object.entries(APP_NAMES) as [keyof typeof APP_NAMES, string][]) {
    const value = properties[key];
    const node = childOf(app, name);
    if (value === (node && textOf(node))) continue;
    if (value === undefined && node) removeChild(app, node);
    if (value !== undefined) placeChild(app, element(name, {}, [value]), ['Template', 'Manager', 'Company']);
    parts.markChanged(path);
  }
}

function createCore(parts: OfficePackage): XmlElement {
  const root = element('cp:coreProperties', {
    'xmlns:cp': CORE,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  });
  parts.put('docProps/core.xml', root, 'application/vnd.openxmlformats-package.core-properties+xml');
  parts.relate('', 'core-properties', 'docProps/core.xml');
  return root;
}

export function readCustomProperties(parts: OfficePackage): Map<string, CustomPropertyValue> {
  return new Map(
    childrenOf(rootOf(parts, 'custom-properties'), 'property').flatMap((node): [string, CustomPropertyValue][] => {
      const [value] = childrenOf(node);
      return value ? [[node.attributes['name'] ?? '', readVariant(value)]] : [];
    }),
  );
}

function readVariant(node: XmlElement): CustomPropertyValue {
  const text = textOf(node);
  const kind = localName(node);
  if (kind === 'bool') return text === 'true' || text === '1';
  if (kind === 'filetime' || kind === 'date') return new Date(text);
  return /^(?:i\d|ui\d|int|uint|r4|r8|decimal)$/.test(kind) ? Number(text) : text;
}

const variant = (value: CustomPropertyValue): XmlElement => {
  if (value instanceof Date) return element('vt:filetime', {}, [value.toISOString().replace(/\.\d+Z$/, 'Z')]);
  if (typeof value === 'boolean') return element('vt:bool', {}, [String(value)]);
  if (typeof value === 'number')
    return element(Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 'vt:i4' : 'vt:r8', {}, [String(value)]);
  return element('vt:lpwstr', {}, [value]);
};

export function writeCustomProperties(
  parts: OfficePackage,
  properties: ReadonlyMap<string, CustomPropertyValue>,
): void {
  const path = partOf(parts, 'custom-properties');
  if (properties.size === 0) {
    const relation = parts.related('').find((one) => one.kind === 'custom-properties');
    if (path !== undefined) parts.remove(path);
    if (relation) parts.unrelate('', relation.id);
    return;
  }
  const items = [...properties].map(([name, value], at) =>
    element('property', { fmtid: FORMAT_ID, pid: at + 2, name }, [variant(value)]),
  );
  const root = element('Properties', { xmlns: CUSTOM, 'xmlns:vt': TYPES }, items);
  parts.put(path ?? 'docProps/custom.xml', root, 'application/vnd.openxmlformats-officedocument.custom-properties+xml');
  if (path === undefined) parts.relate('', 'custom-properties', 'docProps/custom.xml');
}
