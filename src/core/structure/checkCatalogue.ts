import type { Finding, FindingParams } from '../model/finding';
import { normalForm } from '../model/normalForm';
import type { Register } from '../model/register';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/snapshot';
import type { CatalogueCell, CatalogueLine } from './catalogueLines';
import { catalogueLines } from './catalogueLines';
import type { CatalogueTable, RecordTable } from './catalogueTables';
import {
  ABBREVIATION_COLUMNS,
  allCatalogueTables,
  CODE_COLUMNS,
  PROGRAMME_COLUMNS,
  recordTables,
  splitList,
  THEME_COLUMNS,
  UNIT_COLUMNS,
} from './catalogueTables';
import { catalogueArea, catalogueSheetOf } from './readCatalogue';

type What = FindingParams['catalogue']['what'];
/** Says of a cell what is wrong with (a part of) what it holds. */
type Report = (what: What, cell: CatalogueCell | null, value?: string) => Finding<'catalogue'>[];

/**
 * Mistakes that the office made in its own catalogue, each at its cell: a code or name that stands twice in its list, a
 * parent, successor, kind, type or required field that does not exist, a record that stands twice, and a unit that lies under itself. The catalogue
 * is read all the same: of two equal codes the later gets another, what does not exist is passed over.
 */
export function checkCatalogue(
  workbook: WorkbookSnapshot,
  registers: readonly Register[],
): readonly Finding<'catalogue'>[] {
  const sheet = catalogueSheetOf(workbook);
  if (!sheet) return [];
  const report: Report = (what, cell, value) =>
    cell === null
      ? []
      : [
          {
            rule: 'catalogue',
            severity: 'error',
            register: null,
            sheet: sheet.name,
            at: cell.at,
            field: null,
            value: cell.value,
            suggestion: null,
            params: { what, value: value ?? cell.text },
          },
        ];
  const records = recordTables.flatMap((table) => {
    const [keys, at] = RECORD_KEYS[table.records];
    return repeatedRecords(linesOf(sheet, table), keys, at, report);
  });
  const lists = allCatalogueTables.flatMap((table) => {
    const lines = linesOf(sheet, table);
    if (table.list === null) return checkUnits(lines, labelsOf(sheet, 'unitType'), report);
    const twice = [
      ...repeated(lines, CODE_COLUMNS.code, 'duplicateCode', report),
      ...repeated(lines, CODE_COLUMNS.label, 'duplicateName', report),
    ];
    return table.list === 'category'
      ? [...twice, ...checkCategories(lines, labelsOf(sheet, 'kind'), fieldWords(registers), report)]
      : twice;
  });
  return [...lists, ...records];
}

/** What makes a record one of its own, and where a repeated one is told. An abbreviation may have several meanings. */
const RECORD_KEYS: Readonly<Record<RecordTable['records'], readonly [keys: readonly string[], at: string]>> = {
  abbreviations: [[ABBREVIATION_COLUMNS.short, ABBREVIATION_COLUMNS.meaning], ABBREVIATION_COLUMNS.short],
  themes: [[THEME_COLUMNS.year, THEME_COLUMNS.province, THEME_COLUMNS.theme], THEME_COLUMNS.theme],
  programmes: [[PROGRAMME_COLUMNS.name, PROGRAMME_COLUMNS.basis], PROGRAMME_COLUMNS.name],
};

function repeatedRecords(
  lines: readonly CatalogueLine[],
  keys: readonly string[],
  at: string,
  report: Report,
): Finding<'catalogue'>[] {
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    if (textIn(line, at) === '') return [];
    const key = keys.map((title) => normalForm(textIn(line, title))).join('\n');
    if (seen.has(key)) return report('duplicateName', line(at));
    seen.add(key);
    return [];
  });
}

function linesOf(sheet: SheetSnapshot, table: Pick<CatalogueTable, 'name'>): readonly CatalogueLine[] {
  const area = catalogueArea(sheet, table);
  return area ? catalogueLines(sheet, area) : [];
}

/** Codes, names and other names of a code list as it stands; null when the sheet does not show it. */
function labelsOf(sheet: SheetSnapshot, list: string): ReadonlySet<string> | null {
  const table = allCatalogueTables.find((candidate) => candidate.list === list);
  const lines = table ? linesOf(sheet, table) : [];
  if (lines.length === 0) return null;
  return new Set(
    lines.flatMap((line) =>
      [
        textIn(line, CODE_COLUMNS.code),
        textIn(line, CODE_COLUMNS.label),
        ...splitList(textIn(line, CODE_COLUMNS.aliases)),
      ].map(normalForm),
    ),
  );
}

