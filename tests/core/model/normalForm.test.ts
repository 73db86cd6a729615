import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanText } from '../../../src/core/model/cleanText';
import { labelForm } from '../../../src/core/model/labelForm';
import { normalForm, sameText } from '../../../src/core/model/normalForm';

const vietnamese = fc
  .array(
    fc.constantFrom(...Array.from('aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặỳýỷỹỵùúủũụòóỏõọHOAĐÐ -–“”"\n\u00a0\u200b')),
  )
  .map((letters) => letters.join(''));

describe('normalForm', () => {
  it.each([
    ['hoà', 'hòa'],
    ['khoẻ', 'khỏe'],
    ['Đảng uỷ', 'Đảng ủy'],
    ['THUỶ', 'thủy'],
    ['Uý', 'úy'],
    ['Ðảng', 'Đảng'],
    ['Đoàn TN- Hội SV ', 'Đoàn TN - Hội SV'],
    ['Mắt – Nội tiết', 'Mắt - Nội tiết'],
    ['“3 không”', '"3 không"'],
    ["‘x’ ''y''", '\'x\' "y"'],
    ['Kết quả\nđến\u00a0 nay', 'kết quả đến nay'],
    ['Gặp \u200bmặt', 'gặp mặt'],
  ])('finds %j and %j the same', (a, b) => {
    expect(normalForm(a)).toBe(normalForm(b));
  });

  it.each([
    ['Đông', 'Đồng'],
    ['quý', 'qui'],
    ['hoàn', 'hòan'],
    ['kí', 'ký'],
    ['môi trường', 'môitrường'],
  ])('keeps %j and %j apart', (a, b) => {
    expect(sameText(a, b)).toBe(false);
  });

  it('keeps the tone of closed syllables and of quý where it is', () => {
    expect(normalForm('Hoàng quý khuỷu')).toBe('hoàng quý khuỷu');
  });

  it('is settled after once, and unmoved by decomposition, capitals and spaces', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const form = normalForm(text);
        expect(normalForm(form)).toBe(form);
        expect(normalForm(text.normalize('NFD'))).toBe(form);
        expect(normalForm(` ${text.replaceAll(' ', '\u00a0 ')} `)).toBe(form);
      }),
    );
  });
});

describe('cleanText', () => {
  it('keeps wording, case and line breaks', () => {
    expect(cleanText('  - Ðặt 6  ngôi nhà; \r\n - Phát\u00a0giỏ ')).toBe('- Đặt 6 ngôi nhà;\n- Phát giỏ');
  });

  it('gives composed text without changing it twice', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const clean = cleanText(text.normalize('NFD'));
        expect(clean).toBe(clean.normalize('NFC'));
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});

describe('labelForm', () => {
  it.each([
    ['Kết quả\nđến nay', 'Kết quả đến nay'],
    ['Lực lượng thực hiện\n(chủ trì, phối hợp, tham gia)', 'Lực lượng thực hiện'],
    ['10. Khả năng duy trì, nhân rộng', 'Khả năng duy trì, nhân rộng'],
    ['Đơn vị đăng kí (*)', 'ĐƠN VỊ ĐĂNG KÝ'],
    ['Số/Ký hiệu', 'Số, ký hiệu'],
    ['Tên tập thể/cá nhân/\nhộ gia đình', 'Tên tập thể / cá nhân / hộ gia đình'],
    ['Đạt tỷ lệ\n(%)', 'Đạt tỷ lệ'],
  ])('finds %j and %j the same header text', (a, b) => {
    expect(labelForm(a)).toBe(labelForm(b));
  });
});
