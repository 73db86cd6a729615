import { JSDOM } from 'jsdom';
import { DEVELOPMENT_URL } from './manifestForHost';
import { pngSize } from './pngSize';

/** What a lint rule found. `code` is stable; `detail` names the place. */
export interface ManifestProblem {
  readonly code:
    | 'notXml'
    | 'notHttps'
    | 'badId'
    | 'badVersion'
    | 'unknownLocale'
    | 'missingTranslation'
    | 'duplicateTranslation'
    | 'danglingResid'
    | 'unusedResource'
    | 'duplicateResource'
    | 'idTooLong'
    | 'labelTooLong'
    | 'missingIconSize'
    | 'missingFile'
    | 'wrongIconSize'
    | 'unknownFunction';
  readonly detail: string;
}

/** What the lint must know beside the manifest. */
export interface ManifestSurroundings {
  /** Bytes of a file that the site serves, by path below its root ("assets/icon-32.png"), or null. */
  readonly readFile: (path: string) => Uint8Array | null;
  /** Names that the commands page associates with functions. */
  readonly commands: readonly string[];
  /** Languages beside the default one that every text must be in. */
  readonly locales: readonly string[];
}

/** Ribbon sizes that Excel asks for; the others are optional but, where missing, scaled and blurred. */
const REQUIRED_ICON_SIZES = ['16', '32', '80'];
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** Pages that the build makes rather than copies. */
const BUILT = new Set(['taskpane.html', 'commands.html']);

/**
 * What the schema cannot see in a manifest: addresses, references, translations, true icon sizes, text lengths.
 * Limits are those of the manifest reference: ids 32 characters, short texts 125, long ones 250.
 */
export function lintManifest(manifest: string, surroundings: ManifestSurroundings): readonly ManifestProblem[] {
  const document = parse(manifest);
  if (document === null) return [{ code: 'notXml', detail: 'manifest.xml' }];
  return [
    ...lintIdentity(document),
    ...lintAddresses(document),
    ...lintResources(document),
    ...lintTexts(document, surroundings.locales),
    ...lintIcons(document, surroundings.readFile),
    ...lintFunctions(document, surroundings.commands),
  ];
}

function parse(manifest: string): Document | null {
  try {
    return new JSDOM(manifest, { contentType: 'text/xml' }).window.document;
  } catch {
    // jsdom throws a SyntaxError on XML that is not well formed; that is the answer asked for.
    return null;
  }
}

const elements = (document: Document, ...names: readonly string[]): readonly Element[] =>
  [...document.getElementsByTagName('*')].filter((element) => names.includes(element.localName));

const textOf = (document: Document, name: string): string => elements(document, name)[0]?.textContent.trim() ?? '';

function* lintIdentity(document: Document): Generator<ManifestProblem> {
  const id = textOf(document, 'Id');
  if (!GUID.test(id)) yield { code: 'badId', detail: id };
  const version = textOf(document, 'Version');
  if (!/^\d{1,5}(\.\d{1,5}){0,3}$/.test(version)) yield { code: 'badVersion', detail: version };
}

function* lintAddresses(document: Document): Generator<ManifestProblem> {
  for (const element of elements(
    document,
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'SourceLocation',
    'Image',
    'Url',
  )) {
    const address = element.getAttribute('DefaultValue');
    if (address !== null && !address.startsWith('https://')) yield { code: 'notHttps', detail: address };
  }
}

function* lintResources(document: Document): Generator<ManifestProblem> {
  const resources = elements(document, 'Image', 'Url', 'String').filter((element) => element.hasAttribute('id'));
  const ids = resources.map((element) => element.getAttribute('id') ?? '');
  const used = new Set(
    elements(document, ...allNames(document)).flatMap((element) => element.getAttribute('resid') ?? []),
  );
  const known = new Set(ids);
  for (const id of used) if (!known.has(id)) yield { code: 'danglingResid', detail: id };
  for (const id of known) if (!used.has(id)) yield { code: 'unusedResource', detail: id };
  for (const id of repeated(ids)) yield { code: 'duplicateResource', detail: id };
  for (const id of known) if (id.length > 32) yield { code: 'idTooLong', detail: id };
}