const textIn = (line: CatalogueLine, title: string): string => line(title)?.text ?? '';

/** Every later cell of a column that says what an earlier one says. */
function repeated(lines: readonly CatalogueLine[], title: string, what: What, report: Report): Finding<'catalogue'>[] {
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    const cell = line(title);
    const form = normalForm(cell?.text ?? '');
    if (form === '') return [];
    if (seen.has(form)) return report(what, cell);
    seen.add(form);
    return [];
  });
}

/** Names and column titles of the fields that a category may require. */
const fieldWords = (registers: readonly Register[]): ReadonlySet<string> =>
  new Set(
    registers
      .filter(({ fields }) => fields.some(({ list }) => list === 'category'))
      .flatMap(({ fields }) => fields.flatMap(({ name, title }) => [normalForm(name), normalForm(title)])),
  );

const checkCategories = (
  lines: readonly CatalogueLine[],
  kinds: ReadonlySet<string> | null,
  fields: ReadonlySet<string>,
  report: Report,
): Finding<'catalogue'>[] =>
  lines.flatMap((line) => [
    ...unknownParts(line(CODE_COLUMNS.kinds), kinds, 'unknownKind', report),
    ...unknownParts(line(CODE_COLUMNS.requiredFields), fields, 'unknownField', report),
  ]);

function unknownParts(
  cell: CatalogueCell | null,
  known: ReadonlySet<string> | null,
  what: What,
  report: Report,
): Finding<'catalogue'>[] {
  if (known === null) return [];
  const [unknown] = splitList(cell?.text ?? '').filter((part) => !known.has(normalForm(part)));
  return unknown === undefined ? [] : report(what, cell, unknown);
}

function checkUnits(
  lines: readonly CatalogueLine[],
  types: ReadonlySet<string> | null,
  report: Report,
): Finding<'catalogue'>[] {
  const named = lines.filter((line) => textIn(line, UNIT_COLUMNS.name) !== '');
  const formOf = (line: CatalogueLine, title: string): string => normalForm(textIn(line, title));
  const names = new Map<string, string>();
  for (const line of named)
    for (const name of [textIn(line, UNIT_COLUMNS.name), ...splitList(textIn(line, UNIT_COLUMNS.aliases))])
      if (!names.has(normalForm(name))) names.set(normalForm(name), formOf(line, UNIT_COLUMNS.name));
  const parents = new Map(
    named.map((line) => [formOf(line, UNIT_COLUMNS.name), names.get(formOf(line, UNIT_COLUMNS.parent)) ?? null]),
  );
  const circling = unitsInCycles(parents);
  const isUnknown = (line: CatalogueLine, title: string): boolean =>
    textIn(line, title) !== '' && !names.has(formOf(line, title));
  return [
    ...repeated(named, UNIT_COLUMNS.code, 'duplicateCode', report),
    ...repeated(named, UNIT_COLUMNS.name, 'duplicateName', report),
    ...named.flatMap((line) => [
      ...(isUnknown(line, UNIT_COLUMNS.parent) ? report('unknownParent', line(UNIT_COLUMNS.parent)) : []),
      ...(isUnknown(line, UNIT_COLUMNS.successor) ? report('unknownSuccessor', line(UNIT_COLUMNS.successor)) : []),
      ...unknownParts(line(UNIT_COLUMNS.type), types, 'unknownType', report),
      ...(circling.has(formOf(line, UNIT_COLUMNS.name))
        ? report('cycle', line(UNIT_COLUMNS.parent), textIn(line, UNIT_COLUMNS.name))
        : []),
    ]),
  ];
}

/** Units that going up from parent to parent leads back to; each unit is looked at once. */
function unitsInCycles(parents: ReadonlyMap<string, string | null>): ReadonlySet<string> {
  const settled = new Set<string>();
  const circling = new Set<string>();
  for (const start of parents.keys()) {
    const path: string[] = [];
    const places = new Map<string, number>();
    let at: string | null = start;
    while (at !== null && !settled.has(at) && !places.has(at)) {
      places.set(at, path.length);
      path.push(at);
      at = parents.get(at) ?? null;
    }
    const first = at === null ? undefined : places.get(at);
    if (first !== undefined) for (const unit of path.slice(first)) circling.add(unit);
    for (const unit of path) settled.add(unit);
  }
  return circling;
}
