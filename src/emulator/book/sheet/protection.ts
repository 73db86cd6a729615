import type { ProtectionOptions, SheetProtection } from '../book';
import { BookError } from '../bookError';
import { SHEET_ORDER } from '../cells/sheetFile';
import { childOf, element, flag, placeChild, removeChild, type XmlElement } from '../package/xml';

/** Options by their attributes; the file says what is locked, Office.js what is allowed. */
const ATTRIBUTES: readonly (readonly [keyof Omit<ProtectionOptions, 'selectionMode'>, string, boolean])[] = [
  ['allowAutoFilter', 'autoFilter', true],
  ['allowDeleteColumns', 'deleteColumns', true],
  ['allowDeleteRows', 'deleteRows', true],
  ['allowEditObjects', 'objects', false],
  ['allowEditScenarios', 'scenarios', false],
  ['allowFormatCells', 'formatCells', true],
  ['allowFormatColumns', 'formatColumns', true],
  ['allowFormatRows', 'formatRows', true],
  ['allowInsertColumns', 'insertColumns', true],
  ['allowInsertHyperlinks', 'insertHyperlinks', true],
  ['allowInsertRows', 'insertRows', true],
  ['allowPivotTables', 'pivotTables', true],
  ['allowSort', 'sort', true],
];

/** Protection of a worksheet, undefined when it has none. */
export function readProtection(root: XmlElement): SheetProtection | undefined {
  const node = childOf(root, 'sheetProtection');
  if (!node || !flag(node, 'sheet')) return undefined;
  const allowed = Object.fromEntries(
    ATTRIBUTES.map(([option, attribute, lockedByDefault]) => [option, !flag(node, attribute, lockedByDefault)]),
  ) as unknown as Omit<ProtectionOptions, 'selectionMode'>;
  const selectionMode = flag(node, 'selectUnlockedCells')
    ? 'None'
    : flag(node, 'selectLockedCells')
      ? 'Unlocked'
      : 'Normal';
  return {
    options: { ...allowed, selectionMode },
    hasPassword: 'password' in node.attributes || 'hashValue' in node.attributes,
  };
}

export function writeProtection(
  root: XmlElement,
  options: Partial<ProtectionOptions>,
  password: string | undefined,
): void {
  if (readProtection(root)) throw new BookError('AccessDenied', 'The sheet is protected already');
  const node = element('sheetProtection', {
    password: password === undefined ? undefined : passwordHash(password),
    sheet: 1,
  });
  for (const [option, attribute, lockedByDefault] of ATTRIBUTES) {
    const locked = !(options[option] ?? false);
    if (locked !== lockedByDefault) node.attributes[attribute] = locked ? '1' : '0';
  }
  if (options.selectionMode === 'None' || options.selectionMode === 'Unlocked')
    node.attributes['selectLockedCells'] = '1';
  if (options.selectionMode === 'None') node.attributes['selectUnlockedCells'] = '1';
  placeChild(root, node, SHEET_ORDER);
}

/** Takes the protection away. A password kept as a SHA hash cannot be checked here: any is refused. */
export function removeProtection(root: XmlElement, password: string | undefined): void {
  const node = childOf(root, 'sheetProtection');
  if (!node || !flag(node, 'sheet')) throw new BookError('AccessDenied', 'The sheet is not protected');
  if ('hashValue' in node.attributes) throw new BookError('AccessDenied', 'The password cannot be checked');
  const kept = node.attributes['password'];
  if (kept !== undefined && passwordHash(password ?? '') !== kept.toUpperCase())
    throw new BookError('AccessDenied', 'The password is wrong');
  removeChild(root, node);
}

/** Excel's 16-bit password hash in hexadecimal, ECMA-376 part 4 §14.7.1. */
function passwordHash(password: string): string {
  let hash = 0;
  for (let at = password.length - 1; at >= 0; at--) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(at) & 0xff;
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  return (hash ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, '0');
}
