import { describe, expect, it } from '@jest/globals';
import { detectTables } from '../../../src/core/detect/detectTables';
import { matchColumns } from '../../../src/core/map/matchColumns';
import type { CellValue } from '../../../src/core/model/snapshot';
import { catalogue, registers } from '../../support/registerTables';
import { sheetOf } from '../../support/sheetOf';

type Rows = readonly (readonly CellValue[])[];

/** Register and fields of a sheet's only table, flag columns as "field=value"; the running number is left out. */
function match(rows: Rows, merges: readonly string[] = []): readonly (string | null)[] {
  const sheet = sheetOf(rows, { merges });
  const [region] = detectTables(sheet, registers);
  if (!region) return ['no table'];
  const { register, columns } = matchColumns(sheet, region, registers, catalogue);
  return [
    register,
    ...columns
      .filter(({ field }) => field !== 'ordinal')
      .map(({ field, flagValue }) => (flagValue === undefined ? field : `${String(field)}=${flagValue}`)),
  ];
}

const model = ['Hũ gạo tình thương', 'Xã A', 'Tập thể', 'kinh tế', 'Quý I', 'Tốt', null];
const modelFields = ['models', 'name', 'unit', 'kind', 'category', 'period', 'result', 'note'];

describe('header texts', () => {
  it.each([
    ['abbreviations', ['TT', 'Tên MH', 'ĐV TH', 'Loại hình', 'LV', 'TG TH', 'KQ', 'GC']],
    ['no diacritics', ['STT', 'Ten mo hinh', 'Don vi', 'Loai hinh', 'Linh vuc', 'Thoi gian', 'Ket qua', 'Ghi chu']],
    ['machine names', ['stt', 'ten_mo_hinh', 'don_vi', 'loai_hinh', 'linh_vuc', 'thoi_gian', 'ket_qua', 'ghi_chu']],
    ['joined words', ['Stt', 'TenMoHinh', 'DonVi', 'LoaiHinh', 'LinhVuc', 'ThoiGian', 'KetQua', 'GhiChu']],
    [
      'questions',
      [
        'STT',
        'Tên mô hình đăng ký là gì?',
        'Đơn vị nào đăng ký?',
        'Tập thể hay cá nhân?',
        'Mô hình thuộc lĩnh vực nào?',
        'Thực hiện trong thời gian nào?',
        'Kết quả đạt được như thế nào?',
        'Ghi chú',
      ],
    ],
    [
      'numbered, marked, in brackets',
      [
        'STT',
        '1. Tên mô hình (ghi đầy đủ)',
        '2. Đơn vị thực hiện *',
        '3. Loại hình (TT/CN)',
        '4. Lĩnh vực (1)',
        '5. Thời gian¹',
        '6. Kết quả:',
        'Ghi chú',
      ],
    ],
    [
      'other words and order',
      [
        'STT',
        'Tên mô hình/ cách làm hay',
        'Chi bộ đăng ký thực hiện',
        'Loại hình mô hình',
        'Thuộc lĩnh vực',
        'Thực hiện thời gian',
        'Kết quả thực hiện đến nay',
        'Ghi chú',
      ],
    ],
  ])('mean the same: %s', (_, header) => {
    expect(match([header, [1, ...model], [2, ...model]])).toEqual(modelFields);
  });

  it('take the parent before their own word, and lose a short word below a parent that is strange', () => {
    const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'];
    expect(
      match(
        [
          ['TT', 'Tên tập thể/cá nhân', 'Đơn vị công tác', 'Khen thưởng'],
          [null, null, null, 'Hình thức', 'Năm'],
          [1, 'Lê A', 'Xã A', 'Giấy khen', 2024],
        ],
        merges,
      ),
    ).toEqual(['exemplars', 'name', 'unit', 'award', 'awardYear']);
    expect(
      match(
        [
          ['TT', 'Tên mô hình', 'Đơn vị', 'Khen thưởng'],
          [null, null, null, 'Hình thức', 'Năm'],
          [1, 'Hũ gạo', 'Xã A', 'Giấy khen', 2024],
        ],
        merges,
      ),
    ).toEqual(['models', 'name', 'unit', null, null]);
  });

  it('keep apart what differs by its telling word', () => {
    expect(
      match([
        ['TT', 'Nội dung', 'Thời gian', 'Số cuộc', 'Người dự (lượt)', 'Số hộ tham gia', 'Tổng số ĐV'],
        [1, 'Quán triệt', 'Quý I', 3, 40, 5, 60],
      ]),
    ).toEqual(['meetings', 'content', 'period', 'sessions', 'attendances', null, null]);
    expect(
      match([
        ['TT', 'Tên mô hình', 'Đơn vị', 'Đơn vị tính', 'Năm', 'Số QĐ công nhận'],
        [1, 'Hũ gạo', 'Xã A', 'mô hình', 2024, '12-QĐ/ĐU'],
      ]),
    ).toEqual(['models', 'name', 'unit', null, 'yearRegistered', null]);
  });

  it('settle a short word below a strange parent where it tells its field wherever it stands', () => {
    const header: Rows = [
      ['TT', 'Đơn vị được giám sát', 'Thời gian', 'Nhận xét, đánh giá', null],
      [null, null, null, 'Ưu điểm', 'Tồn tại, hạn chế'],
      [1, 'Chi bộ ấp 1', '5/6/2022', 'Có nền nếp', 'Chưa sơ kết'],
    ];
    expect(match(header, ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'])).toEqual([
      'supervisions',
      'unit',
      'period',
      'strengths',
      'weaknesses',
    ]);
  });

  it.each(['Bản, tiểu khu, cơ quan', 'Khoa/phòng công tác', 'Buôn', 'Tổ, đội, phân xưởng đăng ký'])(
    'list kinds of units for the unit: %s',
    (label) => {
      expect(
        match([
          ['TT', 'Tên mô hình', label, 'Loại hình', 'Lĩnh vực'],
          [1, ...model],
          [2, ...model],
        ]),
      ).toEqual(['models', 'name', 'unit', 'kind', 'category']);
    },
  );

  it('count the people of an association or a union as people', () => {
    expect(
      match([
        ['TT', 'Cơ sở đoàn', 'Tên chương trình, hội nghị', 'Thời gian', 'Tổng số cuộc', 'Tổng số ĐVTN tham dự (người)'],
        [1, 'Đoàn xã A', 'Học tập', 'Tháng 3/2025', 2, 200],
        [2, 'Đoàn xã B', 'Học tập', 'Tháng 4/2025', 1, 90],
      ]),
    ).toEqual(['meetings', 'unit', 'content', 'period', 'sessions', 'people']);
  });

  it('read the quarters of a titled year after what was done in them', () => {
    expect(
      match([
        ['KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2025'],
        ['TT', 'Tiêu chí', 'ĐVT', 'Thực hiện quý I', 'Thực hiện quý II', 'Ghi chú'],
        [1, 'Số hội nghị', 'cuộc', 9, 9],
        [2, 'Số mô hình', 'mô hình', 5, 4],
      ]),
    ).toEqual(['results', 'indicator', 'unitOfMeasure', 'actual=2025-01..2025-03', 'actual=2025-04..2025-06', 'note']);
  });

  it('tell a quarter’s target from what was done in it', () => {
    expect(
      match([
        ['KẾT QUẢ THỰC HIỆN CHỈ TIÊU QUÝ III NĂM 2025'],
        ['TT', 'Tiêu chí', 'ĐVT', 'Chỉ tiêu quý III', 'Số liệu thực hiện quý III', '% hoàn thành'],
        [1, 'Số hội nghị', 'cuộc', 9, 9, 100],
        [2, 'Số mô hình', 'mô hình', 5, 4, 80],
      ]),
    ).toEqual(['results', 'indicator', 'unitOfMeasure', 'assigned', 'actual', 'rate']);
  });

  it('give the columns for men and women the field above them', () => {
    expect(
      match(
        [
          ['TT', 'Họ và tên', 'Năm sinh', null, 'Chi bộ', 'Ngày đăng ký', 'Xếp loại'],
          [null, null, 'Nam', 'Nữ'],
          [1, 'Lê Văn A', 1970, null, 'Chi bộ 1', '5/1/2024', 'HTTNV'],
          [2, 'Lê Thị B', null, 1980, 'Chi bộ 1', '5/1/2024', 'HTTNV'],
        ],
        ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'F1:F2', 'G1:G2'],
      ),
    ).toEqual(['commitments', 'person', 'birthYear', 'birthYear', 'unit', 'date', 'rating']);
  });

  it('give the two ends of a period its field', () => {
    expect(
      match([
        ['TT', 'Tên mô hình', 'Đơn vị', 'Từ ngày', 'Đến ngày'],
        [1, 'Hũ gạo', 'Xã A', '1/3/2024', '5/6/2024'],
      ]),
    ).toEqual(['models', 'name', 'unit', 'period', 'period']);
  });

  it('read the months and quarters of a titled year, and a plan for the whole of it', () => {
    expect(
      match(
        [
          ['KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2026'],
          ['TT', 'Nội dung', 'ĐVT', 'Kế hoạch năm 2026', 'Thực hiện', null],
          [null, null, null, null, 'Quý I', 'Quý II'],
          [1, 'Số hội nghị', 'cuộc', 9, 4, 3],
        ],
        ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:F2'],
      ),
    ).toEqual([
      'results',
      'indicator',
      'unitOfMeasure',
      'assigned',
      'actual=2026-01..2026-03',
      'actual=2026-04..2026-06',
    ]);
  });
});

