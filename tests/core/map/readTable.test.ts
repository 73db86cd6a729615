import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/core/model/snapshot';
import { readOne, recordsOf } from '../../support/registerTables';
import { sheetOf } from '../../support/sheetOf';

const models = (
  rows: readonly (readonly CellValue[])[],
  merges: readonly string[] = [],
  formats: Readonly<Record<string, string>> = {},
): readonly Readonly<Record<string, unknown>>[] => recordsOf(readOne(sheetOf(rows, { merges, formats })));

const header = ['TT', 'Tên mô hình', 'Đơn vị', 'Loại hình', 'Lĩnh vực', 'Thời gian'];

describe('where values come from', () => {
  it('takes a merged unit, a ditto mark and the cell above it', () => {
    const { table } = readOne(
      sheetOf([header, [1, 'A', 'Xã A', 'Tập thể'], [null, 'B', null, 'nt'], [2, 'C', 'Xã B', '"']], {
        merges: ['A2:A3', 'C2:C3'],
      }),
    );
    expect(
      table?.rows.map(({ values }) =>
        [values['unit'], values['kind']].map((datum) => [datum?.value, datum?.from, datum?.at.row]),
      ),
    ).toEqual([
      [
        ['Xã A', 'cell', 1],
        ['collective', 'cell', 1],
      ],
      [
        ['Xã A', 'merge', 1],
        ['collective', 'ditto', 1],
      ],
      [
        ['Xã B', 'cell', 3],
        ['collective', 'ditto', 1],
      ],
    ]);
  });

  it('takes the year in which the header says that models were registered', () => {
    const rows = [
      ['TT', 'Đơn vị', 'Mô hình đăng ký năm 2025', null, 'Lĩnh vực'],
      [null, null, 'Tên mô hình', 'Loại hình'],
      [1, 'Xã A', 'Hũ gạo', 'Tập thể', 'kinh tế'],
    ];
    expect(models(rows, ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'])).toMatchObject([{ unit: 'Xã A', yearRegistered: 2025 }]);
  });

  it('takes what stands in either of two columns of a field', () => {
    const { table } = readOne(
      sheetOf(
        [
          ['TT', 'Họ và tên', 'Năm sinh', null, 'Chi bộ', 'Ngày đăng ký'],
          [null, null, 'Nam', 'Nữ'],
          [1, 'Lê Văn A', 1970, null, 'Chi bộ 1', '5/1/2024'],
          [2, 'Lê Thị B', null, '1980', 'Chi bộ 1', '5/1/2024'],
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'F1:F2'] },
      ),
    );
    expect(table?.rows.map(({ values }) => [values['birthYear']?.value, values['birthYear']?.at.column])).toEqual([
      [1970, 2],
      [1980, 3],
    ]);
  });

  it('reads words of code lists that a program exported without diacritics', () => {
    expect(models([header, [1, 'A', 'Xã A', 'TAP THE'], [2, 'B', 'Xã A', 'ca nhan']])).toMatchObject([
      { kind: 'collective' },
      { kind: 'individual' },
    ]);
  });

  it('takes the kind from the group where the mark is missing, and the mark before the group', () => {
    const { table } = readOne(
      sheetOf(
        [
          ['TT', 'Tên mô hình', 'Loại hình', null, 'Đơn vị'],
          [null, null, 'Tập thể', 'Cá nhân'],
          ['A', 'TẬP THỂ (2)'],
          [1, 'Một', 'x', null, 'Xã A'],
          [2, 'Hai', null, null, 'Xã A'],
          [3, 'Ba', null, '✓', 'Xã A'],
          [4, 'Bốn', 'x', 'x', 'Xã A'],
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'] },
      ),
    );
    expect(table?.rows.map(({ values }) => [values['kind']?.value, values['kind']?.from])).toEqual([
      ['collective', 'flag'],
      ['collective', 'group'],
      ['individual', 'flag'],
      [null, 'flag'],
    ]);
  });

  it('takes year and unit from the lines above, and never a year that the line excludes', () => {
    const rows = [
      ['Tên mô hình', 'Loại hình', 'Lĩnh vực', 'Thời gian'],
      ['A', 'Tập thể', 'Khác', 'Quý III'],
    ];
    const above = (...lines: string[]): Readonly<Record<string, unknown>> | undefined =>
      models([...lines.map((line) => [line]), ...rows])[0];
    expect(above('DANH SÁCH MÔ HÌNH NĂM 2017', 'Đơn vị báo cáo: Xã Tràng An')).toMatchObject({
      yearRegistered: 2017,
      unit: 'Xã Tràng An',
      period: { start: '2017-07-01', end: '2017-09-30' },
    });
    expect(above('CÁC MÔ HÌNH ĐĂNG KÝ TRƯỚC NĂM 2022')).not.toHaveProperty('yearRegistered');
    expect(above('(Kèm theo Báo cáo số 56-BC/BTG, ngày 24/3/2022)')).not.toHaveProperty('yearRegistered');
    expect(above('Lập Thạch, ngày 24 tháng 3 năm 2022')).not.toHaveProperty('yearRegistered');
    expect(above('ĐẢNG BỘ HUYỆN', 'ĐẢNG ỦY XÃ AN NINH', '*', 'DANH SÁCH')).toMatchObject({
      unit: 'ĐẢNG ỦY XÃ AN NINH',
    });
  });

  it('takes the unit from the group row of a branch when its column is empty', () => {
    expect(
      models(
        [
          ['STT', 'Họ và tên', 'Chức vụ', 'Chi bộ', 'Ngày ĐK'],
          ['Chi bộ ấp Quới An (12/14 đ/c)'],
          [1, 'Lê Văn A', 'BT', null, '5/2/2020'],
        ],
        ['A2:E2'],
      ),
    ).toMatchObject([{ person: 'Lê Văn A', unit: 'Chi bộ ấp Quới An' }]);
  });
});

describe('headings', () => {
  it('give unit, year, kind and category to the rows below them', () => {
    const short = ['TT', 'Tên mô hình', 'Đơn vị', 'Ghi chú'];
    expect(
      models([
        ['TT', 'Tên mô hình', 'Lĩnh vực', 'Thời gian'],
        [1, 'Xã Thái Hòa'],
        ['1.1', 'A', 'Khác', 'Quý I'],
        [2, 'Xã Tiên Lữ'],
        ['-', 'B', 'Khác', 'Quý I'],
      ]),
    ).toMatchObject([
      { name: 'A', unit: 'Xã Thái Hòa' },
      { name: 'B', unit: 'Xã Tiên Lữ' },
    ]);
    expect(
      models([short, ['Năm 2021'], [1, 'A', 'Xã A'], ['Năm 2022'], [1, 'B', 'Xã A']], ['A2:D2', 'A4:D4']),
    ).toMatchObject([{ yearRegistered: 2021 }, { yearRegistered: 2022 }]);
    expect(
      models([short, ['I', 'Mô hình cá nhân'], [1, 'A', 'Xã A'], ['II', 'Lĩnh vực kinh tế'], [1, 'B', 'Xã A']]),
    ).toMatchObject([{ kind: 'individual' }, { category: 'kinh-te' }]);
  });

  it('take the kind from the title only when it names one', () => {
    const rows = [
      ['TT', 'Tên mô hình', 'Đơn vị', 'Ghi chú'],
      [1, 'A', 'Xã A'],
    ];
    expect(models([['DANH SÁCH MÔ HÌNH TẬP THỂ'], ...rows])).toMatchObject([{ kind: 'collective' }]);
    expect(models([['DANH SÁCH TẬP THỂ, CÁ NHÂN'], ...rows])[0]).not.toHaveProperty('kind');
  });
});

describe('what values become', () => {
  it('multiplies out the unit of money that the header names, and invents none', () => {
    const money = (label: string): unknown =>
      models([
        ['TT', 'Tên mô hình', 'Đơn vị', label],
        [1, 'A', 'Xã A', '20,5'],
      ])[0]?.['resources'];
    expect(money('Kinh phí (triệu đồng)')).toEqual({ value: 20_500_000, unit: 'đồng', qualifier: null });
    expect(money('Kinh phí')).toEqual({ value: 20.5, unit: null, qualifier: null });
  });

  it('reads codes through labels and aliases, and keeps a word on no list as raw text only', () => {
    const { table } = readOne(
      sheetOf([header, [1, 'A', 'Xã A', 'CN', 'MÔI TRƯỜNG'], [2, 'B', 'Xã B', 'tập  thể', 'xây dựng nông thôn mới']]),
    );
    expect(
      table?.rows.map(({ values }) => [values['kind']?.value, values['category']?.value, values['category']?.raw]),
    ).toEqual([
      ['individual', null, 'MÔI TRƯỜNG'],
      ['collective', 'nong-thon-moi', 'xây dựng nông thôn mới'],
    ]);
  });

  it('reads several units of one cell, and one that is only broken over lines', () => {
    expect(
      models([
        header,
        [1, 'A', 'Xã Quang Sơn\nXã Bàn Giản'],
        [2, 'B', 'Trường THCS\nLập Thạch'],
        [3, 'C', 'Hội CCB; Đoàn TN'],
      ]).map(({ unit }) => unit),
    ).toEqual([['Xã Quang Sơn', 'Xã Bàn Giản'], 'Trường THCS Lập Thạch', ['Hội CCB', 'Đoàn TN']]);
  });

  it('cleans text without rewording it, and joins what a continuation row goes on with', () => {
    expect(
      models([
        ['TT', 'Tên mô hình', 'Đơn vị', 'Nội dung'],
        [1, ' Ðọc\u00a0 sách\ncùng con ', 'Xã A', '- một;'],
        [null, null, null, '- hai.'],
      ]),
    ).toMatchObject([{ name: 'Đọc sách cùng con', content: '- một;\n- hai.' }]);
  });

  it('reads a date by its number format and keeps the serial as raw', () => {
    expect(models([header, [1, 'A', 'Xã A', null, null, 44621]], [], { F2: 'mm/yyyy' })).toMatchObject([
      { period: { start: '2022-03-01', end: '2022-03-31' } },
    ]);
  });

  it('keeps missing as null: no text, a dash, an Excel error', () => {
    expect(models([header, [1, 'A', '-', '#N/A', null, '…']])).toMatchObject([
      { unit: null, kind: null, category: null, period: null },
    ]);
  });
});

describe('other registers', () => {
  it('gathers the years that are marked, and parts award and its year', () => {
    expect(
      recordsOf(
        readOne(
          sheetOf(
            [
              ['STT', 'Họ và tên', 'Đơn vị', 'Năm', null, null, 'Hình thức khen'],
              [null, null, null, 2016, 2017, 2018],
              ['I. TẬP THỂ (1)'],
              [1, 'Chi bộ 1', 'Xã A', null, 'x', 'X', 'Bằng khen tỉnh 2018'],
            ],
            { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1', 'G1:G2', 'A3:G3'] },
          ),
        ),
      ),
    ).toMatchObject([{ kind: 'collective', years: [2017, 2018], award: 'bang-khen-tinh', awardYear: 2018 }]);
  });

  it('takes the type of a document from its symbol only where the column is empty', () => {
    expect(
      models([
        ['TT', 'Số, ký hiệu', 'Ngày ban hành', 'Loại VB', 'Trích yếu'],
        [1, '474-QĐ/HU', '25/8/2021', null, 'A'],
        [2, 'Kế hoạch 58', '22-5-2023', null, 'B'],
        [3, '12-NQ/ĐU', '2/5/2021', 'giấy mời', 'C'],
      ]).map(({ type }) => type),
    ).toEqual(['QĐ', 'KH', null]);
  });

  it('makes one record of every period of a wide table, none of an empty one', () => {
    expect(
      models([
        ['TT', 'Nội dung', 'ĐVT', 2022, 2023],
        [1, 'Số hội nghị', 'cuộc', 168, 'gần 175'],
        [2, 'Số MH', 'nt', 5, null],
      ]),
    ).toMatchObject([
      { indicator: 'Số hội nghị', period: { start: '2022-01-01', end: '2022-12-31' }, actual: { value: 168 } },
      { indicator: 'Số hội nghị', period: { start: '2023-01-01' }, actual: { value: 175, qualifier: 'gần' } },
      { indicator: 'Số MH', unitOfMeasure: 'cuộc', actual: { value: 5 } },
    ]);
  });

  it('splits an in-cell list and marks an open one', () => {
    expect(
      models([
        ['TT', 'Đơn vị được GS', 'Thời gian', 'Các mô hình', 'Số MH', 'Hạn chế'],
        [1, 'ĐU xã A', '09 - 13/9/2021', '(1) Một, hai;\n(2) Ba tại thôn 4; (3) Bốn ...', '03', '-'],
      ]),
    ).toMatchObject([{ models: ['Một, hai', 'Ba tại thôn 4', 'Bốn'], modelCount: { value: 3, qualifier: 'ít nhất' } }]);
  });
});

describe('the symbol of a document', () => {
  const documents = (...numbers: readonly string[]): readonly unknown[] =>
    recordsOf(
      readOne(
        sheetOf([
          ['TT', 'Số, ký hiệu', 'Ngày ban hành', 'Trích yếu nội dung'],
          ...numbers.map((number, index) => [index + 1, number, '25/8/2021', `Về việc ${index}`]),
        ]),
      ),
    ).map((values) => [values['number'], values['type'], values['issuer']]);

  it('gives type and issuer where no column does, and no more than it has', () => {
    expect(documents('474-QĐ/HU', '15/BC-UBND', '12/2024/QĐ-UBND', 'Kế hoạch 58', '30 -KH/ĐU')).toEqual([
      ['474-QĐ/HU', 'QĐ', 'HU'],
      ['15/BC-UBND', 'BC', 'UBND'],
      ['12/2024/QĐ-UBND', 'QĐ', 'UBND'],
      ['Kế hoạch 58', 'KH', undefined],
      ['30 -KH/ĐU', 'KH', 'ĐU'],
    ]);
  });
});
