import { normalForm } from '../model/normalForm';

/** What the cell in the column of running numbers holds. */
export type OrdinalKind = 'arabic' | 'roman' | 'letter' | 'bullet' | 'text';

const ROMAN = /^(?=[IVXL])(?:X{0,3})(?:IX|IV|V?I{0,3}|L)$/;

/** Reads a running number: 1, "01", "1.", "1.2" · "II", "II." · "A", "B)" · "-", "+" · anything else. */
export function ordinalKind(value: string | number | boolean): OrdinalKind {
  if (typeof value === 'number') return 'arabic';
  if (typeof value === 'boolean') return 'text';
  const text = value
    .trim()
    .replace(/[.)\]/:]+$/, '')
    .replace(/^\(/, '');
  if (/^\d{1,5}(?:[.,]\d{1,3})*$/.test(text)) return 'arabic';
  if (ROMAN.test(text)) return 'roman';
  if (/^[A-ZĐ]$/.test(text)) return 'letter';
  if (/^[a-zđ]$/.test(text)) return 'bullet';
  if (/^[-+*•–]$/.test(text)) return 'bullet';
  return 'text';
}

/** The running number that a group's text begins with ("I. TẬP THỂ" → "I"), or null. */
export function leadingOrdinal(text: string): string | null {
  const match = /^\s*\(?([IVXL]{1,5}|[A-ZĐ]|\d{1,2})\s?(?:[.):/]|\s?[-–])\s*\S/.exec(text);
  return match?.[1] ?? null;
}

const TOTAL =
  /^(?:tổng cộng|tổng số|cộng|tổng)(?=$|[\s:.,;(=-])(?! (?:đồng|tác|hòa|sản|hưởng|sinh|công|hợp|kết|quan|cục|thể|liên|bí|số (?!:)\p{L}))/u;

/** Whether a text begins a row of sums: "Cộng: 30", "Tổng cộng", "Cộng I", "Tổng số: 20". */
export const isTotalText = (text: string): boolean => /^\s*[CcTt]/.test(text) && TOTAL.test(normalForm(text));

/** Whether a text is the word for a sum and nothing more: "Cộng", "TỔNG CỘNG:". */
export const saysOnlyTotal = (text: string): boolean =>
  /^(?:tổng cộng|tổng số|cộng|tổng)[\s:.]*$/.test(normalForm(text));

const COUNTED_NOUN = /^tổng số \p{L}/u;

/** Whether a text that reads like a sum may as well name what is counted: "Tổng số mô hình", without a figure of its own. */
export const namesACount = (text: string): boolean => COUNTED_NOUN.test(normalForm(text)) && !/\d/.test(text);

const CARRIED = /^(?:(?:cộng |số )?(?:mang|chuyển) (?:sang|trang)|cộng dồn|lũy kế)(?!\p{L})/u;

/** Whether a text begins a row of sums that are carried on: "Mang sang", "Cộng chuyển trang", "Lũy kế". */
export const isCarriedText = (text: string): boolean => CARRIED.test(normalForm(text));

const WHOLE =
  /^toàn (?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|đảng bộ|đảng|ngành|trường|thôn|ấp|chi bộ|cơ quan|đơn vị|khối|khu|cụm)(?!\p{L})/u;

/** Whether a text names the whole that a row of sums is of: "Toàn phường: 13 MH". */
export const isWholeText = (text: string): boolean => WHOLE.test(normalForm(text));

/** Whether sums are those of one group by their own words: "Cộng I", "Cộng khối xã", but not "Tổng cộng (I + II)". */
export function namesOneGroup(text: string): boolean {
  const rest = normalForm(text).replace(/^(?:tổng cộng|tổng số|cộng|tổng)\s*/, '');
  return (
    /^(?:\(?[ivx]{1,4}\)?|\(?[a-h]\)?)(?=$|[\s:.])(?!\s*[+-])/.test(rest) ||
    /^(?:khối|nhóm|mục|phần|tập thể|cá nhân|hộ gia đình|tháng|quý|đợt|trang|xã|phường|thôn|ấp|bản|buôn|làng|xóm|khóm|khu phố|tổ|cụm|chi bộ|đảng bộ|lĩnh vực|cấp)(?=$|[\s:.])/.test(
      rest,
    )
  );
}

const CLOSING = /^danh sách (?:này |trên )?(?:có|gồm)(?!\p{L})|^(?:số tiền )?(?:viết )?bằng chữ\s*:|\.\/\.?$/u;
const NOTE =
  /^(?:\(|trang (?:số )?\d{1,3}$|\*|\[|"?ghi chú|chú thích|chú giải|lưu ý|nguồn|cột:|kí hiệu|ký hiệu|trong đó:?$)/;

/**
 * Whether a text of its own is a remark and no heading: it stands in brackets, has a footnote mark, says so, or closes a
 * list ("Danh sách này có 12 cá nhân./.").
 */
export function isNoteText(text: string): boolean {
  const form = normalForm(text);
  return (NOTE.test(form) && !/^\*.*:$/.test(form)) || CLOSING.test(form);
}

/** Whether a line above a repeated header says that the table goes on: "DANH SÁCH MÔ HÌNH (tiếp theo)", "Trang 2". */
export const isContinuedTitle = (text: string): boolean =>
  /\((?:tiếp|tiếp theo)\)|(?<!\p{L})tiếp theo(?: trang \d+)?\s*\)?$|^(?:\(|- ?)?trang (?:số )?\d{1,3}(?!\d)/u.test(
    normalForm(text),
  );

const SIGNATURE =
  /^(?:t\/m|tm\.|tm |k\/t|kt\.|t\/l|tl\.|tuq|người lập|người tổng hợp|người kí|nơi nhận|thủ trưởng|xác nhận|đại diện|thư kí|thư ký|kế toán|trưởng đoàn$|trưởng ban|phó trưởng ban|bí thư$|phó bí thư|chủ tịch|phó chủ tịch|chánh văn phòng|trưởng phòng$|\(kí|\(ký|người báo cáo|cán bộ tổng hợp|lập biểu|ban chấp hành$)/;
const PLACE_AND_DATE = /(?:^|, )ngày\s*(?:\d{1,2}|[.…]+)\s*tháng\s*(?:\d{1,2}|[.…]+)\s*năm/;

/** Whether a text belongs to the block that closes a sheet: signers, place and date, recipients. */
export function isSignatureText(text: string): boolean {
  if (text.length > 90) return false;
  const form = normalForm(text);
  return SIGNATURE.test(form) || PLACE_AND_DATE.test(form);
}

/** Whether a text stands for a part of the row above: "Trong đó:", "- Tập thể", "+ Cá nhân". */
export const isPartText = (text: string): boolean =>
  /^\s*(?:[-+•–]\s*\S|trong đó|t[.]?đó)/i.test(text.normalize('NFC'));
