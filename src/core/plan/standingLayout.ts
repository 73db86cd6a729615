import type { Area } from '../model/address';
import { memoryKeys } from '../model/memory';
import { parseJson } from '../model/parseJson';
import type { SheetLayout } from '../model/sheetLayout';

/**
 * What was last laid out on a sheet of ours: everything but the cells. A refresh compares with it and writes only what is
 * new, so that the office's own colours and widths stay; undo goes back to it. Kept as JSON under `memoryKeys.sheet`, with
 * the layout's own names for sheets and tables: in the workbook references follow a renaming by themselves.
 */
export interface StandingLayout extends Omit<
  SheetLayout,
  'blocks' | 'madeBy' | 'name' | 'tables' | 'columnWidths' | 'numberFormats' | 'fitRows'
> {
  readonly version: 1;
  /** Areas of the blocks, as far as no table covers them. */
  readonly blocks: readonly Area[];
  /** The layout's name of each table and the one that it was given. */
  readonly tables: readonly { readonly name: string; readonly given: string }[];
  readonly numberFormats: SheetLayout['numberFormats'];
  readonly columnWidths: SheetLayout['columnWidths'];
}

const BLANK: StandingLayout = {
  version: 1,
  blocks: [],
  tables: [],
  merges: [],
  styles: [],
  numberFormats: [],
  columnWidths: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  frozenRows: 0,
  page: null,
  showGridlines: true,
};

/** What is remembered of a sheet; a sheet without charts, styles and all when nothing readable is. */
export function standingLayoutOf(memory: Readonly<Record<string, string>>, madeBy: string): StandingLayout {
  const text = memory[memoryKeys.sheet(madeBy)];
  return text === undefined ? BLANK : (fromText(text) ?? BLANK);
}

export const standingLayoutToText = (layout: StandingLayout): string => JSON.stringify(layout);

/** Null for what this version did not write. The workbook travels, so even that text may be anything. */
function fromText(text: string): StandingLayout | null {
  const json = parseJson(text);
  return json.ok && isStandingLayout(json.value) ? json.value : null;
}

const LISTS = Object.entries(BLANK)
  .filter(([, value]) => Array.isArray(value))
  .map(([name]) => name);

const isStandingLayout = (value: unknown): value is StandingLayout => {
  if (typeof value !== 'object' || value === null) return false;
  const members = value as Readonly<Record<string, unknown>>;
  return members['version'] === 1 && LISTS.every((name) => Array.isArray(members[name]));
};