describe('what cells hold', () => {
  it('decides between unit and unit of measure', () => {
    expect(
      match([
        ['TT', 'Nội dung', 'Đơn vị', 'Chỉ tiêu giao', 'Kết quả'],
        [1, 'Số mô hình', 'mô hình', 10, 9],
        [2, 'Số hội nghị', 'cuộc', 8, 8],
        [3, 'Số gương', 'gương', 5, 6],
      ]),
    ).toEqual(['results', 'indicator', 'unitOfMeasure', 'assigned', 'actual']);
  });

  it('takes a column of codes from a header text that says otherwise', () => {
    const row = ['Hũ gạo', 'Xã A', 'Đang thực hiện'];
    expect(
      match([
        ['TT', 'Tên mô hình', 'Đơn vị', 'Tiến độ'],
        [1, ...row],
        [2, ...row],
        [3, ...row],
      ]),
    ).toEqual(['models', 'name', 'unit', 'status']);
  });

  it('gives a column without a header text a field of which the user is asked', () => {
    const rows = [11, 12, 13].map((number) => [1, `${number}-KH/ĐU`, '2/3/2024', 'Đảng ủy xã', 'Học tập']);
    const sheet = sheetOf([['TT', '', 'Ngày ban hành', 'Cơ quan ban hành', 'Trích yếu'], ...rows]);
    const [region] = detectTables(sheet, registers);
    if (!region) throw new Error('no table');
    const { register, confidence, columns } = matchColumns(sheet, region, registers, catalogue);
    expect([register, columns[1]?.field, columns[1]?.reason]).toEqual(['documents', 'number', 'content']);
    expect(confidence).toBeLessThan(0.6);
    expect(columns[1]?.confidence).toBeLessThan(0.6);
  });
});