const allNames = (document: Document): readonly string[] => [
  ...new Set([...document.getElementsByTagName('*')].map((element) => element.localName)),
];

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

function* lintTexts(document: Document, locales: readonly string[]): Generator<ManifestProblem> {
  const longStrings = elements(document, 'LongStrings').flatMap((list) => [...list.children]);
  const limits: readonly (readonly [readonly Element[], number])[] = [
    [elements(document, 'DisplayName'), 125],
    [elements(document, 'ShortStrings').flatMap((list) => [...list.children]), 125],
    [elements(document, 'Description').filter((element) => element.hasAttribute('DefaultValue')), 250],
    [longStrings, 250],
  ];
  for (const [texts, limit] of limits) for (const text of texts) yield* lintText(text, limit, locales);
}

function* lintText(text: Element, limit: number, locales: readonly string[]): Generator<ManifestProblem> {
  const name = text.getAttribute('id') ?? text.localName;
  const overrides = [...text.children].filter((child) => child.localName === 'Override');
  const translated = overrides.map((override) => override.getAttribute('Locale') ?? '');
  for (const locale of locales) {
    if (!translated.includes(locale)) yield { code: 'missingTranslation', detail: `${name} ${locale}` };
  }
  for (const locale of translated) {
    if (!locales.includes(locale)) yield { code: 'unknownLocale', detail: `${name} ${locale}` };
  }
  for (const locale of repeated(translated)) yield { code: 'duplicateTranslation', detail: `${name} ${locale}` };
  const values = [text.getAttribute('DefaultValue'), ...overrides.map((override) => override.getAttribute('Value'))];
  for (const value of values) {
    if (value !== null && value.length > limit) yield { code: 'labelTooLong', detail: `${name}: ${value}` };
  }
}

function* lintIcons(document: Document, readFile: ManifestSurroundings['readFile']): Generator<ManifestProblem> {
  const addresses = new Map(
    elements(document, 'Image', 'Url')
      .filter((element) => element.hasAttribute('id'))
      .map((element) => [element.getAttribute('id'), element.getAttribute('DefaultValue') ?? '']),
  );
  for (const icon of elements(document, 'Icon')) {
    const sizes = [...icon.children].map((image) => image.getAttribute('size'));
    for (const size of REQUIRED_ICON_SIZES) {
      if (!sizes.includes(size)) yield { code: 'missingIconSize', detail: size };
    }
    for (const image of icon.children) {
      const address = addresses.get(image.getAttribute('resid'));
      if (address !== undefined) yield* lintIcon(address, Number(image.getAttribute('size')), readFile);
    }
  }
  for (const [name, size] of [
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ] as const) {
    yield* lintIcon(elements(document, name)[0]?.getAttribute('DefaultValue') ?? '', size, readFile);
  }
  for (const element of elements(document, 'SourceLocation', 'Url')) {
    const address = element.getAttribute('DefaultValue');
    const path = address === null ? null : sitePath(address);
    if (path !== null && !BUILT.has(path)) yield { code: 'missingFile', detail: path };
  }
}

function* lintIcon(
  address: string,
  size: number,
  readFile: ManifestSurroundings['readFile'],
): Generator<ManifestProblem> {
  const bytes = readFile(sitePath(address));
  if (bytes === null) {
    yield { code: 'missingFile', detail: address };
    return;
  }
  const actual = pngSize(bytes);
  if (actual?.width !== size || actual.height !== size) {
    yield { code: 'wrongIconSize', detail: `${address} is not ${size} × ${size}` };
  }
}

const sitePath = (address: string): string => address.replace(`${DEVELOPMENT_URL}/`, '');

function* lintFunctions(document: Document, commands: readonly string[]): Generator<ManifestProblem> {
  for (const name of elements(document, 'FunctionName').map((element) => element.textContent.trim())) {
    if (!commands.includes(name)) yield { code: 'unknownFunction', detail: name };
  }
}
