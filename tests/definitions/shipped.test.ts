import { describe, expect, it } from '@jest/globals';
import { entriesOf } from '../../src/core/model/catalogue';
import { normalForm } from '../../src/core/model/normalForm';
import { structuredColumns } from '../../src/core/structure/structuredColumns';
import { shippedDefinitions } from '../../src/definitions/shipped';

const { registers, catalogues } = shippedDefinitions();

function missing(): never {
  throw new Error('not shipped');
}

/** Codes that the words of a list's entries stand for, as a reader of cells would look them up. */
function codesOf(set: string, list: string, text: string): readonly string[] {
  const form = normalForm(text);
  return entriesOf(catalogues[set] ?? missing(), list)
    .filter((entry) => [entry.code, entry.label, ...entry.aliases].some((word) => normalForm(word) === form))
    .map((entry) => entry.code);
}

describe('shipped catalogues', () => {
  it('offers three category sets, each ending in Khác', () => {
    expect(Object.keys(catalogues)).toEqual(['lap-thach', 'dan-van-kheo', 'tra-vinh']);
    for (const catalogue of Object.values(catalogues)) {
      expect(entriesOf(catalogue, 'category').at(-1)).toMatchObject({ code: 'khac', label: 'Khác' });
    }
    expect(entriesOf(catalogues['lap-thach'] ?? missing(), 'category')).toHaveLength(8);
    expect(entriesOf(catalogues['dan-van-kheo'] ?? missing(), 'category')).toHaveLength(5);
    expect(entriesOf(catalogues['tra-vinh'] ?? missing(), 'category')).toHaveLength(6);
  });

  it('has every code list that a field chooses from', () => {
    for (const register of registers) {
      for (const field of register.fields) {
        if (field.type !== 'choice') continue;
        expect([
          register.id,
          field.name,
          entriesOf(catalogues['lap-thach'] ?? missing(), field.list ?? '').length > 0,
        ]).toEqual([register.id, field.name, true]);
      }
    }
  });

  it('gives every word of a list to one entry only', () => {
    for (const [set, catalogue] of Object.entries(catalogues)) {
      for (const list of Object.keys(catalogue.lists)) {
        const words = entriesOf(catalogue, list).flatMap((entry) => [
          ...new Set([entry.code, entry.label, ...entry.aliases].map(normalForm)),
        ]);
        const twice = words.filter((word, index) => words.indexOf(word) !== index);
        expect([set, list, twice]).toEqual([set, list, []]);
      }
    }
  });

  it.each([
    ['status', 'đang TH', 'running'],
    ['status', 'duy trì', 'sustained'],
    ['status', 'Nhân rộng', 'replicated'],
    ['kind', 'TT', 'collective'],
    ['kind', 'hộ', 'household'],
    ['kind', 'CANHAN', 'individual'],
    ['category', 'kinh tế', 'kinh-te'],
    ['category', 'chăm sóc sức khoẻ nhân dân', 'suc-khoe'],
    ['docType', 'KH', 'KH'],
    ['docType', 'Tờ trình', 'TTr'],
    ['rating', 'HTXSNV', 'HTXSNV'],
    ['meetingType', 'Toạ đàm', 'workshop'],
    ['level', 'Xã', 'commune'],
    ['yesNo', 'Chưa', 'no'],
  ])('knows %s “%s” as %s', (list, text, code) => {
    expect(codesOf('lap-thach', list, text)).toEqual([code]);
  });

  it.each(['môi trường', 'ANTT', 'văn hóa'])('does not take “%s” for a field of work of Lập Thạch', (text) => {
    expect(codesOf('lap-thach', 'category', text)).toEqual([]);
  });
});

describe('shipped registers', () => {
  it('names each register, its sheet and its table once', () => {
    for (const name of ['id', 'sheet', 'table'] as const) {
      expect(new Set(registers.map((register) => register[name].toLowerCase())).size).toBe(registers.length);
    }
  });

  it('keys each register by fields that it has', () => {
    for (const register of registers) {
      const names = register.fields.map((field) => field.name);
      expect(register.key.filter((name) => !names.includes(name))).toEqual([]);
    }
  });

  it('gives every column of a structured table a title of its own', () => {
    for (const register of registers) {
      const titles = structuredColumns(register).map((column) => column.title.toLowerCase());
      expect([register.id, new Set(titles).size]).toEqual([register.id, titles.length]);
    }
  });

  it('lays the columns of the models register as formulas expect them', () => {
    const models = registers.find((register) => register.id === 'models') ?? missing();
    expect(structuredColumns(models).map((column) => column.title)).toEqual(
      (
        'Tên mô hình · Tên gọi tắt · Đơn vị · Đơn vị phối hợp · Loại hình · Lĩnh vực · Cấp · Mô hình điểm · Thuộc mô hình · ' +
        'Chuyên đề · Năm đăng ký · Thời gian · Từ ngày · Đến ngày · Địa điểm · Lý do xây dựng · Mục tiêu · Nội dung · ' +
        'Người phụ trách · Trạng thái · Công nhận · Kết quả · Nhân rộng · Kinh phí · Kinh phí (đơn vị tính) · ' +
        'Kinh phí (gần, hơn…) · Ghi chú · Trang nguồn · Dòng nguồn'
      ).split(' · '),
    );
  });
});
