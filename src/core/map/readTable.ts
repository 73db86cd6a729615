import type { Catalogue } from '../model/catalogue';
import type { ColumnMapping, ColumnMatch } from '../model/columnMapping';
import { cleanText } from '../model/cleanText';
import { labelForm } from '../model/labelForm';
import { sameText } from '../model/normalForm';
import type { DataRow, DataTable, Datum, FieldValue, Period } from '../model/dataTable';
import { numberFormatsOf } from '../model/numberFormats';
import type { TableRegion } from '../model/region';
import type { Field, Register } from '../model/register';
import { valueAt, type CellValue, type SheetSnapshot } from '../model/snapshot';
import { deriveFields } from './deriveFields';
import { followGroups, headingOf, type OpenGroup } from './groupTrail';
import { boundOfLabel, timedPart } from './labelPeriod';
import { numberStyleOf, type NumberStyle } from './parseNumber';
import { isMonthFirstColumn, parsePeriod } from './parsePeriod';
import { unitOfLabel } from './parseQuantity';
import { codeNamedIn, codeReader, parseMark, type CodeReader } from './parseText';
import { fieldHoldsYears, valueReader } from './parseValue';
import { isUnitText } from './unitText';
import { cellReader } from './readCells';
import { regionContext, type RegionContext, type Said } from './regionContext';
import { transposeForm } from './transposeForm';

type Values = Record<string, Datum>;

/** A column of a field's own, with what its header text names: a unit of measure, a stretch of time. */
interface PlainColumn {
  readonly field: Field;
  readonly column: number;
  readonly unit: string | null;
  readonly label: string;
}

/** The columns of a mapping by what is done with them. */
interface Columns {
  /** Fields with a column of their own. */
  readonly plain: readonly PlainColumn[];
  /** Further columns of a field that has one: they speak where that one is empty. */
  readonly others: readonly PlainColumn[];
  /** Columns with the end of a period whose start has a column of its own. */
  readonly ends: readonly { readonly field: Field; readonly column: number }[];
  /** Columns that are marked for one value of a field. */
  readonly marked: readonly { readonly field: Field; readonly column: number; readonly value: string }[];
  /** Columns that hold a field's value for one period; each period gives a record of its own. */
  readonly byPeriod: ReadonlyMap<
    string,
    readonly { readonly field: Field; readonly column: number; readonly label: string }[]
  >;
}

/**
 * Reads the rows of a region as records of a register. A value comes from its own cell, the merge or ditto mark over it,
 * marks in flag columns, the group rows above, or the title and letterhead; each knows which, and the cell's raw value.
 * What a cell says and the register cannot hold (a word on no code list) has the value null and keeps its raw text.
 * Never throws on any sheet; a mapping of another register's fields is ignored field by field.
 */
