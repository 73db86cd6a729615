import { changesVi } from './changes.vi';
import { checkVi } from './check.vi';
import { confirmVi } from './confirm.vi';
import { findingsVi } from './findings.vi';
import type { Messages } from './messages';

const format = new Intl.NumberFormat('vi-VN');
const number = (value: number): string => format.format(value);
const list = (parts: readonly string[]): string => parts.join(', ');

/** Vietnamese, as an office writes it: "trang tính" is a sheet, "tệp" the open workbook, "sổ" the register. */
export const vi: Messages = {
  language: 'vi',
  number,

  product: { name: 'Sổ Mô Hình' },
  languageName: 'Tiếng Việt',
  switchLanguage: 'Chuyển sang tiếng Việt',

  steps: {
    title: 'Các bước',
    find: 'Tìm',
    confirm: 'Xác nhận',
    check: 'Kiểm tra',
    rollUp: 'Tổng hợp',
  },

  actions: {
    read: 'Đọc sổ',
    readAgain: 'Đọc lại',
    back: 'Quay lại',
    cancel: 'Dừng lại',
    retry: 'Thử lại',
    toCheck: 'Tiếp tục: Kiểm tra',
    toRollUp: 'Tiếp tục: Tổng hợp',
    apply: 'Ghi vào sổ',
    undo: 'Hoàn tác lần ghi vừa rồi',
    close: 'Đóng',
    startOver: 'Về đầu',
    previous: 'Trước',
    next: 'Sau',
  },

  start: {
    title: 'Đọc các sổ trong tệp này',
    lead: 'Mở tệp có sổ mô hình, gương điển hình, văn bản, hội nghị… rồi nhấn “Đọc sổ”. Mỗi bước đều chờ bạn đồng ý mới đi tiếp.',
    plan: [
      'Tìm các sổ trong tệp, dù trình bày kiểu nào',
      'Bạn xác nhận bảng nào, dòng nào, cột nào',
      'Kiểm tra từng dòng, chỉ ra ô cần xem lại',
      'Lập sổ chuẩn, bảng tổng hợp và biểu đồ',
    ],
    promise: 'Các trang tính sẵn có được giữ nguyên. Kết quả nằm ở trang tính mới và hoàn tác được.',
  },

  reading: {
    title: 'Đang đọc tệp',
    lead: 'Đang đọc các trang tính. Tệp không bị thay đổi.',
    recognising: 'Đang nhận diện bảng và đối chiếu từng dòng…',
    progress: (done, total) => `Đã đọc ${number(done)} trên ${number(total)}`,
    cellEditHint: 'Chờ hơi lâu? Có thể một ô đang được sửa dở: bấm vào ô đó rồi nhấn Enter.',
  },

  confirm: confirmVi,

  check: checkVi,

  preview: {
    title: 'Tổng hợp và ghi',
    lead: 'Số liệu dưới đây là những gì sẽ nằm trong tệp. Chưa có gì được ghi.',
    years: 'Năm đăng ký được tính',
    firstYear: 'Từ năm',
    lastYear: 'Đến năm',
    registerYears: 'Tự chọn theo sổ',
    tieOut: (rollup, register) =>
      rollup === register
        ? `Khớp: cộng các dòng được ${number(rollup)}, trong sổ có ${number(register)}.`
        : `Chưa khớp: cộng các dòng được ${number(rollup)}, trong sổ có ${number(register)}.`,
    outside: (rows) => `${number(rows)} dòng ngoài các năm được tính`,
    undated: (rows) => `${number(rows)} dòng không ghi năm`,
    include: 'Ghi bảng này',
    includeRollup: (rollup) => `Ghi bảng này: ${rollup}`,
    chart: (rollup, shown, of) =>
      shown < of ? `Biểu đồ: ${rollup} (${number(shown)} trên ${number(of)} dòng)` : `Biểu đồ: ${rollup}`,
    showAllRows: (rows) => `Hiện đủ ${number(rows)} dòng`,
    showFewerRows: 'Thu gọn',
    emptyRollup: 'Không có dòng nào trong các năm được tính.',
    total: 'Tổng cộng',
    planTitle: 'Sẽ ghi vào tệp',
    sheetAdded: (sheet) => `Thêm trang “${sheet}”`,
    sheetRefreshed: (sheet) => `Cập nhật trang “${sheet}”`,
    tableRows: (rows) => `${number(rows)} dòng`,
    changes: (added, changed, gone, kept) =>
      list(
        [
          added > 0 ? `thêm ${number(added)}` : '',
          changed > 0 ? `sửa ${number(changed)}` : '',
          gone > 0 ? `bớt ${number(gone)}` : '',
          kept > 0 ? `giữ ${number(kept)} dòng bạn tự nhập` : '',
        ].filter((part) => part !== ''),
      ) || 'không đổi',
    charts: (charts) => `${number(charts)} biểu đồ`,
    nothing: 'Tệp đã đúng như dưới đây, không có gì phải ghi thêm.',
    untouched: 'Các trang tính khác giữ nguyên.',
    withErrors: (errors) => `Còn ${number(errors)} lỗi chưa sửa; vẫn ghi được.`,
  },

  changes: changesVi,

  rollup: {
    title: (id) =>
      ({
        'models-by-unit': 'Tổng hợp mô hình theo đơn vị',
        'models-by-category': 'Tổng hợp mô hình theo lĩnh vực',
      })[id] ?? id,
    column: (id) =>
      ({
        ordinal: 'TT',
        unit: 'Đơn vị',
        category: 'Lĩnh vực',
        collective: 'Tập thể',
        individual: 'Cá nhân',
        household: 'Hộ gia đình',
        unknown: 'Chưa rõ loại hình',
        total: 'Tổng số',
      })[id] ?? id,
  },

  applying: {
    title: 'Đang ghi vào tệp',
    undoTitle: 'Đang hoàn tác',
    lead: 'Xin đừng sửa ô nào cho đến khi xong.',
    comparing: 'Đang đối chiếu với tệp trước khi làm…',
    progress: (done, total) => `Đã xong ${number(done)} trên ${number(total)} bước`,
    cancelling: 'Đang dừng lại và trả tệp về như cũ…',
  },

  done: {
    title: 'Đã ghi xong',
    lead: (rows) => `Sổ chuẩn có ${number(rows)} dòng. Các trang vừa ghi:`,
    noSheets: 'Không trang nào phải thay đổi. Những gì bạn chọn đã được nhớ trong tệp.',
    open: (sheet) => `Mở trang “${sheet}”`,
    sheets: 'Các trang vừa ghi',
    live: 'Bảng tổng hợp tự tính lại khi bạn sửa sổ chuẩn.',
    undoHint: 'Hoàn tác trả tệp về đúng như trước khi ghi.',
    undoneTitle: 'Đã hoàn tác',
    undoneLead: 'Tệp đã trở về như trước lần ghi vừa rồi.',
  },

  failed: {
    remediesTitle: 'Cách xử lý',
    sheet: (sheet) => `Trang tính: “${sheet}”`,
    halfDone: 'Một phần đã được ghi. Hãy hoàn tác để trả tệp về như cũ.',
    undoHalf: 'Hoàn tác phần đã ghi',
    text: {
      noRegister: {
        title: 'Không tìm thấy sổ nào',
        meaning: 'Không trang tính nào trong tệp này có bảng mà Sổ Mô Hình nhận ra là một sổ.',
        remedies: [
          'Kiểm tra đã mở đúng tệp chưa.',
          'Bảng cần có một dòng tiêu đề, ví dụ: TT, Tên mô hình, Đơn vị, Loại hình, Lĩnh vực.',
          'Nếu trang có sổ đang ẩn: bỏ ẩn rồi đọc lại.',
          'Hoặc tự chỉ: chọn tên sổ cho bảng dưới đây, hay bôi đen hàng tiêu đề rồi thêm bảng.',
        ],
      },
      workbookChanged: {
        title: 'Tệp đã thay đổi từ lúc đọc',
        meaning: 'Có ô đã được sửa sau khi Sổ Mô Hình đọc tệp, nên chưa ghi gì cả.',
        remedies: ['Nhấn “Đọc lại”. Những gì bạn đã chọn vẫn được giữ.'],
      },
      nothingToUndo: {
        title: 'Không còn gì để hoàn tác',
        meaning: 'Tệp không lưu lần ghi nào của Sổ Mô Hình, hoặc lần ghi đó đã được hoàn tác.',
        remedies: ['Nhấn “Đọc lại” để làm tiếp.'],
      },
      noHeaderSelected: {
        title: 'Chưa chọn hàng tiêu đề',
        meaning: 'Vùng đang chọn không có ô nào có chữ trên một trang tính của cơ quan.',
        remedies: ['Bôi đen các ô tiêu đề của bảng trên trang tính (ví dụ từ “TT” đến “Ghi chú”), rồi nhấn lại.'],
      },
      cellEditMode: {
        title: 'Một ô đang được sửa dở',
        meaning: 'Excel không cho làm việc khác khi con trỏ còn nhấp nháy trong ô.',
        remedies: ['Bấm vào ô đang sửa, nhấn Enter để giữ hoặc Esc để bỏ.', 'Sau đó nhấn “Thử lại”.'],
      },
      protectedSheet: {
        title: 'Trang tính đang bị khóa',
        meaning: 'Trang tính được bảo vệ nên không ghi vào được.',
        remedies: [
          'Mở thẻ Xem lại (Review), nhấn “Bỏ bảo vệ trang tính” (Unprotect Sheet); hỏi người đặt mật khẩu nếu cần.',
          'Sau đó nhấn “Thử lại”.',
        ],
      },
      protectedWorkbook: {
        title: 'Cấu trúc tệp đang bị khóa',
        meaning: 'Tệp được bảo vệ cấu trúc nên không thêm hay xóa trang tính được.',
        remedies: [
          'Mở thẻ Xem lại (Review), nhấn “Bảo vệ sổ làm việc” (Protect Workbook) để bỏ khóa.',
          'Hoặc lưu thành một tệp khác rồi làm trên tệp đó.',
        ],
      },
      notAnswering: {
        title: 'Excel không trả lời',
        meaning: 'Đã chờ quá lâu. Việc vừa gửi có thể đã làm hoặc chưa làm xong.',
        remedies: [
          'Kiểm tra Excel có đang mở hộp thoại nào không, rồi đóng hộp thoại đó.',
          'Chờ Excel tính xong rồi nhấn “Đọc lại” để xem tệp đang ở tình trạng nào.',
        ],
      },
      otherWorkbook: {
        title: 'Một tệp khác đang ở phía trước',
        meaning: 'Excel chỉ làm việc với tệp đang mở ở trên cùng.',
        remedies: ['Bấm vào cửa sổ của tệp có sổ mô hình.', 'Sau đó nhấn “Thử lại”.'],
      },
      tooLarge: {
        title: 'Dữ liệu quá lớn cho một lần',
        meaning: 'Excel từ chối vì lượng dữ liệu gửi hoặc nhận vượt giới hạn.',
        remedies: [
          'Chuyển bớt trang tính không liên quan sang tệp khác.',
          'Xóa các dòng, cột trống có định dạng thừa.',
        ],
      },
      itemGone: {
        title: 'Trang tính hoặc bảng không còn nữa',
        meaning: 'Một trang tính, bảng hoặc biểu đồ đã bị xóa hay đổi tên sau khi đọc tệp.',
        remedies: ['Nhấn “Đọc lại” để làm với tệp như hiện nay.'],
      },
      readOnly: {
        title: 'Tệp chỉ cho đọc',
        meaning: 'Tệp đang mở ở chế độ chỉ đọc hoặc chế độ xem được bảo vệ nên không ghi vào được.',
        remedies: [
          'Nhấn “Bật chỉnh sửa” (Enable Editing) ở thanh màu vàng, nếu có.',
          'Hoặc lưu thành tệp khác rồi thử lại.',
        ],
      },
      excelTooOld: {
        title: 'Cần bản Excel mới hơn',
        meaning: 'Bản Excel trên máy này chưa có những chức năng mà Sổ Mô Hình cần.',
        remedies: [
          'Dùng Excel 2021, Excel 2024 hoặc Microsoft 365 (hoặc Excel trên trình duyệt).',
          'Nếu là Microsoft 365: mở Tệp › Tài khoản › Tùy chọn cập nhật › Cập nhật ngay.',
          'Nhờ cán bộ công nghệ thông tin kiểm tra phiên bản.',
        ],
      },
      cancelled: {
        title: 'Đã dừng lại',
        meaning: 'Việc đang làm đã dừng theo ý bạn. Tệp không giữ lại phần làm dở.',
        remedies: ['Nhấn “Thử lại” khi muốn làm tiếp.'],
      },
      unexpected: {
        title: 'Excel báo một lỗi chưa biết',
        meaning: 'Excel không làm được việc vừa yêu cầu và không nói rõ vì sao.',
        remedies: [
          'Nhấn “Thử lại”.',
          'Nếu vẫn lỗi: lưu tệp, đóng Excel, mở lại; rồi báo cho cán bộ công nghệ thông tin.',
        ],
      },
    },
  },

  notice: {
    stale: 'Tệp vừa được sửa.',
    staleDetail: 'Đọc lại để kết quả theo đúng tệp hiện nay.',
    updating: 'Đang tính lại…',
  },

  crash: {
    title: 'Sổ Mô Hình gặp lỗi',
    lead: 'Đây là lỗi của phần mềm, không phải của bạn. Tệp của bạn không bị ảnh hưởng.',
    reload: 'Mở lại Sổ Mô Hình',
  },

  ...findingsVi,
  suggestion: (value) => `Gợi ý: “${value}”`,
};
