/**
 * Abbreviations that offices use in header texts, as they stand in label form, with what they mean there. Only header
 * texts are written out with them, to be compared; cells never are. What has several meanings in headers (TT, CN, CV) is
 * left as it is.
 */
const WORDS: Readonly<Record<string, string>> = {
  đv: 'đơn vị',
  'đ.vị': 'đơn vị',
  'đ.v': 'đơn vị',
  'đ/vị': 'đơn vị',
  đvt: 'đơn vị tính',
  'đ.v.t': 'đơn vị tính',
  đvct: 'đơn vị công tác',
  cq: 'cơ quan',
  đp: 'địa phương',
  mh: 'mô hình',
  'm.hình': 'mô hình',
  dvk: 'dân vận khéo',
  đh: 'điển hình',
  đhtt: 'điển hình tiên tiến',
  gđh: 'gương điển hình',
  sl: 'số lượng',
  's.lượng': 'số lượng',
  ts: 'tổng số',
  tg: 'thời gian',
  't.gian': 'thời gian',
  'th.gian': 'thời gian',
  đđ: 'địa điểm',
  'đ.điểm': 'địa điểm',
  tp: 'thành phần',
  'th.phần': 'thành phần',
  nd: 'nội dung',
  'n.dung': 'nội dung',
  kq: 'kết quả',
  'k.quả': 'kết quả',
  th: 'thực hiện',
  't.hiện': 'thực hiện',
  đk: 'đăng kí',
  đki: 'đăng kí',
  lv: 'lĩnh vực',
  'l.vực': 'lĩnh vực',
  ht: 'hình thức',
  'h.thức': 'hình thức',
  htkt: 'hình thức khen thưởng',
  htk: 'hình thức khen',
  dh: 'danh hiệu',
  dhtđ: 'danh hiệu thi đua',
  xl: 'xếp loại',
  cl: 'chất lượng',
  bc: 'báo cáo',
  gs: 'giám sát',
  ktgs: 'kiểm tra, giám sát',
  vb: 'văn bản',
  qđ: 'quyết định',
  hn: 'hội nghị',
  kp: 'kinh phí',
  xd: 'xây dựng',
  gc: 'ghi chú',
  'g.chú': 'ghi chú',
  pt: 'phụ trách',
  lđ: 'lãnh đạo',
  cbcc: 'cán bộ, công chức',
  cbđv: 'cán bộ, đảng viên',
  đgv: 'đảng viên',
  tđg: 'tự đánh giá',
  tl: 'tỉ lệ',
  ctrhđ: 'chương trình hành động',
  cthđ: 'chương trình hành động',
  htvlt: 'học tập, làm theo',
};

/** Abbreviations that another word beside them decides. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\d])(?:đ, ?c|đ\/c|đc|đ\.c)(?![\p{L}\d])/gu, 'đồng chí'],
  [/(?<![\p{L}\d])b, ?c(?![\p{L}\d])/gu, 'báo cáo'],
  [/(?<![\p{L}\d])(số|tổng số|ts|sl)( lượng)? đv(?![\p{L}\d])/gu, '$1$2 đảng viên'],
  [/(?<![\p{L}\d])cb(?= (?:phụ trách|pt|theo dõi|thực hiện|tham mưu|cc)(?![\p{L}\d]))/gu, 'cán bộ'],
  [/(?<![\p{L}\d])cb(?=, đv(?![\p{L}\d]))/gu, 'cán bộ'],
  [/(?<=cán bộ, )đv(?![\p{L}\d])/gu, 'đảng viên'],
  [/(?<![\p{L}\d])cb(?![\p{L}\d])/gu, 'chi bộ'],
];

const WORD = /[\p{L}\d]+(?:[./][\p{L}\d]+)*/gu;

/** Abbreviations of header texts that lack diacritics. */
const BARE_WORDS: Readonly<Record<string, string>> = {
  dv: 'don vi',
  dvt: 'don vi tinh',
  dk: 'dang ki',
  qd: 'quyet dinh',
  dh: 'dien hinh',
  dd: 'dia diem',
  dc: 'dong chi',
  mh: 'mo hinh',
};

/** Writes out the abbreviations of a header text that lacks diacritics: "so qd" → "so quyet dinh". */
export const expandBareAbbreviations = (form: string): string => form.replace(WORD, (word) => BARE_WORDS[word] ?? word);

/** Writes out the abbreviations of a header text in label form: "đv th" → "đơn vị thực hiện". */
export function expandAbbreviations(form: string): string {
  let text = form;
  for (const [pattern, replacement] of PHRASES) text = text.replace(pattern, replacement);
  return text.replace(WORD, (word) => WORDS[word] ?? word);
}
