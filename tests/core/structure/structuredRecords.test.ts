import { describe, expect, it } from '@jest/globals';
import { defaultChoices } from '../../../src/core/model/choices';
import type { CellValue, WorkbookSnapshot } from '../../../src/core/model/snapshot';
import { prepare } from '../../../src/core/prepare';
import { shippedDefinitions } from '../../../src/definitions/shipped';
import { sheetWordsVi } from '../../../src/i18n/sheetWords.vi';
import { present } from '../../support/present';
import { meetingSheet, modelSheet } from '../../support/registerSheets';
import { FIRST_STRUCTURED_ROW, type TableEditor, writtenBook } from '../../support/writtenBook';

const definitions = shippedDefinitions();
const bookOf = (...sheets: WorkbookSnapshot['sheets']): WorkbookSnapshot => ({ sheets, names: [], memory: {} });
const prepared = (workbook: WorkbookSnapshot) =>
  prepare(workbook, definitions, sheetWordsVi, defaultChoices('2026-11-24'));

const models = (...lines: readonly (readonly CellValue[])[]) => bookOf(modelSheet(lines));
const line = (name: string, unit = 'Chi bộ thôn 1', kind = 'Tập thể'): readonly CellValue[] => [
  name,
  unit,
  kind,
  'Xây dựng nông thôn mới',
  2026,
  'Mỗi tuần 1 buổi',
];
const clean = models(
  line('Đường hoa phụ nữ'),
  line('Hũ gạo tình thương', 'Chi bộ thôn 2'),
  line('Thắp sáng làng quê', 'Chi bộ thôn 3'),
);

/** Findings on the structured sheet after it was written from a workbook and edited: rule, field or null, row of the table. */
function findingsOf(workbook: WorkbookSnapshot, register: string, edit: (table: TableEditor) => void) {
  const written = writtenBook(workbook, prepared(workbook), register, edit);
  const sheet = present(written.sheets.at(-1)).name;
  return prepared(written)
    .findings.filter((finding) => finding.sheet === sheet)
    .map(({ rule, field, at }) => [rule, field, at.row - FIRST_STRUCTURED_ROW]);
}

const typed = {
  name: 'Vườn rau sạch',
  unit: 'Chi bộ thôn 1',
  kind: 'Tập thể',
  category: 'Xây dựng nông thôn mới',
  yearRegistered: 2026,
};

describe('rows of structured tables', () => {
  it('are not checked while they stand as they were written: their source is', () => {
    const faulty = models(line('Đường hoa', 'Chi bộ thôn 1', 'lạ'), line('', 'Chi bộ thôn 2'), line('Đường hoa'));
    expect(prepared(faulty).findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['code-list', 'required']),
    );
    expect(findingsOf(faulty, 'models', () => undefined)).toEqual([]);
  });

  it('are checked where the user typed them', () => {
    const found = findingsOf(clean, 'models', ({ add }) => {
      add(typed);
      add({ ...typed, name: 'Tổ tự quản an ninh', kind: 'nhóm lạ', yearRegistered: 'năm ngoái' });
      add({ ...typed, name: null });
      add({ ...typed, name: 'Cây xanh  thanh niên', resources: '#REF!' });
    });
    expect(found).toEqual([
      ['code-list', 'kind', 4],
      ['date-invalid', 'yearRegistered', 4],
      ['required', 'name', 5],
      ['text-form', 'name', 6],
      ['formula-error', 'resources', 6],
    ]);
  });

  it('are checked at the cells that the user changed, and at no other', () => {
    const faulty = models(line('Đường  hoa', 'Chi bộ thôn 1', 'lạ'));
    const found = findingsOf(faulty, 'models', ({ set }) => set(0, 'category', 'Không có trong danh mục'));
    expect(found).toEqual([['code-list', 'category', 0]]);
  });

  it('answer for a cell that the change of another made wrong', () => {
    expect(findingsOf(clean, 'models', ({ set }) => set(0, 'yearRegistered', 2022))).toEqual([['stale', 'result', 0]]);
  });

  it('never accuse a row against the record that it was written from', () => {
    const found = findingsOf(clean, 'models', ({ set }) => {
      set(0, 'name', 'Đường hoa phụ nữ xã');
      set(1, 'category', 'Kinh tế');
    });
    expect(found.filter(([rule]) => String(rule).includes('duplicate'))).toEqual([]);
  });

  it('accuse a typed row against the office’s, and a second one against the first', () => {
    const found = findingsOf(clean, 'models', ({ add }) => {
      add({ ...typed, name: 'Đường hoa phụ nữ' });
      add(typed);
      add(typed);
    });
    expect(found.filter(([rule]) => rule === 'duplicate-row')).toEqual([
      ['duplicate-row', 'unit', 3],
      ['duplicate-row', 'unit', 5],
    ]);
  });

  it('read days, counts and their units as they stand in their columns', () => {
    const sheet = meetingSheet([['Học tập chuyên đề', '5/9/2026', 'Đảng ủy xã', 2, 30, 60, 90]]);
    const found = findingsOf(bookOf(sheet), 'meetings', ({ add, set }) => {
      const meeting = { content: 'Sơ kết', unit: 'Đảng ủy xã', sessions: 1 };
      add({ ...meeting, 'period.start': 46_270, 'period.end': 46_260 });
      add({ ...meeting, period: '31/11/2026', sessions: 'nhiều' });
      add({ ...meeting, period: '12/9/2026', 'period.start': '31/11/2026', people: 20, 'people.unit': 'lượt' });
      set(0, 'rate', 140);
    });
    expect(found).toEqual([
      ['percent-range', 'rate', 0],
      ['date-order', 'period', 1],
      ['date-invalid', 'period', 2],
      ['number-invalid', 'sessions', 2],
      ['date-invalid', 'period', 3],
      ['unit-of-measure', 'people', 3],
    ]);
  });
});
