import { parsePeriod } from '../map/parsePeriod';
import type { Area } from '../model/address';
import type { Abbreviation, Catalogue, CodeEntry, OrgUnit, Programme, Theme } from '../model/catalogue';
import { entriesOf, unitNamed } from '../model/catalogue';
import { madeBy } from '../model/memory';
import { normalForm } from '../model/normalForm';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/snapshot';
import { catalogueLines } from './catalogueLines';
import type { CatalogueTable } from './catalogueTables';
import {
  ABBREVIATION_COLUMNS,
  allCatalogueTables,
  CODE_COLUMNS,
  PROGRAMME_COLUMNS,
  recordTables,
  splitList,
  THEME_COLUMNS,
  UNIT_COLUMNS,
  unitTable,
} from './catalogueTables';

/** The sheet with the workbook's own catalogue, under whatever name; null before the first run. */
export const catalogueSheetOf = (workbook: WorkbookSnapshot): SheetSnapshot | null =>
  workbook.sheets.find((sheet) => sheet.madeBy === madeBy.catalogue) ?? null;

/**
 * The catalogue that a workbook's values are checked against: its own sheet "Danh mục" where it has one, for the office
 * edits it there, else the shipped one as it is.
 *
 * @param shipped - a catalogue of the active category set; lists that the sheet does not show come from it.
 */
export function catalogueOf(workbook: WorkbookSnapshot, shipped: Catalogue): Catalogue {
  const sheet = catalogueSheetOf(workbook);
  return sheet ? readCatalogue(sheet, shipped) : shipped;
}

/**
 * Reads the catalogue back from its sheet; what the office wrote there wins. Columns are found by title, lines without a
 * name are passed over. An entry without a code gets one from its name; an entry is in use unless "Còn dùng" says no.
 */
export function readCatalogue(sheet: SheetSnapshot, shipped: Catalogue): Catalogue {
  const lists = { ...shipped.lists };
  let units = shipped.units;
  for (const table of allCatalogueTables) {
    const area = catalogueArea(sheet, table);
    if (!area) continue;
    const lines = readLines(sheet, area);
    if (table.list === null) units = lines.flatMap(toUnit);
    else lists[table.list] = toEntries(lines, lists);
  }
  const isShipped = JSON.stringify(lists['category']) === JSON.stringify(entriesOf(shipped, 'category'));
  return {
    version: 1,
    categorySet: isShipped ? shipped.categorySet : 'own',
    lists,
    units,
    ...recordsOn(sheet, shipped),
  };
}

/** What the office keeps beside its lists; of a table that the sheet lacks what is shipped. */
function recordsOn(
  sheet: SheetSnapshot,
  shipped: Catalogue,
): Pick<Catalogue, 'abbreviations' | 'themes' | 'programmes'> {
  const linesOf = (records: keyof ReturnType<typeof recordsOn>): readonly Line[] | null => {
    const table = recordTables.find((candidate) => candidate.records === records);
    const area = table ? catalogueArea(sheet, table) : null;
    return area && readLines(sheet, area);
  };
  return {
    abbreviations: linesOf('abbreviations')?.flatMap(toAbbreviation) ?? shipped.abbreviations,
    themes: linesOf('themes')?.flatMap(toTheme) ?? shipped.themes,
    programmes: linesOf('programmes')?.flatMap(toProgramme) ?? shipped.programmes,
  };
}

function toAbbreviation(line: Line): readonly Abbreviation[] {
  const [short, meaning] = [line(ABBREVIATION_COLUMNS.short), line(ABBREVIATION_COLUMNS.meaning)];
  return short === '' || meaning === '' ? [] : [{ short, meaning }];
}

function toTheme(line: Line): readonly Theme[] {
  const theme = line(THEME_COLUMNS.theme);
  const year = /^(?:19|20)\d{2}$/.exec(line(THEME_COLUMNS.year));
  if (theme === '' || !year) return [];
  const province = orNull(line(THEME_COLUMNS.province));
  return [{ year: Number(year[0]), province, theme, source: orNull(line(THEME_COLUMNS.source)) }];
}

