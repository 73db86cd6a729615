import { describe, expect, it } from '@jest/globals';
import { fingerprint, formOf } from '../../../src/core/model/fingerprint';
import type { CellValue, SheetSnapshot } from '../../../src/core/model/snapshot';
import { sheetOf } from '../../support/sheetOf';

const printOf = (sheet: SheetSnapshot): string => fingerprint({ sheets: [sheet], names: [], memory: {} });
const grid = (corner: CellValue): SheetSnapshot =>
  sheetOf([
    ['Đơn vị', 'In lúc'],
    ['Xã Hòa An', corner],
  ]);
const clock = (corner: CellValue): SheetSnapshot => ({
  ...grid(corner),
  formulas: [{ row: 1, column: 1, rows: 1, columns: 1 }],
});

describe('fingerprint', () => {
  it('tells any other constant, name or merge', () => {
    const prints = [
      grid('1'),
      grid(1),
      grid(null),
      { ...grid('1'), name: 'Sheet2' },
      { ...grid('1'), merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] },
    ].map(printOf);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('does not mind what a formula gives: a clock on a sheet would otherwise never let anything be written', () => {
    expect(printOf(clock(46350.5))).toBe(printOf(clock(46350.6)));
  });

  it('tells a formula that was replaced by its value', () => {
    expect(printOf(clock(46350.5))).not.toBe(printOf(grid(46350.5)));
  });
});

describe('formOf', () => {
  const form = (...labels: readonly string[]): string =>
    formOf({ orientation: 'horizontal', labels: labels.map((label, column) => ({ label, column })) });
  const march = form('TT', 'Đơn vị', 'Kết quả tháng 3 (triệu đồng)', '2023', '2024');

  it('is one for the same header texts in any order, case and writing, in another month, with a year more', () => {
    expect([
      form('Đơn vị', 'TT', 'Kết quả tháng 3 (triệu đồng)', '2023', '2024'),
      form('TT', 'ĐƠN VỊ *', 'KẾT QUẢ\nTHÁNG 3', '2023', '2024'),
      form('TT', 'Đơn vị'.normalize('NFD'), 'Kết quả tháng 4 (đồng)', '2023', '2024', '2025'),
    ]).toEqual([march, march, march]);
    expect(form('TT', 'Quý II')).toBe(form('TT', 'Quý IV'));
  });

  it('is another for another header text, and for a form filled in downwards', () => {
    expect(form('TT', 'Đơn vị', 'Ghi chú', '2023')).not.toBe(march);
    expect(form('TT', 'Đồng')).not.toBe(form('TT', 'Đông'));
    const labels = [{ column: 0, label: 'Tên mô hình' }];
    expect(formOf({ orientation: 'vertical', labels })).not.toBe(formOf({ orientation: 'horizontal', labels }));
  });

  it('stays what it is: workbooks keep it', () => {
    expect(form('TT', 'Tên mô hình', 'Đơn vị', 'Kết quả 2022')).toBe('q1uqi2-b2eumm');
  });
});
