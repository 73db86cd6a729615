import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encode, tcvn3, vni } from '../../../src/core/encoding/legacyEncoding';
import { unicodeView } from '../../../src/core/encoding/unicodeView';
import type { CellValue } from '../../../src/core/model/snapshot';
import { phrase } from '../../support/syllables';
import { sheetOf } from '../../support/sheetOf';

const read = (...rows: readonly (readonly CellValue[])[]) => unicodeView(sheetOf(rows)).values;

/** A sheet that proves its encoding, for doubtful cells to stand on. */
const sureRow = ['Tªn m« h×nh', '§¬n vÞ thùc hiÖn', 'Néi dung, c¸ch lµm'];

describe('unicodeView', () => {
  it('is the sheet itself where nothing is legacy', () => {
    const ordinary = sheetOf([
      ['Tên mô hình', 'Đơn vị', 'Ghi chú'],
      ['Cá nhân', 'Công an xã Hòa An', 'Khá'],
      ['N·m, m×n', '© 2024 «Hoa sen»', '§ 5'],
      ['José Peña', 'Straße für Müller', 'a@b.vn'],
      ['ø20, 10 m²', '25°C ± 3', 'être à la fête'],
      ['Ðảng ủy', 'Tên'.normalize('NFD'), 'Ðoàn xã'],
      [44_000, true, null],
    ]);
    expect(unicodeView(ordinary)).toBe(ordinary);
  });

  it('changes no text without letters of a legacy font, whatever stands beside it', () => {
    const row = ['HTX DVNN', '12/2012', 'a@b.vn', 12, null, true, '2011 - nay', 'Thắp sáng đường quê'];
    expect(read(sureRow, row)[1]).toEqual(row);
  });

  it('lets short and doubtful cells follow the sure ones around them', () => {
    expect(read(sureRow, ['X·', 'L·', 'Néi'], ['Ghi chó', 'TËp thÓ', 'C¬ së'])).toEqual([
      ['Tên mô hình', 'Đơn vị thực hiện', 'Nội dung, cách làm'],
      ['Xã', 'Lã', 'Nội'],
      ['Ghi chú', 'Tập thể', 'Cơ sở'],
    ]);
  });

  it('reads a sheet of which only some cells are legacy', () => {
    expect(
      read(
        ['Tên mô hình', 'Đơn vị', 'Loại hình'],
        ['Thắp sáng đường quê', 'Xã Hòa An', 'Cá nhân'],
        ['Th¾p s¸ng ®\u00adêng quª', 'X· Hßa An', 'C¸ nh©n'],
        ['Hũ gạo tình thương', 'Công an xã', 'Cá nhân'],
      ),
    ).toEqual([
      ['Tên mô hình', 'Đơn vị', 'Loại hình'],
      ['Thắp sáng đường quê', 'Xã Hòa An', 'Cá nhân'],
      ['Thắp sáng đường quê', 'Xã Hòa An', 'Cá nhân'],
      ['Hũ gạo tình thương', 'Công an xã', 'Cá nhân'],
    ]);
  });

  it('gives text of capital fonts in small letters, and capitals where the text has them', () => {
    expect(read(['danh s¸ch m« h×nh', '®¶ng céng s¶n ViÖt Nam'], ['§¶NG Bé HUYÖN', 'HUYÖN ñY B×nh Lôc'])).toEqual([
      ['danh sách mô hình', 'đảng cộng sản Việt Nam'],
      ['ĐẢNG BỘ HUYỆN', 'HUYỆN ỦY Bình Lục'],
    ]);
  });

  it('puts back a lost soft hyphen only where nothing else can stand', () => {
    expect(read(sureRow, ['båi dìng tríc', '®îc míi', 'ngêi'])[1]).toEqual(['bồi dưỡng trước', 'được mới', 'ngời']);
  });

  it('reads a whole sheet in either encoding as it was before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(phrase, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        (rows) => {
          const sheet = [['Tên mô hình', 'Đơn vị thực hiện', 'Nội dung, cách làm'], ...rows];
          for (const encoding of [tcvn3, vni])
            expect(read(...sheet.map((row) => row.map((text) => encode(encoding, text))))).toEqual(sheet);
        },
      ),
    );
  });

  it('leaves every Unicode sheet of Vietnamese phrases alone', () => {
    fc.assert(
      fc.property(fc.array(fc.array(phrase, { minLength: 2, maxLength: 2 }), { maxLength: 8 }), (rows) => {
        const sheet = sheetOf(rows);
        expect(unicodeView(sheet)).toBe(sheet);
      }),
    );
  });
});
