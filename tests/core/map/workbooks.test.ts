import { afterEach, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FieldValue } from '../../../src/core/model/dataTable';
import { excelGateway } from '../../../src/office/excelGateway';
import { openExcel, type OpenedExcel } from '../../support/openExcel';
import { fieldsOf, rangeOf, readSheet, rolesOf, type ReadRegion } from '../../support/registerTables';

const folder = join(__dirname, '../../fixtures/workbooks');
let opened: OpenedExcel | undefined;
afterEach(() => {
  opened?.close();
  opened = undefined;
});

/** Fields that a record is told by in the expectations. */
const TOLD = [
  'name',
  'unit',
  'kind',
  'category',
  'yearRegistered',
  'years',
  'period',
  'status',
  'award',
  'actual',
  'subject',
];

function tellValue(value: FieldValue): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return 'start' in value ? `${value.start ?? ''}..${value.end ?? ''}` : value;
}

/** A table in few words: where it stands, what it is, and its records. */
const tell = (found: ReadRegion): Readonly<Record<string, unknown>> => ({
  range: rangeOf(found),
  register: found.mapping.register,
  headerRows: [found.region.headerRows.first + 1, found.region.headerRows.last + 1],
  indexRow: found.region.indexRow === null ? null : found.region.indexRow + 1,
  fields: fieldsOf(found),
  otherRows: rolesOf(found).flatMap((role, at) =>
    role === 'data' ? [] : [`${(found.region.rows[at]?.row ?? 0) + 1} ${role}`],
  ),
  records: (found.table?.rows ?? []).map(({ row, values }) => [
    row + 1,
    ...TOLD.filter((field) => field in values).map((field) => tellValue(values[field]?.value ?? null)),
  ]),
});

it.each(['L1', 'L2-cot', 'V-theo-don-vi', 'V-nhieu-bang', 'L10', 'V-bia', 'L8', 'L9'])(
  'reads the workbook %s as the office that made it does',
  async (name) => {
    opened = await openExcel(join(folder, `${name}.xlsx`));
    const { sheets } = await excelGateway().readWorkbook();
    const visible = sheets.filter(({ visibility }) => visibility === 'visible');
    const told = Object.fromEntries(visible.map((sheet) => [sheet.name, readSheet(sheet).map(tell)]));
    const expected: unknown = JSON.parse(await readFile(join(folder, `${name}.expected.json`), 'utf8'));
    expect(told).toEqual(expected);
  },
);