export function readTable(
  sheet: SheetSnapshot,
  region: TableRegion,
  mapping: ColumnMapping,
  register: Register,
  catalogue: Catalogue,
): DataTable {
  if (region.orientation === 'vertical') return readForm(sheet, region, mapping, register, catalogue);
  const columns = sortColumns(mapping.columns, register);
  const context = regionContext(region);
  const readCell = cellReader(sheet, region);
  const formatAt = numberFormatsOf(sheet);
  const readValue = valueReader(register, catalogue);
  const manners = columnManners(sheet, region, columns);
  const lists = new Map<string, CodeReader>();
  const codes = (list: string): CodeReader => {
    const reader = lists.get(list) ?? codeReader(catalogue, list);
    lists.set(list, reader);
    return reader;
  };
  const percents = columns.plain.filter(({ field }) => field.type === 'percent').map(({ field }) => field.name);
  const yearField = columns.plain.find(({ field }) => field.type === 'year' && field.required);
  const labelPeriod = periodOfLabels(columns, sheet.name, region);
  const rows: DataRow[] = [];
  let groups: readonly OpenGroup[] = [];

  const datum = (cell: Datum, value: FieldValue, from: Datum['from'] = cell.from): Datum => ({
    value,
    raw: cell.raw,
    from,
    sheet: cell.sheet,
    at: cell.at,
  });
  const said = (what: Said<FieldValue>, value: FieldValue = what.value): Datum => ({
    value,
    raw: what.text,
    from: 'title',
    sheet: sheet.name,
    at: what.at,
  });

  for (const classified of region.rows) {
    const { row, role } = classified;
    if (role === 'group') groups = followGroups(groups, classified, region);
    if (role === 'part') for (const { column } of columns.plain) readCell(row, column);
    if (role === 'continuation') continueRow(rows[rows.length - 1], row);
    if (role !== 'data') continue;

    const values: Values = {};
    const yearSource = yearField ? readCell(row, yearField.column) : null;
    const ownYear =
      yearField && yearSource
        ? readValue(yearField.field, yearSource.raw, { year: null, format: formatAt(yearSource.at) })
        : null;
    const year = typeof ownYear === 'number' ? ownYear : (groupYear() ?? context.year?.value ?? null);
    for (const { field, column, unit } of columns.plain) {
      const source = yearField?.column === column && yearSource ? yearSource : readCell(row, column);
      const value = readValue(field, source.raw, { year, format: formatAt(source.at), unit, ...manners.get(column) });
      values[field.name] = datum(source, value);
    }
    for (const { field, column, unit } of columns.others) {
      if (values[field.name]?.raw !== null) continue;
      const source = readCell(row, column);
      const value = readValue(field, source.raw, { year, format: formatAt(source.at), unit, ...manners.get(column) });
      if (source.raw !== null) values[field.name] = datum(source, value);
    }
    for (const { field, column } of columns.ends) {
      const source = readCell(row, column);
      const end = readValue(field, source.raw, { year, format: formatAt(source.at), ...manners.get(column) });
      const start = values[field.name];
      if (start) values[field.name] = joinEnds(start, datum(source, end));
    }
    readMarks(values, row);
    fromGroups(values, year);
    fromTitle(values);
    deriveFields(register, values, { decision: context.decision, groups, sheet: sheet.name, codes });
    if (columns.byPeriod.size === 0) rows.push({ sheet: sheet.name, row, values });
    else for (const record of unpivot(values, row)) rows.push(record);
  }
  settlePercents(rows, percents);
  return { register: register.id, region, mapping, rows };

  /** A continuation row's texts go on in the fields of the record above. */
  function continueRow(last: DataRow | undefined, row: number): void {
    if (!last) return;
    const values = last.values as Values;
    for (const { field, column } of columns.plain) {
      const { raw, from } = readCell(row, column);
      const before = values[field.name];
      if (from !== 'cell' || typeof raw !== 'string' || raw.trim() === '' || !before) continue;
      if (field.type !== 'text' && field.type !== 'longText') continue;
      const joint = field.type === 'longText' ? '\n' : ' ';
      const start = typeof before.value === 'string' ? before.value + joint : '';
      values[field.name] = { ...before, value: start + cleanText(raw) };
    }
  }

  /** Values that stand as marks in columns of their own. */
  function readMarks(values: Values, row: number): void {
    const found = new Map<Field, { readonly value: string; readonly source: Datum }[]>();
    for (const { field, column, value } of columns.marked) {
      const source = readCell(row, column);
      const marks = found.get(field) ?? [];
      found.set(field, marks);
      if (parseMark(source.raw) === true) marks.push({ value, source });
    }
    for (const [field, marks] of found) {
      const [first] = marks;
      if (!first) continue;
      const named = marks.map(({ value }) => value);
      if (fieldHoldsYears(field))
        values[field.name] = datum(
          first.source,
          named.map(Number).sort((a, b) => a - b),
          'flag',
        );
      else if (field.type === 'list') values[field.name] = datum(first.source, named, 'flag');
      else values[field.name] = datum(first.source, named.length === 1 ? first.value : null, 'flag');
    }
  }

  /** Required fields that the row leaves open and a heading above it fills: the kind, the unit, a category. */
  function fromGroups(values: Values, year: number | null): void {
    for (const field of register.fields) {
      const own = values[field.name];
      if (own && (own.value !== null || own.raw !== null)) continue;
      for (const group of [...groups].reverse()) {
        const value = headingValue(field, headingOf(group.text), own !== undefined, year);
        if (value === null) continue;
        values[field.name] = { value, raw: group.text, from: 'group', sheet: sheet.name, at: group.at };
        break;
      }
    }
  }

  function headingValue(field: Field, heading: string, hasColumn: boolean, rowYear: number | null): FieldValue {
    if (field.type === 'choice' && field.list !== undefined && (field.required || !hasColumn)) {
      if (field.name === 'kind') return codes(field.list)(heading) ?? codeNamedIn(catalogue, field.list, heading);
      return hasColumn ? null : codes(field.list)(heading.replace(/^(?:lĩnh vực|nhóm)\s+/iu, ''));
    }
    if (field.type === 'year' && field.required && !hasColumn) {
      const year = yearOfHeading(heading);
      return year !== null && fieldHoldsYears(field) ? [year] : year;
    }
    if (field.type === 'period' && field.required && !hasColumn) {
      const period = parsePeriod(heading, { year: rowYear, dateKind: null });
      return period?.start ? period : null;
    }
    const namesRow = field.required || (!hasColumn && register.key.includes(field.name));
    if (field.type === 'unit' && namesRow && isUnitText(heading) && !isKindWord(heading)) return cleanText(heading);
    return null;
  }

  /** The year that a heading over the row names, innermost first. */
  function groupYear(): number | null {
    for (const group of [...groups].reverse()) {
      const year = yearOfHeading(headingOf(group.text));
      if (year !== null) return year;
    }
    return null;
  }

  function isKindWord(heading: string): boolean {
    return codes('kind')(heading) !== null;
  }

  /** Required fields without a column that the title block fills. */
  function fromTitle(values: Values): void {
    for (const field of register.fields) {
      if (!field.required || values[field.name]) continue;
      const found = titleValue(field, context);
      if (found) values[field.name] = found;
    }
  }

  /** A unit that the letterhead names in capitals, in the spelling that the catalogue has for it. */
  function asListed(name: string): string {
    return catalogue.units.find((unit) => sameText(unit.name, name))?.name ?? name;
  }

  function titleValue(field: Field, { year, period, unit }: RegionContext): Datum | null {
    if (field.type === 'year' && year) return said(year, fieldHoldsYears(field) ? [year.value] : year.value);
    if (field.type === 'unit' && unit) return said(unit, asListed(unit.value));
    const ownPeriod = field.type === 'period' && columns.byPeriod.size === 0 ? labelPeriod : null;
    if (ownPeriod) return ownPeriod;
    if (field.type === 'period' && period && columns.byPeriod.size === 0) return said(period);
    if (field.name === 'kind' && field.list !== undefined) {
      const line = [...region.context]
        .reverse()
        .find(({ text }) => codeNamedIn(catalogue, field.list ?? '', text) !== null);
      if (line)
        return said({
          value: codeNamedIn(catalogue, field.list, line.text),
          at: { row: line.row, column: line.column },
          text: line.text,
        });
    }
    return null;
  }

  /** One record a period: the row's own values, the period of its columns, and what they hold. */
  function unpivot(shared: Values, row: number): readonly DataRow[] {
    const periodField = register.fields.find(({ type, required }) => type === 'period' && required);
    const records: DataRow[] = [];
    for (const [name, group] of columns.byPeriod) {
      const values: Values = { ...shared };
      let filled = false;
      for (const { field, column } of group) {
        const source = readCell(row, column);
        if (source.raw !== null) filled = true;
        values[field.name] = datum(
          source,
          readValue(field, source.raw, { year: null, format: formatAt(source.at), ...manners.get(column) }),
        );
      }
      const [first] = group;
      if (!filled || !first) continue;
      if (periodField) {
        const { start, end } = boundsOf(name);
        values[periodField.name] = {
          value: { start, end, precision: name.includes('..') ? 'month' : 'year', text: first.label },
          raw: first.label,
          from: 'title',
          sheet: sheet.name,
          at: { row: region.headerRows.first, column: first.column },
        };
      }
      records.push({ sheet: sheet.name, row, values });
    }
    return records;
  }
}