describe('lists that are no register', () => {
  const twice = (title: string, header: readonly string[], row: readonly CellValue[]): Rows => [
    [title],
    header,
    [1, ...row],
    [2, ...row],
  ];
  it.each([
    twice(
      'DỰ TOÁN HỘI NGHỊ',
      ['TT', 'Nội dung', 'ĐVT', 'Số lượng', 'Đơn giá', 'Thành tiền'],
      ['Nước', 'chai', 5, 5, 25],
    ),
    twice(
      'DANH SÁCH CÁN BỘ',
      ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị', 'Ghi chú'],
      ['A', '2/3/1980', 'BT', 'Xã A'],
    ),
    twice('DANH SÁCH DỰ HỌP', ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Ký tên'], ['Lê A', 'BT', 'Xã A', null]),
    twice(
      'LỊCH CÔNG TÁC TUẦN',
      ['TT', 'Thời gian', 'Nội dung', 'Địa điểm', 'Thành phần'],
      ['8h', 'Giao ban', 'HT', 'BTV'],
    ),
    twice('DANH BẠ', ['TT', 'Đơn vị', 'Họ và tên', 'Chức vụ', 'Số điện thoại'], ['Xã A', 'Lê A', 'BT', '0912']),
    twice('TÀI SẢN', ['STT', 'Tên tài sản', 'ĐVT', 'Số lượng', 'Năm sử dụng', 'Ghi chú'], ['Bàn', 'cái', 2, 2019]),
    twice('DANH SÁCH HỘ NGHÈO', ['STT', 'Họ và tên chủ hộ', 'Địa chỉ', 'Số khẩu', 'Năm'], ['Lê A', 'Thôn 1', 4, 2020]),
    twice('CHƯƠNG TRÌNH', ['TT', 'Thời gian', 'Nội dung', 'Người thực hiện'], ['7h00 - 7h30', 'Hội nghị', 'Ban A']),
  ])('%j', (...rows) => {
    expect(match(rows)[0]).toBeNull();
  });
});