function toProgramme(line: Line): readonly Programme[] {
  const name = line(PROGRAMME_COLUMNS.name);
  if (name === '') return [];
  return [
    {
      name,
      basis: orNull(line(PROGRAMME_COLUMNS.basis)),
      validFrom: dayIn(line(PROGRAMME_COLUMNS.validFrom), 'start'),
      validTo: dayIn(line(PROGRAMME_COLUMNS.validTo), 'end'),
    },
  ];
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** The units of the unit table with the sheet row that each stands in; lines without a name are passed over. */
export const readUnits = (
  sheet: SheetSnapshot,
  area: Area,
): readonly { readonly row: number; readonly unit: OrgUnit }[] =>
  readLines(sheet, area).flatMap((line, index) => toUnit(line).map((unit) => ({ row: area.row + 1 + index, unit })));

/** Whether the workbook has its own list of units: a unit table with at least one unit. */
export function hasOwnUnits(workbook: WorkbookSnapshot): boolean {
  const sheet = catalogueSheetOf(workbook);
  const area = sheet && catalogueArea(sheet, unitTable);
  return sheet !== null && area !== null && readUnits(sheet, area).length > 0;
}

/** Area of one of the catalogue's tables on its sheet, header included; null when the sheet lacks it. */
export const catalogueArea = (sheet: SheetSnapshot, { name }: Pick<CatalogueTable, 'name'>): Area | null =>
  sheet.tables.find((table) => table.name.toLowerCase() === name.toLowerCase())?.area ?? null;

type Line = (title: string) => string;

const readLines = (sheet: SheetSnapshot, area: Area): readonly Line[] =>
  catalogueLines(sheet, area).map(
    (line) =>
      (title: string): string =>
        line(title)?.text ?? '',
  );

function toUnit(line: Line): readonly OrgUnit[] {
  const name = line(UNIT_COLUMNS.name);
  if (name === '') return [];
  return [
    unitNamed(name, {
      code: orNull(line(UNIT_COLUMNS.code)),
      type: orNull(line(UNIT_COLUMNS.type)),
      parent: orNull(line(UNIT_COLUMNS.parent)),
      validFrom: dayIn(line(UNIT_COLUMNS.validFrom), 'start'),
      validTo: dayIn(line(UNIT_COLUMNS.validTo), 'end'),
      successor: orNull(line(UNIT_COLUMNS.successor)),
      aliases: splitList(line(UNIT_COLUMNS.aliases)),
    }),
  ];
}

/**
 * ISO date of a cell of the unit table: a day ("1/7/2025", also as Excel's number), or the first or last day of the month
 * or year that stands there; null where it is none.
 */
export function dayIn(text: string, end: 'start' | 'end'): string | null {
  if (text === '') return null;
  const isSerial = /^\d{5}(?:\.\d+)?$/.test(text);
  const period = parsePeriod(isSerial ? Number(text) : text, { year: null, dateKind: isSerial ? 'day' : null });
  return period ? (period[end] ?? period.start) : null;
}

function toEntries(lines: readonly Line[], lists: Catalogue['lists']): CodeEntry[] {
  const codes = new Set<string>();
  const kindCodes = new Map((lists['kind'] ?? []).map((kind) => [normalForm(kind.label), kind.code]));
  return lines.flatMap((line): CodeEntry[] => {
    const label = line(CODE_COLUMNS.label);
    if (label === '') return [];
    const wanted = line(CODE_COLUMNS.code) || codeOfLabel(label);
    let code = wanted;
    for (let copy = 2; codes.has(code); copy += 1) code = `${wanted}-${copy}`;
    codes.add(code);
    return [
      {
        code,
        label,
        aliases: splitList(line(CODE_COLUMNS.aliases)),
        active: !NOT_IN_USE.has(normalForm(line(CODE_COLUMNS.active))),
        keywords: splitList(line(CODE_COLUMNS.keywords)),
        kinds: splitList(line(CODE_COLUMNS.kinds)).map((kind) => kindCodes.get(normalForm(kind)) ?? kind),
        requiredFields: splitList(line(CODE_COLUMNS.requiredFields)),
        unitsOfMeasure: splitList(line(CODE_COLUMNS.unitsOfMeasure)),
      },
    ];
  });
}

const NOT_IN_USE: ReadonlySet<string> = new Set(
  ['Không', 'Ko', 'K', '0', 'FALSE', 'Không dùng', 'Hết', 'Thôi'].map(normalForm),
);

/** "Phát triển kinh tế" → "phat-trien-kinh-te": a code for an entry that the office added without one. */
const codeOfLabel = (label: string): string =>
  label
    .toLowerCase()
    .replace(/đ/g, 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'muc';
