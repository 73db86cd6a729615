import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { correctionsOf, formProfileOf } from '../../src/core/correct/formProfile';
import {
  fieldCorrection,
  headerCorrection,
  registerCorrection,
  roleCorrection,
} from '../../src/core/correct/makeCorrection';
import { findTables } from '../../src/core/findTables';
import type { Correction } from '../../src/core/model/correction';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/core/model/snapshot';
import { acceptAsRead, isSettled, needsAsking } from '../../src/core/needsAsking';
import type { FoundTable } from '../../src/core/preparation';
import { shippedDefinitions } from '../../src/definitions/shipped';
import { anyCorrections } from '../support/anyCorrections';
import { present } from '../support/present';
import { sheetOf } from '../support/sheetOf';

const definitions = shippedDefinitions();
const catalogue = present(definitions.catalogues['lap-thach']);
const workbookOf = (...sheets: readonly SheetSnapshot[]): WorkbookSnapshot => ({
  sheets: sheets.map((sheet, index) => ({ ...sheet, id: String(index) })),
  names: [],
  memory: {},
});
const find = (sheets: readonly SheetSnapshot[], corrections: readonly Correction[] = []) =>
  findTables(workbookOf(...sheets), definitions, catalogue, corrections);
const foundOn = (sheet: SheetSnapshot, corrections: readonly Correction[] = []): FoundTable =>
  present(find([sheet], corrections).found[0]);
const settled = (found: FoundTable): boolean => isSettled(needsAsking(found, definitions.registers));
const fieldsOf = ({ mapping }: FoundTable) =>
  Object.fromEntries(mapping.columns.map(({ label, field }) => [label, field]));
const rolesOf = ({ region }: FoundTable) => Object.fromEntries(region.rows.map(({ row, role }) => [row, role]));

const UNITS = ['Hòa An', 'Hòa Bình', 'Hòa Lộc', 'Tân Lập', 'Tân Tiến', 'Vĩnh Sơn', 'Đồng Ích'];
const HEADER = ['TT', 'Tên mô hình', 'Loại hình', 'Lĩnh vực', 'Việc của xã'];
const rows: readonly (readonly CellValue[])[] = [
  [1, 'Hũ gạo tình thương', 'Tập thể', 'Lao động sáng tạo', 'Góp gạo'],
  [2, 'Thắp sáng đường quê', 'Tập thể', 'Xây dựng nông thôn mới', 'Góp đèn'],
  [null, 'Bổ sung sau hội nghị', null, null, null],
  [3, 'Nhà sạch vườn đẹp', 'Cá nhân', 'Xây dựng nông thôn mới', null],
];

/** One sheet per unit: the same header, its columns (but the first) turned round by `turn`, below a letterhead of its own. */
function unitSheet(name: string, turn = 0, body = rows): SheetSnapshot {
  const turned = (row: readonly CellValue[]): readonly CellValue[] => {
    const [first = null, ...rest] = row;
    return [first, ...rest.slice(turn), ...rest.slice(0, turn)];
  };
  return sheetOf(
    [
      [`ĐẢNG ỦY XÃ ${name.toUpperCase()}`],
      ...Array.from({ length: turn }, () => []),
      turned(HEADER),
      ...body.map(turned),
    ],
    { name },
  );
}
const units = UNITS.map((name, index) => unitSheet(name, index % 4));

