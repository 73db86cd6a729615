/** Writes the demo's sample workbook: `npx tsx src/demo/makeSample.ts`. */
import { writeFile } from 'node:fs/promises';
import type { Book, Sheet } from '../emulator/book/book';
import { newBook } from '../emulator/book/newBook';
import { saveBook } from '../emulator/book/saveBook';
import { SAMPLE } from './sample';
import { AGENCIES, COMMUNES, PERSONS, type SampleRow } from './sampleRows';

const FONT = 'Times New Roman';
const LINE = { style: 'thin', color: '#000000' } as const;
const COLUMNS = 10;
const HEADER_ROW = 6;

/** The sheet as a district's committee would type it, with the troubles that such sheets have. */
export function makeSample(): Book {
  const book = newBook(SAMPLE.split('/').at(-1));
  const sheet = book.activeSheet;
  sheet.name = 'Đăng ký 2022';
  writeLetterhead(sheet);
  writeHeader(sheet);

  let row = HEADER_ROW + 2;
  let ordinal = 0;
  const group = (mark: string, text: string): void => {
    put(sheet, row, 0, mark);
    put(sheet, row, 1, text);
    sheet.patchStyle(line(row), { font: { bold: true } });
    row += 1;
  };
  const rows = (list: readonly SampleRow[], flagColumn: number): void => {
    for (const [index, [unit, name, content, category, time, status, note]] of list.entries()) {
      if (unit !== '') put(sheet, row, 0, (ordinal += 1));
      put(sheet, row, 1, unit);
      put(sheet, row, 2, name === 'Bữa cơm đoàn viên' ? name.normalize('NFD') : name);
      put(sheet, row, 3, content);
      put(sheet, row, flagColumn, index % 7 === 5 ? 'X' : 'x');
      put(sheet, row, 6, category);
      put(sheet, row, 7, time);
      if (typeof time === 'number') sheet.patchStyle(line(row, 7, 1), { numberFormat: 'm/yyyy' });
      put(sheet, row, 8, status);
      put(sheet, row, 9, note);
      if (unit === '') for (const column of [0, 1]) sheet.merge(line(row - 1, column, 1, 2));
      row += 1;
    }
  };
  const sum = (text: string, collective: number | string, individual: number | string): void => {
    put(sheet, row, 1, text);
    put(sheet, row, 4, collective);
    put(sheet, row, 5, individual);
    sheet.patchStyle(line(row), { font: { bold: true } });
    row += 1;
  };

  group('A', 'TẬP THỂ');
  group('I', 'Khối xã, thị trấn');
  rows(COMMUNES, 4);
  group('II', 'Khối cơ quan, đơn vị');
  rows(AGENCIES, 4);
  sum('Cộng tập thể', COMMUNES.length + AGENCIES.length, '');
  group('B', 'CÁ NHÂN');
  const firstPerson = row;
  rows(PERSONS, 5);
  sum('Cộng cá nhân', '', `=COUNTIF(F${firstPerson + 1}:F${row},"x")`);
  // The grand total was typed before two models came in late.
  sum('Tổng cộng', COMMUNES.length + AGENCIES.length, PERSONS.length - 2);
  dress(sheet, row);
  writeSignature(sheet, row + 1);
  return book;
}

function writeLetterhead(sheet: Sheet): void {
  put(sheet, 0, 0, 'HUYỆN ỦY SÔNG VÂN');
  put(sheet, 1, 0, 'BAN TUYÊN GIÁO');
  put(sheet, 0, 5, 'ĐẢNG CỘNG SẢN VIỆT NAM');
  put(sheet, 1, 5, 'Sông Vân, ngày 15 tháng 4 năm 2022');
  put(sheet, 3, 0, 'TỔNG HỢP ĐĂNG KÝ MÔ HÌNH HỌC TẬP VÀ LÀM THEO BÁC NĂM 2022');
  put(sheet, 4, 0, '(Kèm theo Báo cáo số 31-BC/BTG, ngày 15/4/2022)');
  for (const row of [0, 1]) {
    sheet.merge(line(row, 0, 4));
    sheet.merge(line(row, 5, 5));
  }
  for (const row of [3, 4]) sheet.merge(line(row));
  for (const row of [0, 1, 3, 4]) {
    sheet.patchStyle(line(row), {
      font: { name: FONT, size: row === 3 ? 14 : 12, bold: row !== 4, italic: row === 4 },
      alignment: { horizontal: 'center' },
    });
  }
}

function writeHeader(sheet: Sheet): void {
  const labels = [
    'TT',
    'Đơn vị',
    'Tên mô hình',
    'Nội dung, cách làm',
    'Loại hình',
    '',
    'Lĩnh vực',
    'Thời gian',
    'Kết quả\nđến nay',
    'Ghi chú',
  ];
  labels.forEach((label, column) => put(sheet, HEADER_ROW, column, label));
  put(sheet, HEADER_ROW + 1, 4, 'Tập thể');
  put(sheet, HEADER_ROW + 1, 5, 'Cá nhân');
  sheet.merge(line(HEADER_ROW, 4, 2));
  labels.forEach((_, column) => {
    if (column !== 4 && column !== 5) sheet.merge(line(HEADER_ROW, column, 1, 2));
  });
}

function dress(sheet: Sheet, end: number): void {
  const table = { row: HEADER_ROW, column: 0, rowCount: end - HEADER_ROW, columnCount: COLUMNS };
  sheet.patchStyle(table, {
    font: { name: FONT, size: 12 },
    alignment: { vertical: 'center', wrapText: true },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE },
  });
  sheet.patchStyle(line(HEADER_ROW, 0, COLUMNS, 2), { font: { bold: true }, alignment: { horizontal: 'center' } });
  for (const column of [0, 4, 5]) {
    sheet.patchStyle({ ...table, column, columnCount: 1 }, { alignment: { horizontal: 'center' } });
  }
  [30, 110, 190, 260, 52, 52, 150, 90, 90, 80].forEach((points, column) => sheet.setColumnWidth(column, 1, points));
}

function writeSignature(sheet: Sheet, row: number): void {
  put(sheet, row, 0, 'Nơi nhận:');
  put(sheet, row + 1, 0, '- Thường trực Huyện ủy (báo cáo);');
  put(sheet, row + 2, 0, '- Lưu: BTG.');
  put(sheet, row, 6, 'T/M BAN TUYÊN GIÁO');
  put(sheet, row + 1, 6, 'TRƯỞNG BAN');
  put(sheet, row + 5, 6, 'Đỗ Thị Sen');
  sheet.patchStyle({ row, column: 0, rowCount: 6, columnCount: COLUMNS }, { font: { name: FONT, size: 12 } });
}

const line = (row: number, column = 0, columnCount = COLUMNS, rowCount = 1) => ({ row, column, rowCount, columnCount });

/** Writes one cell: text as it is, never as the date that Excel would take it for. */
function put(sheet: Sheet, row: number, column: number, value: string | number): void {
  if (value === '') return;
  const isText = typeof value === 'string' && !value.startsWith('=');
  sheet.write(line(row, column, 1), isText ? `'${value}` : value);
}

if (process.argv[1]?.endsWith('makeSample.ts')) await writeFile(SAMPLE, await saveBook(makeSample()));
