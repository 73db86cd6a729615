import { describe, expect, it } from '@jest/globals';
import { detectTables } from '../../../src/core/detect/detectTables';
import { areaToA1 } from '../../../src/core/model/address';
import type { CellValue } from '../../../src/core/model/snapshot';
import { rangeOf, readOne, readSheet, registers, rolesOf } from '../../support/registerTables';
import { sheetOf } from '../../support/sheetOf';

const header = ['TT', 'Tên mô hình', 'Đơn vị', 'Loại hình', 'Ghi chú'];
const row = (number: CellValue, name = `Mô hình ${String(number)}`): CellValue[] => [number, name, 'Xã A', 'Tập thể'];
const rolesBelow = (rows: readonly (readonly CellValue[])[], merges: readonly string[] = []): readonly string[] =>
  rolesOf(readOne(sheetOf([header, ...rows], { merges })));

describe('header rows', () => {
  it('reads a merged two-row header and joins its labels', () => {
    const { region } = readOne(
      sheetOf(
        [
          ['TT', 'Tên mô hình', 'Loại hình', null, 'Kết quả\nđến  nay'],
          [null, null, 'Tập thể', 'Cá nhân'],
          [1, 'A', 'x'],
        ],
        {
          merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'],
        },
      ),
    );
    expect(region.headerRows).toEqual({ first: 0, last: 1 });
    expect(region.labels.map(({ label }) => label)).toEqual([
      'TT',
      'Tên mô hình',
      'Loại hình / Tập thể',
      'Loại hình / Cá nhân',
      'Kết quả đến nay',
    ]);
  });

  it('reads the same header without merges', () => {
    const { region } = readOne(
      sheetOf([
        ['TT', 'Tên mô hình', 'Loại hình', null, 'Ghi chú'],
        [null, null, 'Tập thể', 'Cá nhân'],
        [1, 'A', 'x'],
      ]),
    );
    expect(region.headerRows).toEqual({ first: 0, last: 1 });
    expect(region.labels[3]?.label).toBe('Loại hình / Cá nhân');
  });

  it('reads three rows, the index row below, and a unit line above apart', () => {
    const { region } = readOne(
      sheetOf(
        [
          [null, null, null, 'Đơn vị tính: mô hình'],
          ['TT', 'Tên đơn vị', 'Kết quả năm 2025', null, null, 'Ghi chú'],
          [null, null, 'MH đăng ký', null, 'Hội nghị'],
          [null, null, 'TT', 'CN', 'cuộc'],
          ['A', 'B', 1, 2, 3, 4],
          [1, 'Xã A', 2, 1, 5],
        ],
        { merges: ['A2:A4', 'B2:B4', 'C2:E2', 'F2:F4', 'C3:D3', 'D1:F1'] },
      ),
    );
    expect(region.headerRows).toEqual({ first: 1, last: 3 });
    expect(region.indexRow).toBe(4);
    expect(region.labels[3]?.label).toBe('Kết quả năm 2025 / MH đăng ký / CN');
  });

  it('takes in a row of parents above the labels', () => {
    const { region } = readOne(
      sheetOf(
        [
          [null, null, 'Loại hình'],
          ['STT', 'Tên mô hình', 'Tập thể', 'Cá nhân', 'Ghi chú'],
          [1, 'A', 'x'],
        ],
        { merges: ['C1:D1'] },
      ),
    );
    expect(region.headerRows).toEqual({ first: 0, last: 1 });
    expect(region.labels[2]?.label).toBe('Loại hình / Tập thể');
  });
});