/** Reads a form filled in downwards: as a table across, every value then led back to the cell where it stands. */
function readForm(
  sheet: SheetSnapshot,
  region: TableRegion,
  mapping: ColumnMapping,
  register: Register,
  catalogue: Catalogue,
): DataTable {
  const across = transposeForm(sheet, region);
  const read = readTable(across.sheet, across.region, mapping, register, catalogue);
  const rows = read.rows.map(({ values, ...row }): DataRow => ({
    ...row,
    row: region.headerRows.first,
    values: Object.fromEntries(
      Object.entries(values).map(([field, datum]) => [field, { ...datum, at: across.placeOf(datum.at) }]),
    ),
  }));
  return { ...read, region, rows };
}

/** The year of a heading that is about one ("Năm 2021", "Mô hình đăng ký năm 2021"), or null. */
function yearOfHeading(heading: string): number | null {
  const year = /(?:^|\s)năm\s+((?:19|20)\d{2})$/iu.exec(cleanText(heading))?.[1];
  return year === undefined || /trước năm|sau năm|đến năm|từ năm/iu.test(heading) ? null : Number(year);
}

/** How the numbers and dates of a table's columns are written, told by all their data rows. */
function columnManners(
  sheet: SheetSnapshot,
  region: TableRegion,
  { plain, others, ends, byPeriod }: Columns,
): ReadonlyMap<number, { readonly style: NumberStyle; readonly isMonthFirst: boolean }> {
  const rows = region.rows.filter(({ role }) => role === 'data');
  const valuesOf = (column: number): readonly CellValue[] => rows.map(({ row }) => valueAt(sheet, { row, column }));
  const manners = new Map<number, { style: NumberStyle; isMonthFirst: boolean }>();
  for (const { field, column } of [...plain, ...others, ...ends, ...[...byPeriod.values()].flat()]) {
    if (field.type === 'period')
      manners.set(column, { style: null, isMonthFirst: isMonthFirstColumn(valuesOf(column)) });
    else if (COUNTED.has(field.type))
      manners.set(column, { style: numberStyleOf(valuesOf(column)), isMonthFirst: false });
  }
  return manners;
}