describe('corrections by form', () => {
  it('hold on every sheet of the form, wherever its columns and its table stand', () => {
    const first = foundOn(present(units[0]));
    const { found } = find(units, [fieldCorrection(first, 4, 'goal')]);
    expect(found.map(({ form }) => form)).toEqual(UNITS.map(() => first.form));
    expect(found.map((table) => fieldsOf(table)['Việc của xã'])).toEqual(UNITS.map(() => 'goal'));
    expect(
      new Set(found.map(({ mapping }) => mapping.columns.find(({ field }) => field === 'goal')?.column)).size,
    ).toBe(4);
    expect(found.map(({ mapping }) => mapping.confidence)).toEqual(UNITS.map(() => 1));
  });

  it('name the register of every table of the form, and none on request', () => {
    const first = foundOn(present(units[0]));
    const asExemplars = find(units, [registerCorrection(first, 'exemplars')]).found;
    expect(asExemplars.map(({ mapping, table }) => [mapping.register, mapping.confidence, table?.register])).toEqual(
      UNITS.map(() => ['exemplars', 1, 'exemplars']),
    );
    const asNone = find(units, [registerCorrection(first, null)]).found;
    expect(asNone.map(({ mapping, table }) => [mapping.register, table])).toEqual(UNITS.map(() => [null, null]));
    expect(asNone.map(settled)).toEqual(UNITS.map(() => true));
  });

  it('give a role to the row and, on other sheets, to the rows that begin with its text', () => {
    const sheet = present(units[0]);
    const first = foundOn(sheet);
    const { found } = find(units, [roleCorrection(sheet, first, 4, 'note')]);
    expect(found.map((table) => table.region.rows.filter(({ role }) => role === 'note').length)).toEqual(
      UNITS.map(() => 1),
    );
    expect(found.map(({ table }) => table?.rows.length)).toEqual(UNITS.map(() => 3));
  });

  it('know the column again in another month, but take no year for another', () => {
    const monthly = (name: string, month: number, year: number): SheetSnapshot =>
      sheetOf(
        [
          ['TT', 'Tên mô hình', 'Loại hình', `Việc tháng ${month}`, `Năm ${year}`],
          [1, 'Vườn rau', 'Tập thể', 'Góp gạo', 'x'],
          [2, 'Hũ gạo', 'Cá nhân', 'Góp đèn', null],
        ],
        { name },
      );
    const sheets = [monthly('T3', 3, 2025), monthly('T1', 1, 2026)];
    const march = present(find(sheets).found[0]);
    const { found } = find(sheets, [fieldCorrection(march, 3, 'goal'), fieldCorrection(march, 4, 'kind=household')]);
    expect(found.map(({ mapping }) => mapping.columns.slice(3).map(({ reason }) => reason === 'user'))).toEqual([
      [true, true],
      [true, false],
    ]);
  });

  it('leave other forms alone', () => {
    const other = sheetOf(
      [
        ['TT', 'Tên mô hình', 'Loại hình', 'Ghi chú'],
        [1, 'Vườn rau', 'Tập thể', 'x'],
      ],
      {
        name: 'Khác',
      },
    );
    const first = foundOn(present(units[0]));
    const corrections = [fieldCorrection(first, 1, 'note'), registerCorrection(first, null)];
    expect(foundOn(other, corrections)).toEqual(foundOn(other));
  });

  it('do not take a full line of the register for what another line with the same first text is', () => {
    const body: readonly (readonly CellValue[])[] = [
      [null, 'Hòa An', 'Tập thể', 'Lao động sáng tạo', 'Góp gạo'],
      [null, 'Hòa An', 'Cá nhân', 'Lao động sáng tạo', 'Góp đèn'],
    ];
    const sheets = [unitSheet('A', 0, body), unitSheet('B', 0, body)];
    const first = present(find(sheets).found[0]);
    const { found } = find(sheets, [roleCorrection(present(sheets[0]), first, 2, 'note')]);
    expect(found.map(rolesOf)).toEqual([
      { 2: 'note', 3: 'data' },
      { 2: 'data', 3: 'data' },
    ]);
  });
});

