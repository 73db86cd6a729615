import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { freeSheetName, freeTableName } from '../../../src/core/plan/freeName';

describe('freeSheetName', () => {
  it('numbers a name that is taken in any letter case', () => {
    expect(freeSheetName('Sổ mô hình', ['SỔ MÔ HÌNH'])).toBe('Sổ mô hình (2)');
    expect(freeSheetName('Sổ mô hình', ['Sổ mô hình', 'sổ mô hình (2)'])).toBe('Sổ mô hình (3)');
  });

  it('gives a name that Excel takes, whatever is wanted', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(fc.string()), (wanted, taken) => {
        const name = freeSheetName(wanted, taken);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[\\/?*:[\]]|^'|'$/);
        expect(name.toLowerCase()).not.toBe('history');
        expect(taken.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
      }),
    );
  });
});

describe('freeTableName', () => {
  it('steps aside for tables and defined names', () => {
    expect(freeTableName('tblMoHinh', [])).toBe('tblMoHinh');
    expect(freeTableName('tblMoHinh', ['tblmohinh', 'tblmohinh_2'])).toBe('tblMoHinh_3');
  });
});