describe('header rows without merges', () => {
  it('joins words that go on in the row below, and children below an empty cell', () => {
    const { region } = readOne(
      sheetOf([
        ['TT', 'Thời gian', 'Nội dung', 'Số đảng viên', null, null, 'Tỷ lệ', 'Ghi chú'],
        [null, 'sinh hoạt', null, 'Tổng số', 'Có mặt', 'Vắng', '(%)'],
        [1, '5/3/2025', 'Nêu gương', 34, 32, 2, 94.1],
        [2, '3/6/2025', 'Tiết kiệm', 34, 30, 4, 88.2],
      ]),
    );
    expect(region.headerRows).toEqual({ first: 0, last: 1 });
    expect(region.labels.map(({ label }) => label)).toEqual([
      'TT',
      'Thời gian / sinh hoạt',
      'Nội dung',
      'Số đảng viên / Tổng số',
      'Số đảng viên / Có mặt',
      'Số đảng viên / Vắng',
      'Tỷ lệ / (%)',
      'Ghi chú',
    ]);
  });

  it('joins three rows and takes the bracketed numbers below for the index row', () => {
    const { region } = readOne(
      sheetOf([
        ['TT', 'Tên đơn vị', 'Kết quả', null, null, null, 'Ghi chú'],
        [null, null, 'Mô hình', null, 'Gương'],
        [null, null, 'Tập thể', 'Cá nhân', 'Tập thể', 'Cá nhân'],
        [null, null, '(1)', '(2)', '(3)', '(4)'],
        [1, 'Xã A', 1, 2, 3, 4],
      ]),
    );
    expect(region.headerRows).toEqual({ first: 0, last: 2 });
    expect(region.indexRow).toBe(3);
    expect(region.labels[5]?.label).toBe('Kết quả / Gương / Cá nhân');
  });

  it('does not take a heading with figures below it for one of its rows', () => {
    const found = readOne(
      sheetOf([
        ['STT', 'Họ và tên', 'Chức vụ', 'Nội dung đăng ký', null, 'Ngày đăng ký'],
        [null, null, null, 'Tư tưởng', 'Đạo đức'],
        [null, 'Chi bộ khóm 1', null, null, null, '2/3'],
        [1, 'Lê Đức Khánh', 'BT', 'x', 'x', '4/1/2024'],
        [2, 'Phan Minh Hà', 'ĐV', 'x', null, '6/1/2024'],
        [null, 'Chi bộ khóm 2', null, null, null, '1/4'],
        [1, 'Võ Thị Phúc', 'ĐV', 'x', 'x', '7/1/2024'],
      ]),
    );
    expect(found.region.headerRows).toEqual({ first: 0, last: 1 });
    expect(rolesOf(found)).toEqual(['group', 'data', 'data', 'group', 'data']);
  });

  it('takes in a first column whose header cell is empty', () => {
    const found = readOne(
      sheetOf(
        [
          [null, 'Mã số', 'Tổng số', 'Chia ra'],
          [null, null, null, 'Cấp tỉnh', 'Cấp xã'],
          ['A', 'B', '1=(2+3)', '2', '3'],
          ['- Toàn quốc', '02', 4, 1, 3],
          ['- Bộ, ngành', '03', 2, 2, 0],
          ['- Cụm, khối', '04', 5, 1, 4],
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'] },
      ),
    );
    expect(rangeOf(found)).toBe('A1:E6');
    expect(found.region.indexRow).toBe(2);
  });

  it('knows an index row in which letters and numbers are mixed', () => {
    expect(rolesBelow([['A', 'B', 1, 2, 'C'], row(1)])).toEqual(['index', 'data']);
    expect(rolesBelow([['1', '2', '3', '4a', '4b'], row(1)])).toEqual(['index', 'data']);
    expect(rolesBelow([['A', 'C', 1, 3, 2], row(1)])).not.toContain('index');
  });
});

describe('a header of words that no register knows', () => {
  const shapes: readonly (readonly [string, readonly (readonly CellValue[])[]])[] = [
    [
      'A1:C4',
      [
        ['Nhãn hàng', 'Đếm của việc', 'Tổng của tiền'],
        ['Chi bộ ấp 1', 3, 25],
        ['Chi bộ ấp 2', 4, 32],
        ['Tổng cuối', 7, 57],
      ],
    ],
    [
      'A1:C3',
      [
        ['Năm', 'Xanh', 'Đỏ'],
        [2021, 21, 9],
        [2022, 30, 15],
      ],
    ],
    [
      'A1:B4',
      [
        ['Mã cán bộ', 'Tên cán bộ'],
        ['CBCC', 'Công chức'],
        ['VC', 'Viên chức'],
        ['ND', 'Nông dân'],
      ],
    ],
    [
      'A1:C4',
      [
        ['Ngày', 'Buổi', 'Đ/c Bí thư'],
        ['Thứ Hai', 'Sáng', 'Tiếp công dân'],
        ['Thứ Ba', 'Sáng', 'Họp giao ban'],
        ['Thứ Tư', 'Chiều', 'Đi cơ sở'],
      ],
    ],
    [
      'A1:D4',
      [
        ['Mã chỉ tiêu', 'Tên chỉ tiêu', 'Năm 2021', 'Năm 2022'],
        ['HT01', 'Số mô hình', 210, 245],
        ['HT02', 'Trong đó: tập thể', 140, 161],
        ['HT03', 'Số gương', 45, 53],
      ],
    ],
  ];

  it('may be of questions, one of them with a colon', () => {
    const found = readSheet(
      sheetOf([
        ['Dấu thời gian', 'Câu 1. Đồng chí làm ở đâu:', 'Câu 2. Đang làm gì?', 'Câu 3. Còn vướng gì'],
        [46266.4, 'Bản 1', 'Nuôi gà'],
        [46266.5, 'Bản 2', 'Nuôi dê'],
      ]),
    );
    expect(found.map(rangeOf)).toEqual(['A1:D3']);
  });

  it('is known by its shape: short texts over columns of one kind', () => {
    for (const [range, rows] of shapes) expect(readSheet(sheetOf(rows)).map(rangeOf)).toEqual([range]);
  });

  it('ends the table above it after an empty row', () => {
    const [, first = []] = shapes[0] ?? [];
    const [, second = []] = shapes[4] ?? [];
    expect(readSheet(sheetOf([...first, [], ...second])).map(rangeOf)).toEqual(['A1:C4', 'A6:D9']);
  });

  it('is certain where it heads an Excel Table', () => {
    const sheet = sheetOf([
      ['Việc', 'Ai'],
      ['Quét ngõ', 'Lan'],
    ]);
    const table = { name: 'Bang1', area: { row: 0, column: 0, rows: 2, columns: 2 } };
    expect(readSheet(sheet)).toEqual([]);
    expect(readSheet({ ...sheet, tables: [table] }).map(rangeOf)).toEqual(['A1:B2']);
  });

  it('stands below a title, and its parts stay parts', () => {
    for (const [, rows] of shapes) expect(readSheet(sheetOf([['BẢNG TỔNG HỢP'], [], ...rows]))).toHaveLength(1);
    expect(rolesOf(readOne(sheetOf(shapes[4]?.[1] ?? [])))).toEqual(['data', 'part', 'data']);
  });

  it('is none in signatures, letterheads, answers beside questions, running text', () => {
    for (const rows of [
      [
        ['Họ tên', 'Lan', 'SĐT', '0912345678'],
        ['Đơn vị', 'Xã A', 'Email', 'a@b.vn'],
        ['Chức vụ', 'Bí thư', 'Năm', 2024],
      ],
      [['Người lập', 'Kế toán', 'Thủ trưởng'], [], [], ['Lan', 'Hoa', 'Minh']],
      [
        ['ĐẢNG BỘ HUYỆN A', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
        ['ĐẢNG ỦY XÃ B', 'Xã B, ngày 2 tháng 3 năm 2025'],
        ['Số 12-BC/ĐU'],
      ],
      [
        ['Họ và tên:', 'Lan', 'Năm sinh:', 1970],
        ['Quê quán:', 'Hà Nam', 'Dân tộc:', 'Kinh'],
        ['Chức vụ:', 'Bí thư', 'Điện thoại:', '0912 345 678'],
      ],
      [
        ['Trong năm, chi bộ đã họp 12 lần.', 'Kết quả tốt.'],
        ['Có 3 mô hình mới.', 'Có 2 gương.'],
        ['Kinh phí 5 triệu đồng.', 'Đã chi hết.'],
      ],
    ])
      expect(detectTables(sheetOf(rows), registers)).toEqual([]);
  });
});

describe('row roles', () => {
  it('tells groups, levels, subtotals and the total', () => {
    const { region } = readOne(
      sheetOf([
        header,
        ['A', 'TẬP THỂ'],
        ['I', 'Khối xã'],
        row(1),
        ['II', 'Khối cơ quan'],
        row(1),
        ['Cộng: 2'],
        ['B', 'CÁ NHÂN'],
        row(1),
        ['Cộng: 1'],
        ['Tổng cộng: 3'],
      ]),
    );
    expect(region.rows.map(({ role, level }) => (level === undefined ? role : `${role} ${level}`))).toEqual([
      'group 1',
      'group 2',
      'data',
      'group 2',
      'data',
      'subtotal',
      'group 1',
      'data',
      'subtotal',
      'total',
    ]);
  });

  it('takes the word for a sum for one in whatever column it stands first', () => {
    const units = [
      ['TT', 'Mã', 'Tên tổ chức đảng', 'Số đảng viên'],
      [1, 'A01', 'Chi bộ ấp 1', 12],
      [2, 'A02', 'Chi bộ ấp 2', 15],
    ];
    expect(rolesOf(readOne(sheetOf([...units, [null, null, 'Cộng', 27]])))).toEqual(['data', 'data', 'total']);
    expect(rolesOf(readOne(sheetOf([...units, [null, null, 'Cộng đồng dân cư', 27]])))[2]).toBe('data');
  });

  it('takes a lone Cộng for the total, and one that names its group for a subtotal', () => {
    expect(rolesBelow([row(1), row(2), ['Cộng']])).toEqual(['data', 'data', 'total']);
    expect(rolesBelow([['I. Khối xã'], row(1), ['Cộng I'], ['Tổng cộng (I + II)']], ['A2:E2'])).toEqual([
      'group',
      'data',
      'subtotal',
      'total',
    ]);
  });

  it('does not take a name that begins like a sum for one', () => {
    expect(rolesBelow([row(1, 'Cộng đồng tự quản'), [null, 'Tổng hợp ý kiến', 'Xã A', 'Tập thể']])).toEqual([
      'data',
      'data',
    ]);
  });

  it('tells a continuation, a part, a note between rows and a blank row', () => {
    expect(rolesBelow([[...row(1), '- một;'], [null, null, null, null, '- hai.'], row(2)])).toEqual([
      'data',
      'continuation',
      'data',
    ]);
    expect(rolesBelow([row(1), ['(*) Số liệu đến 30/6'], row(2)], ['A3:E3'])).toEqual(['data', 'note', 'data']);
    expect(rolesBelow([row(1), [], row(2)])).toEqual(['data', 'blank', 'data']);
    expect(
      rolesOf(
        readOne(
          sheetOf([
            ['TT', 'Nội dung', 'ĐVT', 'Thực hiện'],
            [1, 'Tổng số mô hình', 'MH', 5],
            [null, '- Tập thể', '"', 3],
          ]),
        ),
      ),
    ).toEqual(['data', 'part']);
  });

  it('takes a sum at the top for the total, and sums that close their own rows for subtotals', () => {
    expect(rolesBelow([[null, 'Toàn xã: 2 MH', null, 2], row(1), row(2)])).toEqual(['total', 'data', 'data']);
    expect(rolesBelow([['Tổng cộng: 2'], row(1), row(2)])).toEqual(['total', 'data', 'data']);
    expect(rolesBelow([row(1), ['Cộng trường: 1'], row(2), ['Cộng trạm: 1'], row(3), ['Tổng cộng: 3']])).toEqual([
      'data',
      'subtotal',
      'data',
      'subtotal',
      'data',
      'total',
    ]);
    expect(rolesBelow([row(1), ['Cộng'], row(2), ['Cộng']])).toEqual(['data', 'subtotal', 'data', 'subtotal']);
    expect(rolesBelow([row(1), ['Cộng trang 1', null, null, 1], ['Mang sang', null, null, 1], row(2)])).toEqual([
      'data',
      'subtotal',
      'subtotal',
      'data',
    ]);
  });

  it('takes what is counted for a row where no numbers stand and rows follow', () => {
    const head = ['Chỉ số', 'Giá trị', 'Đơn vị tính'];
    const counts = [
      ['Tổng số mô hình', 45, 'MH'],
      ['Tập thể', 30, 'MH'],
      ['Cá nhân', 15, 'MH'],
    ];
    expect(rolesOf(readOne(sheetOf([head, ...counts])))).toEqual(['data', 'data', 'data']);
  });

  it('takes more lines of figures below a part for parts, and a starred line with a colon for a heading', () => {
    const sum = ['Tổng cộng', null, null, 2];
    expect(rolesBelow([row(1), sum, [null, 'Trong đó: Tập thể', null, 1], [null, 'Cá nhân', null, 1]])).toEqual([
      'data',
      'total',
      'part',
      'part',
    ]);
    expect(rolesBelow([[null, '* Khối xã:'], row(1), row(2), [null, '* Khối cơ quan:'], row(1)])).toEqual([
      'group',
      'data',
      'data',
      'group',
      'data',
    ]);
  });

  it('takes lettered lines with figures below a numbered row for parts of it', () => {
    const body = [
      [1, 'Mô hình mới', 'MH', 5],
      [null, 'a) Tập thể', 'MH', 4],
      [null, 'b) Cá nhân', 'MH', 1],
      [2, 'Gương', 'gương', 3],
    ];
    expect(rolesOf(readOne(sheetOf([['TT', 'Nội dung', 'ĐVT', 'Thực hiện'], ...body])))).toEqual([
      'data',
      'part',
      'part',
      'data',
    ]);
  });

  it('keeps a second row of a merged number as data', () => {
    expect(rolesBelow([row(1), [null, 'Mô hình khác', null, 'Cá nhân']], ['A2:A3', 'C2:C3'])).toEqual(['data', 'data']);
  });

  it('knows the header again where it is repeated', () => {
    expect(rolesBelow([row(1), header, [1, 2, 3, 4, 5], row(2)])).toEqual(['data', 'repeatedHeader', 'index', 'data']);
  });
});

describe('where a table ends', () => {
  it('leaves signatures, recipients, legends and notes below outside', () => {
    const body = [header, row(1), row(2), ['Tổng cộng: 2']];
    for (const after of [
      [[], ['Người lập biểu', null, 'TRƯỞNG BAN'], [], ['Nguyễn Thị A', null, 'Phùng Thế Hải']],
      [['Người lập biểu', null, 'TRƯỞNG BAN']],
      [['Ghi chú: số liệu tạm tính']],
      [['Cột: TT = tập thể, CN = cá nhân']],
      [[], ['Nơi nhận:'], ['- Lưu: VP.']],
      [[], [null, null, 'T/M ĐẢNG ỦY'], [null, null, 'BÍ THƯ']],
      [[], [null, null, 'Lập Thạch, ngày 24 tháng 3 năm 2022']],
    ]) {
      expect(rangeOf(readOne(sheetOf([...body, ...after])))).toBe('A1:E4');
    }
  });

  it('goes on over empty ruled rows when rows follow, and ends there when none do', () => {
    expect(rangeOf(readOne(sheetOf([header, row(1), [], [], ['Cộng: 1']])))).toBe('A1:E5');
    expect(rangeOf(readOne(sheetOf([header, row(1), [], [], [null, null, 'BÍ THƯ']])))).toBe('A1:E2');
  });

  it('leaves a closing sentence and formulas filled down outside', () => {
    const closing = ['Danh sách này có 02 mô hình./.'];
    expect(rangeOf(readOne(sheetOf([header, row(1), row(2), closing], { merges: ['A4:E4'] })))).toBe('A1:E3');
    const errors = [null, null, '#N/A', null, '#N/A'];
    const zeros = [null, null, 0, 0, 0];
    expect(rangeOf(readOne(sheetOf([header, row(1), errors, errors, zeros, zeros])))).toBe('A1:E2');
  });

  it('keeps the remark of a form without rows', () => {
    const found = readOne(
      sheetOf([header, ['(Trong năm không đăng ký mô hình mới)'], [], [null, null, 'BÍ THƯ']], { merges: ['A2:E2'] }),
    );
    expect(rangeOf(found)).toBe('A1:E2');
    expect(rolesOf(found)).toEqual(['note']);
  });

  it('leaves columns of helpers without a header outside', () => {
    expect(rangeOf(readOne(sheetOf([header, [...row(1), null, null, 7], [...row(2), null, null, '#N/A']])))).toBe(
      'A1:E3',
    );
  });
});

describe('several tables on a sheet', () => {
  it('finds them under one another, each below a line of its own', () => {
    const found = readSheet(
      sheetOf(
        [
          ['1. Mô hình'],
          header,
          row(1),
          ['Cộng: 1'],
          [],
          ['2. Hội nghị'],
          ['STT', 'Tên hội nghị', 'Ngày', 'Số cuộc', 'Ghi chú'],
          [1, 'Sơ kết', '2/5/2024', 1],
        ],
        { merges: ['A1:E1', 'A6:E6'] },
      ),
    );
    expect(found.map(rangeOf)).toEqual(['A2:E4', 'A7:E8']);
    expect(found[1]?.region.context.map(({ text }) => text)).toEqual(['1. Mô hình', '2. Hội nghị']);
  });

  it('finds them side by side, of unlike length', () => {
    const right = ['STT', 'Tên tập thể, cá nhân', 'Đơn vị'];
    const found = readSheet(
      sheetOf([
        [...header, null, ...right],
        [...row(1), null, null, 1, 'Nguyễn Thị Lan', 'Xã A'],
        [...row(2), null, null, 'Cộng: 01 gương'],
        row(3),
      ]),
    );
    expect(found.map(rangeOf)).toEqual(['A1:E4', 'G1:I3']);
  });
});

describe('a header that comes again', () => {
  const merges = ['A1:E1', 'A6:E6'];
  it('goes on with the table where the numbers go on, whatever the page says above it', () => {
    const page = (line: string): readonly string[] =>
      rolesOf(readOne(sheetOf([['DANH SÁCH'], header, row(1), row(2), [], [line], header, row(3)], { merges })));
    for (const line of ['DANH SÁCH', 'DANH SÁCH (tiếp theo)', 'Trang 2'])
      expect(page(line)).toEqual(['data', 'data', 'blank', 'note', 'repeatedHeader', 'data']);
  });

  it('begins another table below a line that is numbered like the one above the first', () => {
    const rows = [['I. TẬP THỂ'], header, row(1), row(2), ['II. CÁ NHÂN'], header, row(1)];
    expect(readSheet(sheetOf(rows, { merges: ['A1:E1', 'A5:E5'] })).map(rangeOf)).toEqual(['A2:E4', 'A6:E7']);
  });

  it('begins another table where the numbers begin again after an empty row or a sum', () => {
    const rows = [['Chi bộ 1'], header, row(1), row(2), [], ['Chi bộ 2'], header, row(1)];
    expect(readSheet(sheetOf(rows, { merges })).map(rangeOf)).toEqual(['A2:E4', 'A7:E8']);
    const summed = [['Chi bộ 1'], header, row(1), row(2), ['Cộng: 2'], ['Chi bộ 2'], header, row(1)];
    expect(readSheet(sheetOf(summed, { merges })).map(rangeOf)).toEqual(['A2:E5', 'A7:E8']);
  });
});

describe('empty and numbered columns inside a header', () => {
  it('space one table where no other begins behind them', () => {
    const spaced = (cells: readonly CellValue[]): CellValue[] => [
      cells[0] ?? null,
      cells[1] ?? null,
      null,
      ...cells.slice(2),
    ];
    expect(readSheet(sheetOf([header, row(1), row(2)].map(spaced))).map(rangeOf)).toEqual(['A1:F3']);
  });

  it('part lists side by side that are of unlike length', () => {
    const found = readSheet(
      sheetOf([
        ['Mã loại', 'Tên loại', null, 'Mã hình thức', 'Tên hình thức'],
        ['A', 'Công chức', null, 'GK', 'Giấy khen'],
        ['B', 'Viên chức', null, 'BK', 'Bằng khen'],
        ['C', 'Nông dân', null, 'HC', 'Huân chương'],
        [null, null, null, 'KNC', 'Kỷ niệm chương'],
        [null, null, null, 'CT', 'Cờ thi đua'],
      ]),
    );
    expect(found.map(rangeOf)).toEqual(['A1:B4', 'D1:E6']);
  });

  it('do not begin another table with the only running numbers', () => {
    const found = readSheet(
      sheetOf([
        ['Năm', 'Tên mô hình', 'STT', 'Đơn vị', 'Ghi chú'],
        [2025, 'Phát thanh', 1, 'Xã A'],
        [2025, 'Bếp cơm', 2, 'Xã B'],
      ]),
    );
    expect(found.map(rangeOf)).toEqual(['A1:E3']);
  });
});

it('finds no table in a cover, in running text, in one column, in nothing', () => {
  for (const rows of [
    [],
    [['ĐẢNG BỘ TỈNH KHÁNH HÒA'], ['ĐẢNG ỦY XÃ CÔNG HẢI'], [], ['SỔ THEO DÕI'], ['NĂM 2025']],
    [['Trong năm 2025, Đảng ủy xã đã chỉ đạo các chi bộ trực thuộc đăng ký mô hình.'], ['Ghi chú: có tiến bộ.']],
    [['số cũ'], [12], ['kiểm tra lại']],
  ]) {
    expect(detectTables(sheetOf(rows), registers)).toEqual([]);
  }
});

it('numbers rows and columns as the sheet does, wherever the used range begins', () => {
  const [region] = detectTables(sheetOf([header, row(1)], { origin: { row: 9, column: 2 } }), registers);
  expect(region && areaToA1(region.area)).toBe('C10:G11');
});