describe('corrections of one table', () => {
  const sheet = unitSheet('ĐK');
  const first = foundOn(sheet);

  it('stand over one another in their order', () => {
    const corrections = [fieldCorrection(first, 4, 'goal'), fieldCorrection(first, 4, null)];
    expect(fieldsOf(foundOn(sheet, corrections))['Việc của xã']).toBeNull();
    expect(fieldsOf(foundOn(sheet, [...corrections].reverse()))['Việc của xã']).toBe('goal');
  });

  it('take a field from the column that was guessed to have it', () => {
    const { mapping } = foundOn(sheet, [fieldCorrection(first, 4, 'name')]);
    expect(mapping.columns.filter(({ field }) => field === 'name').map(({ column }) => column)).toEqual([4]);
  });

  it('pass over fields and registers that there are not', () => {
    const unknown = [registerCorrection(first, 'poems'), fieldCorrection(first, 4, 'rhyme')];
    expect(fieldsOf(foundOn(sheet, unknown))).toEqual(fieldsOf(first));
  });

  it('give a flag to a column of marks', () => {
    const { mapping } = foundOn(sheet, [fieldCorrection(first, 4, 'kind=collective')]);
    expect(mapping.columns[4]).toMatchObject({ field: 'kind', flagValue: 'collective', reason: 'user' });
  });

  it('move the header, and with it labels, rows and records', () => {
    const layered = sheetOf(
      [
        ['DANH SÁCH', null, null, null],
        ['TT', 'Tên mô hình', 'Đơn vị', 'Kết quả'],
        [null, null, null, 'tính đến tháng 6'],
        [1, 'Vườn rau', 'Xã Hòa An', 'Tốt'],
        [2, 'Hũ gạo', 'Xã Hòa An', 'Khá'],
      ],
      { name: 'Hai tầng' },
    );
    const read = foundOn(layered);
    const { first: top } = read.region.headerRows;
    const moved = foundOn(layered, [headerCorrection(read, { first: top, last: 2 })]);
    expect(moved.region.headerRows).toEqual({ first: 1, last: 2 });
    expect(moved.mapping.columns[3]?.label).toBe('Kết quả / tính đến tháng 6');
    expect(moved.table?.rows.map(({ row }) => row)).toEqual([3, 4]);
    const short = foundOn(layered, [headerCorrection(read, { first: top, last: 1 })]);
    expect(short.region.headerRows).toEqual({ first: 1, last: 1 });
    expect([moved.key, moved.form]).toEqual([read.key, read.form]);
  });

  it('follow a row that has moved down since', () => {
    const corrections = [roleCorrection(sheet, first, 4, 'note')];
    const longer = unitSheet('ĐK', 0, [present(rows[0]), ...rows]);
    expect(rolesOf(foundOn(longer, corrections))).toMatchObject({ 4: 'data', 5: 'note' });
  });

  it('take one table out and back in, the other of its form not', () => {
    const both = [sheet, unitSheet('ĐK 2')];
    const out: Correction = { kind: 'leaveOut', table: first.key, isOut: true };
    expect(find(both, [out]).found.map(({ isIgnored, table }) => [isIgnored, table === null])).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(find(both, [out, { ...out, isOut: false }]).found.map(({ isIgnored }) => isIgnored)).toEqual([false, false]);
  });

  it('of a form not known hold for their table alone', () => {
    const kept: Correction = { kind: 'field', table: first.key, form: '', column: 4, label: '', field: 'goal' };
    const { found } = find([sheet, unitSheet('ĐK 2')], [kept]);
    expect(found.map(({ mapping }) => mapping.columns[4]?.field === 'goal')).toEqual([true, false]);
  });
});

describe('tables that the user marks', () => {
  const odd = (name: string, month: number): SheetSnapshot =>
    sheetOf(
      [
        [`VIỆC LÀM THÁNG ${month}`, null, null, null],
        ['Mã', 'Việc', 'Nơi làm', 'Ai lo'],
        ['A1', 'Hũ gạo tình thương', 'Xã Hòa An', 'Ông Ba'],
        ['A2', 'Nhà sạch vườn đẹp', 'Xã Hòa Bình', 'Bà Tư'],
      ],
      { name },
    );
  const march = odd('T3', 3);
  const mark: Correction = { kind: 'table', sheet: 'T3', header: { row: 1, column: 0, rows: 1, columns: 4 } };
  const marked = foundOn(march, [mark]);
  const taught = [
    mark,
    registerCorrection(marked, 'models'),
    fieldCorrection(marked, 1, 'name'),
    fieldCorrection(marked, 2, 'unit'),
    fieldCorrection(marked, 3, 'lead'),
    fieldCorrection(marked, 0, null),
  ];

  it('are read like others', () => {
    expect(find([march]).found.flatMap(({ mapping }) => mapping.register ?? [])).toEqual([]);
    const found = foundOn(march, taught);
    expect(find([march], taught).skipped).toEqual([]);
    expect(found.key).toBe('T3!R2C1');
    expect(found.table?.rows.map(({ values }) => [values['name']?.value, values['unit']?.value])).toEqual([
      ['Hũ gạo tình thương', 'Xã Hòa An'],
      ['Nhà sạch vườn đẹp', 'Xã Hòa Bình'],
    ]);
  });

  it('teach their header texts, so that the next sheet of the form is found and raises no question', () => {
    const april = { ...odd('T4', 4), values: [[null, null, null, null], ...odd('T4', 4).values] };
    for (const sheets of [[march, april], [april]]) {
      const found = present(find(sheets, taught).found.at(-1));
      expect([found.key, found.form, found.mapping.register]).toEqual(['T4!R3C1', marked.form, 'models']);
      expect(settled(found)).toBe(true);
      expect(found.table?.rows.length).toBe(2);
    }
  });

  it('replace what was detected over them, and leave the rest', () => {
    const sheet = unitSheet('ĐK');
    const detected = foundOn(sheet);
    const own: Correction = { kind: 'table', sheet: 'ĐK', header: { row: 1, column: 0, rows: 1, columns: 3 } };
    expect(find([sheet], [own]).found.map(({ region }) => region.area.columns)).toEqual([3]);
    const beside: Correction = { kind: 'table', sheet: 'ĐK', header: { row: 40, column: 0, rows: 1, columns: 3 } };
    expect(find([sheet], [beside]).found).toEqual([detected]);
  });
});

