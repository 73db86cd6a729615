import type { SheetWords } from '../core/model/sheetWords';

/** Report wording as offices write it. */
export const sheetWordsVi: SheetWords = {
  rollups: {
    'models-by-unit': {
      sheet: 'TH mô hình theo đơn vị',
      title: 'TỔNG HỢP MÔ HÌNH THEO ĐƠN VỊ',
      dimension: 'Đơn vị',
      chartTitle: 'Số mô hình đăng ký theo đơn vị',
    },
    'models-by-category': {
      sheet: 'TH mô hình theo lĩnh vực',
      title: 'TỔNG HỢP MÔ HÌNH THEO LĨNH VỰC',
      dimension: 'Lĩnh vực',
      chartTitle: 'Số mô hình đăng ký theo lĩnh vực',
    },
  },
  ordinal: 'STT',
  grandTotal: 'Tổng cộng',
  total: 'Tổng số',
  subtotal: (name) => `Cộng ${name}`,
  unknownUnit: 'Chưa rõ đơn vị',
  severalUnits: 'Nhiều đơn vị cùng thực hiện',
  otherCategory: 'Khác/chưa phân loại',
  unknownKind: 'Chưa rõ loại hình',
  yearsFrom: 'Năm đăng ký, từ năm',
  yearsTo: 'đến năm',
  unitOfMeasure: 'Đơn vị tính: mô hình',
  countAxis: 'Số mô hình',
  registerRows: 'Số mô hình trong sổ, theo kỳ trên',
  rollupTotal: 'Tổng cộng của bảng này',
  outside: 'Ngoài kỳ (không tính)',
  undated: 'Chưa ghi năm đăng ký (không tính)',
  agree: 'KHỚP',
  differ: 'LỆCH',
  nothingInYears: 'KHÔNG CÓ MÔ HÌNH TRONG KỲ',
  nothing: 'Sổ chưa có mô hình nào.',
  chartData: 'Số liệu của biểu đồ',

  findings: {
    sheet: 'Kết quả kiểm tra',
    title: 'KẾT QUẢ KIỂM TRA SỐ LIỆU',
    count: (count) => `Có ${count} nội dung cần xem lại. Bấm vào ô ở cột “Ô” để đến đúng chỗ.`,
    none: 'Không phát hiện sai sót.',
    columns: {
      sheet: 'Trang',
      cell: 'Ô',
      row: 'Tên trong dòng',
      severity: 'Mức độ',
      message: 'Nội dung',
      value: 'Giá trị hiện tại',
      suggestion: 'Đề xuất',
    },
    severity: { error: 'Phải sửa', warning: 'Cần xem lại', info: 'Nên chỉnh' },
  },
};
