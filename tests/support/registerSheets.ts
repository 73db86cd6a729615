import type { CellValue, SheetSnapshot } from '../../src/core/model/snapshot';
import { sheetOf } from './sheetOf';

type Line = readonly CellValue[];
type Formats = Readonly<Record<string, string>>;

/** Sheets of each register with the header in row 3; the lines begin in row 4, the running number is put before them. */
const sheet =
  (title: string, labels: readonly string[]) =>
  (lines: readonly Line[], formats: Formats = {}, name = title): SheetSnapshot =>
    sheetOf([[title], [], ['TT', ...labels], ...lines.map((line, index) => [index + 1, ...line])], { formats, name });

/** B Tên mô hình · C Đơn vị · D Loại hình · E Lĩnh vực · F Năm đăng ký · G Nội dung · H Kinh phí · I Kết quả · J Mô hình chung */
export const modelSheet = sheet('DANH SÁCH MÔ HÌNH ĐĂNG KÝ', [
  'Tên mô hình',
  'Đơn vị',
  'Loại hình',
  'Lĩnh vực',
  'Năm đăng ký',
  'Nội dung',
  'Kinh phí',
  'Kết quả',
  'Thuộc mô hình',
]);

/** B Nội dung · C Thời gian · D Đơn vị tổ chức · E Số cuộc · F Số người dự · G Lượt người · H Tỷ lệ (%) */
export const meetingSheet = sheet('THEO DÕI HỘI NGHỊ', [
  'Nội dung hội nghị',
  'Thời gian',
  'Đơn vị tổ chức',
  'Số cuộc',
  'Số người dự',
  'Lượt người',
  'Tỷ lệ (%)',
]);

/** B Số, ký hiệu · C Ngày ban hành · D Cơ quan ban hành · E Loại VB · F Trích yếu */
export const documentSheet = sheet('SỔ THEO DÕI VĂN BẢN', [
  'Số, ký hiệu',
  'Ngày ban hành',
  'Cơ quan ban hành',
  'Loại VB',
  'Trích yếu nội dung',
]);

/** B Họ và tên · C Đơn vị · D Loại · E Thành tích · F Năm · G Hình thức khen · H Năm khen */
export const exemplarSheet = sheet('DANH SÁCH GƯƠNG ĐIỂN HÌNH', [
  'Họ và tên/Tên tập thể',
  'Đơn vị',
  'Loại hình',
  'Thành tích tóm tắt',
  'Năm',
  'Hình thức khen thưởng',
  'Năm khen',
]);

/** B Đơn vị · C Thời gian · D Các mô hình · E Ưu điểm · F Thời hạn khắc phục · G Đã báo cáo */
export const supervisionSheet = sheet('KẾT QUẢ GIÁM SÁT', [
  'Đơn vị được giám sát',
  'Thời gian',
  'Các mô hình',
  'Ưu điểm',
  'Thời hạn khắc phục',
  'Đã báo cáo',
]);