describe('needsAsking', () => {
  const unsure = (found: FoundTable): FoundTable => ({
    ...found,
    mapping: {
      ...found.mapping,
      confidence: 0.5,
      columns: found.mapping.columns.map((match) =>
        match.column === 4 ? { ...match, field: 'goal', confidence: 0.55, reason: 'similar' } : match,
      ),
    },
  });

  it('asks about guesses, and no more once they were accepted', () => {
    const sheet = unitSheet('ĐK');
    const found = unsure(foundOn(sheet));
    expect(needsAsking(found, definitions.registers)).toMatchObject({
      register: true,
      columns: [{ column: 4, field: 'goal' }],
    });
    expect(settled({ ...found, isIgnored: true })).toBe(true);
    const accepted = foundOn(sheet, acceptAsRead(found, definitions.registers));
    expect(settled(accepted)).toBe(true);
    expect(fieldsOf(accepted)['Việc của xã']).toBe('goal');
  });

  it('asks for required fields as long as a column is left that may be theirs', () => {
    const sheet = sheetOf(
      [
        ['TT', 'Tên mô hình', 'Đơn vị', 'Xyz', ''],
        [1, 'Vườn rau', 'Xã Hòa An', 'q', null],
        [2, 'Hũ gạo', 'Xã Hòa An', 'w', null],
      ],
      { name: 'ĐK' },
    );
    const found = foundOn(sheet);
    expect(needsAsking(found, definitions.registers).missing).toEqual(expect.arrayContaining(['kind', 'category']));
    expect(settled(foundOn(sheet, acceptAsRead(found, definitions.registers)))).toBe(true);
    expect(settled(foundOn(sheet, [fieldCorrection(found, 3, 'category')]))).toBe(true);
  });
});

describe('whatever is put right', () => {
  const sheets = [unitSheet('ĐK'), unitSheet('ĐK 2', 1)];
  const { key, form } = foundOn(present(sheets[0]));
  /** Corrections that speak for the tables of these sheets. */
  const spoken = anyCorrections.map((corrections) => corrections.map(spokenHere));
  function spokenHere(correction: Correction): Correction {
    switch (correction.kind) {
      case 'table':
        return { ...correction, sheet: 'ĐK' };
      case 'leaveOut':
        return { ...correction, table: key };
      case 'field': {
        const column = correction.column % HEADER.length;
        return { ...correction, table: key, form, column, label: HEADER[column] ?? '' };
      }
      case 'role': {
        const row = 2 + (correction.row % rows.length);
        return { ...correction, table: key, form, row, text: row === 4 ? 'bổ sung sau hội nghị' : correction.text };
      }
      default:
        return { ...correction, table: key, form };
    }
  }
  const readings = (corrections: readonly Correction[]) =>
    find(sheets, corrections).found.map(({ corrections: _, ...found }) => found);

  it('is read without a refusal, and saying it again changes nothing', () => {
    fc.assert(
      fc.property(spoken, (corrections) => {
        expect(readings([...corrections, ...corrections])).toEqual(readings(corrections));
      }),
      { numRuns: 40 },
    );
  });

  it('holds in other sheets as in the file that it is carried in', () => {
    fc.assert(
      fc.property(spoken, (corrections) => {
        const portable = corrections.filter(({ kind }) => kind !== 'table' && kind !== 'leaveOut');
        const elsewhere = (given: readonly Correction[]) =>
          find([present(sheets[1])], given).found.map(({ corrections: _, ...found }) => found);
        expect(elsewhere(correctionsOf(formProfileOf(portable)))).toEqual(elsewhere(portable));
      }),
      {
        numRuns: 40,
        examples: [
          // A field of another register stands over an earlier one of the same column.
          [
            [
              { kind: 'field', table: key, form, column: 3, label: 'Lĩnh vực', field: 'ordinal' },
              { kind: 'field', table: key, form, column: 3, label: 'Lĩnh vực', field: 'result' },
              { kind: 'register', table: key, form, register: 'exemplars' },
            ],
          ],
        ],
      },
    );
  });
});
