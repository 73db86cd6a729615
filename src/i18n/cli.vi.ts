import type { CliMessages } from './cliMessages';

export const cliVi: CliMessages = {
  usage: `Cách dùng: so-mo-hinh LỆNH TỆP.xlsx [tùy chọn]

  inspect TỆP [--json] [--records]              tìm bảng và nhận cột
  structure TỆP -o RA                           thêm sổ chuẩn hóa và danh mục
  validate TỆP [--json] [-o RA]                 kiểm tra; có -o thì đánh dấu ô và thêm trang kết quả kiểm tra
  rollup TỆP -o RA [--only mã,mã] [--json]      chuẩn hóa nếu cần, rồi lập bảng tổng hợp và biểu đồ
  run TỆP -o RA [--json]                        làm cả: chuẩn hóa, kiểm tra, tổng hợp
  fix TỆP -o RA [--only luật,luật] [--json]     sửa mọi ô đã rõ cách sửa (ghi nhật ký, hoàn tác được trong Excel)
  forms TỆP -o MẪU.json                         chép cách đọc các mẫu sổ (những gì đã sửa) ra một tệp
  catalogue TỆP -o DANHMỤC.json                 chép danh mục của tệp ra một tệp để dùng chung

Tùy chọn chung: --period 2022 | 2022-Q1 | 2020-01..2023-12   --categories lap-thach | dan-van-kheo | tra-vinh | TỆP.json
                --forms MẪU.json (đọc theo cách đã sửa ở tệp khác)
                --today NĂM-THÁNG-NGÀY   --lang vi | en   --force (ghi đè tệp ra)`,
  usageError: {
    noCommand: () => 'Chưa nêu lệnh.',
    unknownCommand: (value) => `Không có lệnh “${value}”.`,
    unknownOption: (value) => `Không có tùy chọn “${value}”.`,
    noValue: (value) => `Tùy chọn ${value} thiếu giá trị.`,
    noInput: () => 'Chưa nêu tệp cần đọc.',
    tooManyInputs: (value) => `Lệnh này chỉ đọc một tệp; thừa “${value}”.`,
    noOutput: () => 'Chưa nêu tệp ra: thêm -o TỆP.xlsx.',
    optionNotHere: (value) => `Lệnh này không dùng tùy chọn ${value}.`,
    badPeriod: (value) => `“${value}” không phải kỳ hợp lệ: viết 2022, 2022-Q1 hoặc 2020-01..2023-12.`,
    badDate: (value) => `“${value}” không phải ngày hợp lệ: viết NĂM-THÁNG-NGÀY, ví dụ 2022-12-31.`,
    badLanguage: (value) => `Không có ngôn ngữ “${value}”: chọn vi hoặc en.`,
    badCategories: (value) =>
      `Không dùng được bộ lĩnh vực “${value}”: nêu tên một bộ có sẵn hoặc một tệp JSON đúng mẫu.`,
    badRule: (value) => `Không có luật kiểm tra “${value}”; chạy validate --json để xem tên các luật.`,
    badRollup: (value) => `Không có bảng tổng hợp “${value}”.`,
  },
  inputError: {
    missing: (file) => `Không mở được ${file}: tệp không có ở đó hoặc không có quyền đọc; xin xem lại đường dẫn.`,
    empty: (file) => `${file} là tệp rỗng, không có gì để đọc; xin chép lại tệp gốc.`,
    notXlsx: (file) => `${file} không phải sổ tính Excel (.xlsx); xin mở trong Excel rồi lưu lại dạng .xlsx.`,
    legacyXls: (file) => `${file} là dạng .xls cũ; xin mở trong Excel rồi lưu lại dạng .xlsx.`,
    encrypted: (file) => `${file} có mật khẩu mở tệp; xin gỡ mật khẩu trong Excel rồi chạy lại.`,
    notJson: (file) => `${file} không phải tệp cách đọc mẫu sổ (không phải JSON); xin chọn tệp do lệnh forms ghi ra.`,
    notProfile: (file) =>
      `${file} không phải tệp cách đọc mẫu sổ, hoặc đã bị sửa sai; xin chọn tệp do lệnh forms ghi ra.`,
    laterVersion: (file) => `${file} do bản Sổ Mô Hình mới hơn ghi ra; xin cập nhật Sổ Mô Hình rồi dùng lại.`,
    damaged: (file) => `${file} bị hỏng hoặc chép chưa hết; xin mở trong Excel để sửa, hoặc lấy lại bản khác.`,
  },
  outputExists: (file) => `${file} đã có; thêm --force nếu muốn ghi đè.`,
  outputIsInput: (file) => `${file} vừa là tệp vào vừa là tệp ra; tệp gốc không bao giờ bị sửa, xin chọn tên khác.`,
  outputFailed: (file, reason) => `Không ghi được ${file} (${reason}); chưa có gì thay đổi.`,
  nothingToWrite:
    'Không tìm thấy sổ nào trong tệp (mô hình, gương điển hình, văn bản, hội nghị…), nên không có gì để ghi; chạy inspect để xem đã nhận ra những gì.',
  nothingLearnt: 'Trong tệp chưa lưu cách đọc mẫu sổ nào, nên không có gì để ghi.',
  workbookChanged: 'Sổ tính thay đổi trong lúc làm; chưa ghi gì, xin chạy lại.',
  noRoom: 'Ngay dưới bảng lĩnh vực ở trang Danh mục có nội dung khác nên không thêm dòng được; chưa ghi gì.',
  refused: {
    cellEditMode: () => 'Excel đang sửa một ô; chưa ghi gì.',
    protectedSheet: (sheet) =>
      `Trang “${sheet}” đang được bảo vệ nên không ghi được; xin bỏ bảo vệ trang rồi chạy lại.`,
    protectedWorkbook: () => 'Cấu trúc sổ tính đang được bảo vệ nên không thêm trang được; xin bỏ bảo vệ rồi chạy lại.',
    notAnswering: () => 'Excel không trả lời; xin chạy lại.',
    otherWorkbook: () => 'Một sổ tính khác đang ở phía trước; xin chạy lại.',
    tooLarge: () => 'Sổ tính quá lớn để làm trong một lần.',
    itemGone: () => 'Một trang hoặc bảng vừa bị xóa; xin chạy lại.',
    readOnly: () => 'Sổ tính chỉ cho đọc.',
    excelTooOld: () => 'Excel quá cũ: cần Excel 2021 hoặc Microsoft 365.',
    cancelled: () => 'Đã dừng theo yêu cầu.',
    unexpected: () => 'Excel từ chối vì lý do chưa rõ; chưa ghi tệp nào.',
  },
  dropped: (parts) => `Tệp ra sẽ không còn: ${parts}.`,
  written: (file) => `Đã ghi ${file}`,
  table: (sheet, range, register, percent, rows) =>
    `${sheet}!${range}: ${register}, chắc ${percent} %, ${rows} dòng dữ liệu`,
  noRegister: (sheet, range, rows) => `${sheet}!${range}: không khớp sổ nào, ${rows} dòng dữ liệu`,
  skipped: {
    'no-table': (sheet) => `Trang “${sheet}” không có bảng nào: không thấy dòng tiêu đề của một sổ.`,
    empty: (sheet) => `Trang “${sheet}” không có ô nào có nội dung.`,
    hidden: (sheet) => `Trang “${sheet}” đang ẩn nên không đọc; bỏ ẩn trang nếu cần.`,
    'chart-sheet': (sheet) => `Trang “${sheet}” chỉ có biểu đồ, không có bảng để đọc.`,
    'own-sheet': (sheet) => `Trang “${sheet}” do Sổ Mô Hình lập, không phải sổ của cơ quan.`,
  },
  asked: {
    register: (register, percent) => `  Cần hỏi: có đúng đây là “${register}” không? Mới chắc ${percent} %.`,
    column: (name, field, percent, why) =>
      `  Cần hỏi: ${name} có phải là “${field}” không? Mới chắc ${percent} %, vì: ${why.toLowerCase()}.`,
    missing: (fields) => `  Cần hỏi: cột nào là ${fields.map((field) => `“${field}”`).join(', ')}? Chưa thấy.`,
  },
  learnt: (forms) => `${forms} mẫu sổ`,
  catalogueCopied: (units) => `Danh mục với ${units} đơn vị`,
  noFindings: 'Không thấy điều gì cần sửa.',
  findings: (error, warning, info) => `${error} lỗi, ${warning} cảnh báo, ${info} lưu ý`,
  ignored: (findings) => `${findings} mục đã bỏ qua trong tệp, không tính ở trên`,
  fixed: (cells) => (cells === 0 ? 'Không có ô nào sửa được tự động.' : `Đã sửa ${cells} ô:`),
  notFixed: (cells) => `${cells} ô để nguyên:`,
  leftToFix: (error, warning, info) => `Còn phải xem bằng mắt: ${error} lỗi, ${warning} cảnh báo, ${info} lưu ý`,
  categoriesSwitched: (undecided) =>
    undecided === 0
      ? 'Đã chuyển bộ lĩnh vực; các sổ không có lĩnh vực nào phải chọn lại.'
      : `Đã chuyển bộ lĩnh vực; ${undecided} lĩnh vực trong các sổ phải chọn lại (các sổ chưa bị sửa):`,
  categoryToDecide: (value, rows, proposed) => `  “${value}” (${rows} dòng), đề xuất “${proposed}”`,
  structured: (name, sheet, rows) => `Bảng ${name} trên trang “${sheet}”: ${rows} dòng`,
  tieOut: (register, rollup, isEqual) =>
    isEqual
      ? `Đối chiếu: sổ ${register}, tổng hợp ${rollup}, khớp`
      : `Đối chiếu: sổ ${register}, tổng hợp ${rollup}, LỆCH ${rollup - register}`,
  total: 'Tổng cộng',
  valuesSize: (size) => `Riêng giá trị các ô của tệp vào (JSON): ${size}`,
  wire: (syncs, sent, received, milliseconds) =>
    `${syncs} lượt hỏi Excel, gửi ${sent}, nhận ${received}, trong ${milliseconds} ms`,
};
