import type { CustomXmlPart, CustomXmlParts } from './book';
import { BookError } from './bookError';
import type { ExcelBook } from './excelBook';
import { childrenOf, element, parseXml, writeXml, XmlError, type XmlElement } from './package/xml';

/**
 * Namespace of the part in which this emulator keeps what Excel keeps in a web extension part of its own: the document settings of
 * the add-in, one `setting` element each with the JSON of its value.
 */
const SETTINGS_NAMESPACE = 'urn:so-mo-hinh:emulator:settings';
const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

interface StoredPart extends CustomXmlPart {
  readonly path: string;
}

/** Custom XML parts of a package, as Excel keeps them: `customXml/itemN.xml` with its properties part beside it. */
export class CustomXml implements CustomXmlParts {
  private readonly stored: StoredPart[];

  constructor(private readonly book: ExcelBook) {
    const { package: parts } = book;
    this.stored = parts.related(book.parts.workbookPath).flatMap((one): StoredPart[] => {
      const xml = one.kind === 'customXml' ? parts.text(one.target) : undefined;
      if (xml === undefined) return [];
      const properties = parts.related(one.target).find((related) => related.kind === 'customXmlProps');
      const tree = properties && parts.tree(properties.target);
      const id = tree?.attributes['ds:itemID'] ?? tree?.attributes['itemID'] ?? `{${one.target}}`;
      return [{ id, namespaceUri: namespaceOf(xml) ?? '', xml: xml.replace(/^\uFEFF/, ''), path: one.target }];
    });
  }

  private get shown(): readonly StoredPart[] {
    return this.stored.filter((part) => part.namespaceUri !== SETTINGS_NAMESPACE);
  }

  get all(): readonly CustomXmlPart[] {
    return this.shown;
  }

  find(id: string): CustomXmlPart | undefined {
    return this.shown.find((part) => part.id.toLowerCase() === id.toLowerCase());
  }

  byNamespace(namespaceUri: string): readonly CustomXmlPart[] {
    return this.shown.filter((part) => part.namespaceUri === namespaceUri);
  }

  add(xml: string): CustomXmlPart {
    const part = this.create(xml);
    this.book.announce({ kind: 'workbook' });
    return part;
  }

  private create(xml: string): StoredPart {
    const namespaceUri = checkedNamespace(xml);
    const { package: parts } = this.book;
    const path = parts.freePath('customXml/item#.xml');
    const properties = path.replace('item', 'itemProps');
    const part: StoredPart = { id: this.freeId(), namespaceUri, xml, path };
    parts.put(path, xml, 'application/xml');
    const schemas = namespaceUri === '' ? [] : [element('ds:schemaRef', { 'ds:uri': namespaceUri })];
    const node = element('ds:datastoreItem', { 'ds:itemID': part.id, 'xmlns:ds': PROPERTIES }, [
      element('ds:schemaRefs', {}, schemas),
    ]);
    parts.put(properties, node, PROPERTIES_TYPE);
    parts.relate(path, 'customXmlProps', properties);
    parts.relate(this.book.parts.workbookPath, 'customXml', path);
    this.stored.push(part);
    return part;
  }

  /** An id that no part has; counted, so that tests can be repeated. */
  private freeId(): string {
    const taken = new Set(this.stored.map((part) => part.id.toUpperCase()));
    for (let number = 1; ; number++) {
      const id = `{5A0D0000-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
      if (!taken.has(id)) return id;
    }
  }

  replace(id: string, xml: string): void {
    const at = this.stored.findIndex((part) => part.id.toLowerCase() === id.toLowerCase());
    const old = this.stored[at];
    if (!old) throw new BookError('ItemNotFound', 'There is no such part');
    this.stored[at] = { ...old, xml, namespaceUri: checkedNamespace(xml) };
    this.book.package.put(old.path, xml);
    this.book.announce({ kind: 'workbook' });
  }

  remove(id: string): void {
    const at = this.stored.findIndex((part) => part.id.toLowerCase() === id.toLowerCase());
    const old = this.stored[at];
    if (!old) throw new BookError('ItemNotFound', 'There is no such part');
    this.stored.splice(at, 1);
    const { package: parts } = this.book;
    for (const related of parts.related(old.path)) parts.remove(related.target);
    parts.remove(old.path);
    const relation = parts.related(this.book.parts.workbookPath).find((one) => one.target === old.path);
    if (relation) parts.unrelate(this.book.parts.workbookPath, relation.id);
    this.book.announce({ kind: 'workbook' });
  }

  readSettings(): Map<string, unknown> {
    const part = this.stored.find((one) => one.namespaceUri === SETTINGS_NAMESPACE);
    if (!part) return new Map();
    return new Map(
      childrenOf(parseXml(part.xml), 'setting').map((node) => {
        const value: unknown = JSON.parse(node.attributes['value'] ?? 'null');
        return [node.attributes['name'] ?? '', value];
      }),
    );
  }

  writeSettings(settings: ReadonlyMap<string, unknown>): void {
    const part = this.stored.find((one) => one.namespaceUri === SETTINGS_NAMESPACE);
    if (settings.size === 0) {
      if (part) this.remove(part.id);
      return;
    }
    const items = [...settings].map(([name, value]) => element('setting', { name, value: JSON.stringify(value) }));
    const xml = writeXml(element('settings', { xmlns: SETTINGS_NAMESPACE }, items));
    if (!part) this.create(xml);
    else if (part.xml !== xml) this.replace(part.id, xml);
  }
}

/** Namespace of a document's root, undefined when it is not well-formed. */
function namespaceOf(xml: string): string | undefined {
  let root: XmlElement;
  try {
    root = parseXml(xml);
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
  const colon = root.name.indexOf(':');
  return root.attributes[colon < 0 ? 'xmlns' : `xmlns:${root.name.slice(0, colon)}`] ?? '';
}

function checkedNamespace(xml: string): string {
  const namespaceUri = namespaceOf(xml);
  if (namespaceUri === undefined) throw new BookError('InvalidArgument', 'The text is not well-formed XML');
  return namespaceUri;
}
