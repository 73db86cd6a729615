import type { ExcelModes } from '../emulator/wire/excelModes';

export type Language = 'vi' | 'en';

/** The workbench's own words; the pane in its frame has its own. */
export interface WorkbenchMessages {
  readonly title: string;
  readonly file: string;
  readonly openFile: string;
  readonly sample: string;
  readonly noSample: string;
  readonly download: string;
  readonly language: string;
  readonly troubles: string;
  readonly troubleTitle: string;
  readonly latency: string;
  readonly trouble: { readonly [Mode in Trouble]: string };
  readonly protectSheet: string;
  readonly culture: string;
  readonly apiCap: string;
  readonly oldExcel: string;
  readonly failNext: string;
  readonly reloadPane: string;
  readonly hidePane: string;
  readonly showPane: string;
  readonly pane: string;
  readonly sheet: (name: string) => string;
  readonly address: string;
  readonly content: string;
  readonly list: string;
  readonly ready: string;
  readonly editing: string;
  readonly zoom: string;
  readonly count: string;
  readonly sum: string;
  readonly average: string;
  readonly traffic: (syncs: number, kilobytes: string) => string;
  readonly loading: string;
  readonly dropped: (parts: string) => string;
  readonly problem: { readonly [Problem in Problems]: string };
}

/** Switches of {@link ExcelModes} that are on or off. */
export type Trouble = Extract<keyof ExcelModes, 'silent' | 'webLimits' | 'otherWorkbookInFront' | 'cellEdit'>;

/** What the user may be told: codes of the book's refusals that come up here, and one for the rest. */
export type Problems = 'AccessDenied' | 'notXlsx' | 'legacyXls' | 'encrypted' | 'damaged' | 'empty' | 'other';

const vi: WorkbenchMessages = {
  title: 'Sổ Mô Hình · bàn thử với Excel mô phỏng',
  file: 'Tệp',
  openFile: 'Mở tệp…',
  sample: 'Tệp mẫu',
  noSample: 'Chọn tệp mẫu',
  download: 'Tải tệp về',
  language: 'Ngôn ngữ của Excel',
  troubles: 'Tình huống',
  troubleTitle: 'Bắt Excel mô phỏng gây khó',
  latency: 'Trả lời chậm (mili giây)',
  trouble: {
    silent: 'Excel không trả lời',
    webLimits: 'Giới hạn 5 MB như Excel trên web',
    otherWorkbookInFront: 'Đang mở một tệp khác ở phía trước',
    cellEdit: 'Đang sửa dở một ô',
  },
  protectSheet: 'Bảo vệ trang tính này',
  culture: 'Số và ngày gõ theo kiểu',
  apiCap: 'Phiên bản Excel',
  oldExcel: 'Excel 2019 (ExcelApi 1.7)',
  failNext: 'Cho thao tác kế tiếp bị lỗi',
  reloadPane: 'Tải lại ngăn',
  hidePane: 'Ẩn ngăn',
  showPane: 'Hiện ngăn Sổ Mô Hình',
  pane: 'Sổ Mô Hình',
  sheet: (name) => `Trang tính ${name}`,
  address: 'Địa chỉ ô',
  content: 'Nội dung ô',
  list: 'Danh sách lựa chọn',
  ready: 'Sẵn sàng',
  editing: 'Sửa',
  zoom: 'Thu phóng',
  count: 'Đếm',
  sum: 'Tổng',
  average: 'Trung bình',
  traffic: (syncs, kilobytes) => `${syncs} lượt trao đổi · ${kilobytes} KB`,
  loading: 'Đang mở…',
  dropped: (parts) => `Tệp lưu ra sẽ không còn: ${parts}`,
  problem: {
    AccessDenied: 'Trang tính đang được bảo vệ nên không sửa được.',
    notXlsx: 'Tệp này không phải tệp Excel (.xlsx).',
    legacyXls: 'Đây là tệp .xls đời cũ. Hãy lưu lại thành .xlsx rồi mở.',
    encrypted: 'Tệp có mật khẩu mở. Hãy bỏ mật khẩu rồi mở lại.',
    damaged: 'Tệp bị hỏng, không đọc được.',
    empty: 'Tệp rỗng.',
    other: 'Excel không cho làm việc này.',
  },
};

const en: WorkbenchMessages = {
  title: 'Model Register · workbench with an emulated Excel',
  file: 'File',
  openFile: 'Open…',
  sample: 'Sample',
  noSample: 'Choose a sample',
  download: 'Download',
  language: 'Language of Excel',
  troubles: 'Troubles',
  troubleTitle: 'Make the emulated Excel difficult',
  latency: 'Slow answers (milliseconds)',
  trouble: {
    silent: 'Excel does not answer',
    webLimits: '5 MB limits, as in Excel on the web',
    otherWorkbookInFront: 'Another workbook is in front',
    cellEdit: 'A cell is being edited',
  },
  protectSheet: 'Protect this sheet',
  culture: 'Numbers and dates are typed as in',
  apiCap: 'Version of Excel',
  oldExcel: 'Excel 2019 (ExcelApi 1.7)',
  failNext: 'Make the next action fail',
  reloadPane: 'Reload the pane',
  hidePane: 'Hide the pane',
  showPane: 'Show Model Register',
  pane: 'Model Register',
  sheet: (name) => `Sheet ${name}`,
  address: 'Cell address',
  content: 'Cell content',
  list: 'List of choices',
  ready: 'Ready',
  editing: 'Edit',
  zoom: 'Zoom',
  count: 'Count',
  sum: 'Sum',
  average: 'Average',
  traffic: (syncs, kilobytes) => `${syncs} round trips · ${kilobytes} KB`,
  loading: 'Opening…',
  dropped: (parts) => `A saved file will be without: ${parts}`,
  problem: {
    AccessDenied: 'The sheet is protected and cannot be changed.',
    notXlsx: 'This is not an Excel workbook (.xlsx).',
    legacyXls: 'This is an old .xls file. Save it as .xlsx first.',
    encrypted: 'The file needs a password to open. Take it off first.',
    damaged: 'The file is damaged and cannot be read.',
    empty: 'The file is empty.',
    other: 'Excel does not allow this.',
  },
};

export const workbenchMessages: Readonly<Record<Language, WorkbenchMessages>> = { vi, en };
