import { unzip, zip } from '@cj-tech-master/excelts/archive';

import { BookError } from '../bookError';
import { childrenOf, element, parseXml, writeXml, type XmlElement } from './xml';

/** A relationship of a part: `target` is a part's path (`xl/styles.xml`) or, when external, an address. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type's address: `worksheet`, `sharedStrings`, … */
  readonly kind: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

const DOCUMENT_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_TYPES = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';

/** Full address of a relationship type by its last word. */
export const relationshipType = (kind: string): string =>
  kind === 'core-properties' ? `${PACKAGE_TYPES}/metadata/core-properties` : `${DOCUMENT_TYPES}/${kind}`;

/**
 * The parts of an Office file by their paths (without a leading `/`), with their relationships and content types.
 * Parts that nobody touches are written back byte for byte.
 */
export class OfficePackage {
  private readonly parts = new Map<string, Uint8Array | string>();
  private readonly trees = new Map<string, XmlElement>();
  private readonly relationships = new Map<string, Relationship[]>();

  /** Reads a zip. Throws `empty`, `legacyXls`, `encrypted`, `notXlsx` or `damaged`. */
  static async open(bytes: Uint8Array): Promise<OfficePackage> {
    refuseOtherFormats(bytes);
    const opened = new OfficePackage();
    try {
      for await (const entry of unzip(bytes).entries()) {
        if (!entry.path.endsWith('/')) opened.parts.set(entry.path.replace(/^\//, ''), await entry.bytes());
      }
    } catch (cause) {
      throw new BookError('damaged', 'The zip cannot be read to its end', cause);
    }
    if (!opened.has(CONTENT_TYPES)) throw new BookError('notXlsx', 'The zip is not an Office file');
    return opened;
  }

  /** A package with nothing but its content types. */
  static empty(contentTypes: string): OfficePackage {
    const made = new OfficePackage();
    made.parts.set(CONTENT_TYPES, contentTypes);
    return made;
  }

  paths(): string[] {
    return [...this.parts.keys()];
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  bytes(path: string): Uint8Array | undefined {
    const part = this.parts.get(path);
    return typeof part === 'string' ? new TextEncoder().encode(part) : part;
  }

  /** Part as text; UTF-16 files, which Excel never writes, are told by their byte order mark. */
  text(path: string): string | undefined {
    const part = this.parts.get(path);
    if (part === undefined || typeof part === 'string') return part;
    const utf16 = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
    return new TextDecoder(utf16 ? (part[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(part);
  }

  /** Root element of a part; the same object each time, so that changes to it can be kept with {@link markChanged}. */
  tree(path: string): XmlElement | undefined {
    const known = this.trees.get(path);
    if (known) return known;
    const text = this.text(path);
    if (text === undefined) return undefined;
    try {
      const tree = parseXml(text);
      this.trees.set(path, tree);
      return tree;
    } catch (cause) {
      throw new BookError('damaged', `Part ${path} is not well-formed XML`, cause);
    }
  }

  /** Writes the part's tree back into its text. */
  markChanged(path: string): void {
    const tree = this.trees.get(path);
    if (tree) this.parts.set(path, writeXml(tree));
  }

  /** Adds or replaces a part. */
  put(path: string, content: Uint8Array | string | XmlElement, contentType?: string): void {
    this.trees.delete(path);
    if (typeof content === 'string' || content instanceof Uint8Array) this.parts.set(path, content);
    else {
      this.parts.set(path, writeXml(content));
      this.trees.set(path, content);
    }
    if (contentType !== undefined) this.setContentType(path, contentType);
  }

  /** Takes away a part, its relationships and its content type. */
  remove(path: string): void {
    this.parts.delete(path);
    this.trees.delete(path);
    this.parts.delete(relationshipsPath(path));
    this.trees.delete(relationshipsPath(path));
    this.relationships.delete(path);
    const types = this.tree(CONTENT_TYPES);
    if (!types) return;
    const at = types.children.findIndex(
      (child) => typeof child !== 'string' && child.attributes['PartName']?.toLowerCase() === `/${path}`.toLowerCase(),
    );
    if (at < 0) return;
    types.children.splice(at, 1);
    this.markChanged(CONTENT_TYPES);
  }

  contentType(path: string): string | undefined {
    const types = childrenOf(this.tree(CONTENT_TYPES));
    const own = types.find((type) => type.attributes['PartName']?.toLowerCase() === `/${path}`.toLowerCase());
    if (own) return own.attributes['ContentType'];
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    return types.find((type) => type.attributes['Extension']?.toLowerCase() === extension)?.attributes['ContentType'];
  }

  setContentType(path: string, contentType: string): void {
    if (this.contentType(path) === contentType) return;
    const types = this.tree(CONTENT_TYPES);
    if (!types) return;
    const own = childrenOf(types, 'Override').find((type) => type.attributes['PartName'] === `/${path}`);
    if (own) own.attributes['ContentType'] = contentType;
    else types.children.push(element('Override', { PartName: `/${path}`, ContentType: contentType }));
    this.markChanged(CONTENT_TYPES);
  }

  /** Content type of all parts with an extension that have none of their own. */
  setDefaultType(extension: string, contentType: string): void {
    const types = this.tree(CONTENT_TYPES);
    if (!types || childrenOf(types, 'Default').some((type) => type.attributes['Extension'] === extension)) return;
    types.children.unshift(element('Default', { Extension: extension, ContentType: contentType }));
    this.markChanged(CONTENT_TYPES);
  }

  /** Relationships of a part; '' asks for those of the package. */
  related(path: string): readonly Relationship[] {
    const known = this.relationships.get(path);
    if (known) return known;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const read = childrenOf(this.tree(relationshipsPath(path)), 'Relationship').map((node): Relationship => {
      const { Id = '', Type = '', Target = '', TargetMode = '' } = node.attributes;
      const external = TargetMode === 'External';
      return {
        id: Id,
        kind: Type.slice(Type.lastIndexOf('/') + 1),
        type: Type,
        target: external ? Target : resolvePath(folder, Target),
        external,
      };
    });
    this.relationships.set(path, read);
    return read;
  }

  /** Adds a relationship and gives its id. */
  relate(path: string, kind: string, target: string, external = false, type = relationshipType(kind)): string {
    const present = [...this.related(path)];
    const same = present.find((one) => one.type === type && one.target === target && one.external === external);
    if (same) return same.id;
    let number = present.length + 1;
    while (present.some((one) => one.id === `rId${number}`)) number++;
    const id = `rId${number}`;
    this.writeRelationships(path, [...present, { id, kind, type, target, external }]);
    return id;
  }

  unrelate(path: string, id: string): void {
    this.writeRelationships(
      path,
      this.related(path).filter((one) => one.id !== id),
    );
  }

  /** Path that no part has yet: `pattern` holds `#` for the number. */
  freePath(pattern: string): string {
    let number = 1;
    while (this.has(pattern.replace('#', String(number)))) number++;
    return pattern.replace('#', String(number));
  }

  private writeRelationships(path: string, all: readonly Relationship[]): void {
    this.relationships.set(path, [...all]);
    if (all.length === 0) {
      this.parts.delete(relationshipsPath(path));
      this.trees.delete(relationshipsPath(path));
      return;
    }
    const nodes = all.map((one) =>
      element('Relationship', {
        Id: one.id,
        Type: one.type,
        Target: one.external ? one.target : `/${one.target}`,
        TargetMode: one.external ? 'External' : undefined,
      }),
    );
    this.put(relationshipsPath(path), element('Relationships', { xmlns: PACKAGE_TYPES }, nodes));
  }

  /** The zip: content types first, as Office writes it; the same parts give the same bytes. */
  async save(): Promise<Uint8Array> {
    const archive = zip({ level: 6, reproducible: true, noSort: true });
    const paths = this.paths();
    for (const path of [CONTENT_TYPES, ...paths.filter((one) => one !== CONTENT_TYPES)]) {
      const bytes = this.bytes(path);
      if (bytes) archive.add(path, bytes);
    }
    return archive.bytes();
  }
}

const relationshipsPath = (path: string): string => {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
};

function resolvePath(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** An OLE file is either an encrypted package, which has a stream of that name (UTF-16), or a workbook of Excel 97–2003. */
function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new BookError('empty', 'The file is empty');
  if (OLE_SIGNATURE.every((byte, index) => bytes[index] === byte)) {
    const directory = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
    if (directory.includes('EncryptedPackage')) throw new BookError('encrypted', 'The workbook is password-protected');
    throw new BookError('legacyXls', 'A workbook of Excel 97–2003 (.xls) must be saved as .xlsx first');
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new BookError('notXlsx', 'The file is not an .xlsx workbook');
}