const COUNTED: ReadonlySet<Field['type']> = new Set(['quantity', 'percent', 'money', 'integer']);

/** A period from the cells of its two ends; what one lacks the other may have. */
function joinEnds(start: Datum, end: Datum): Datum {
  const first = asPeriod(start.value);
  const last = asPeriod(end.value);
  if (!last) return start;
  if (!first) return { ...end, value: { ...last, start: null } };
  const text = `${first.text} - ${last.text}`;
  return { ...start, value: { start: first.start, end: last.end, precision: first.precision ?? last.precision, text } };
}

const asPeriod = (value: FieldValue): Period | null =>
  value !== null && typeof value === 'object' && 'precision' in value ? value : null;

/** The one period that the header texts of assigned and actual values name ("Thực hiện năm 2024"), or null. */
function periodOfLabels({ plain, byPeriod }: Columns, sheet: string, region: TableRegion): Datum | null {
  if (byPeriod.size > 0) return null;
  for (const { field, column, label } of plain) {
    if (field.byPeriod !== 'value') continue;
    const named = label.split(' / ').map((part) => timedPart(part, null).period);
    const name = named.find((period) => period !== null);
    if (!name) continue;
    const { start, end } = boundsOf(name);
    return {
      value: { start, end, precision: name.includes('..') ? 'month' : 'year', text: label },
      raw: label,
      from: 'title',
      sheet,
      at: { row: region.headerRows.first, column },
    };
  }
  return null;
}

/** Sorts a mapping's columns by what is done with them; what the register does not know is left out. */
function sortColumns(matches: readonly ColumnMatch[], register: Register): Columns {
  const plain: PlainColumn[] = [];
  const others: PlainColumn[] = [];
  const ends: { field: Field; column: number }[] = [];
  const marked: { field: Field; column: number; value: string }[] = [];
  const byPeriod = new Map<string, { field: Field; column: number; label: string }[]>();
  const taken = new Set<string>();
  for (const { column, label, field: name, flagValue } of matches) {
    const field = register.fields.find((candidate) => candidate.name === name);
    if (!field) continue;
    if (flagValue === undefined) {
      const bound = field.hasEnds ? boundOfLabel(labelForm(label.split(' / ').pop() ?? '')) : null;
      const isEnd = bound === 'end' && matches.some((other) => other.field === name && other.column !== column);
      if (isEnd) ends.push({ field, column });
      else {
        const unit = field.type === 'quantity' ? unitOfLabel(label) : null;
        (taken.has(field.name) ? others : plain).push({ field, column, unit, label });
        taken.add(field.name);
      }
    } else if (field.byPeriod === 'value') {
      const group = byPeriod.get(flagValue) ?? [];
      group.push({ field, column, label });
      byPeriod.set(flagValue, group);
    } else marked.push({ field, column, value: flagValue });
  }
  return { plain, others, ends, marked, byPeriod };
}

/** First and last day of "2022" or "2016-01..2021-12". */
function boundsOf(period: string): { readonly start: string | null; readonly end: string | null } {
  const [first = '', last = first] = period.split('..');
  const bound = (text: string): ReturnType<typeof parsePeriod> => {
    const [year = '', month] = text.split('-');
    return parsePeriod(month === undefined ? year : `tháng ${Number(month)}/${year}`, { year: null, dateKind: null });
  };
  return { start: bound(first)?.start ?? null, end: bound(last)?.end ?? null };
}

/** Rates written as fractions (0,91) among percents, or in a column of fractions only, are percents. */
function settlePercents(rows: readonly DataRow[], fields: readonly string[]): void {
  for (const field of fields) {
    const rates = rows.map(({ values }) => values[field]?.value).filter((rate) => typeof rate === 'number');
    const allFractions = rates.length > 1 && rates.every((rate) => rate <= 1);
    for (const { values } of rows) {
      const rate = values[field];
      if (!rate || typeof rate.value !== 'number' || rate.value <= 0) continue;
      if (rate.value < 1 || (allFractions && rate.value === 1)) {
        (values as Values)[field] = { ...rate, value: Number((rate.value * 100).toPrecision(12)) };
      }
    }
  }
}
