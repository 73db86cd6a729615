import { cleanLine } from '../model/cleanText';
import { normalForm } from '../model/normalForm';

const TYPE_WORDS =
  'nghị quyết|chỉ thị|kết luận|quyết định|quy định|quy chế|báo cáo|kế hoạch|hướng dẫn|công văn|thông báo|chương trình|tờ trình|biên bản|thông tri';
const SYMBOL = new RegExp(
  `^(?:số:? )?(?:\\d{1,5}[a-z]?\\s?[-–/]\\s?(?:\\d{4}\\s?[-–/]\\s?)?\\p{L}[\\p{L}\\d/.&-]*(?:\\s?[-–/]\\s?[\\p{L}\\d/.&-]+)*|(?:${TYPE_WORDS})(?: số:?)? \\d.*|(?:nq|ct|kl|qđ|qđi|qc|bc|kh|hd|cv|tb|ctr|ttr)(?: số:?)? \\d{1,5}(?:[-/].*)?)$`,
  'u',
);

/** Whether a text is the symbol of a document: "474-QĐ/HU", "15/BC-UBND", "30 -KH/ĐU", "Kế hoạch 58", "KH số 12". */
export const isDocumentSymbol = (text: string): boolean => text.length < 60 && SYMBOL.test(normalForm(text));

const MEASURES: ReadonlySet<string> = new Set(
  (
    'cuộc|người|lượt|lượt người|mô hình|mh|tập thể|cá nhân|hồ sơ|đồng|triệu đồng|tỷ đồng|tỉ đồng|tr.đồng|tr. đồng|nghìn đồng|%|phần trăm|' +
    'hội nghị|văn bản|đồng chí|đ/c|đảng viên|chi bộ|đơn vị|gương|lần|lớp|buổi|hộ|ha|km|m|m2|tấn|tạ|kg|con|cây|điểm|bài|tin|tin, bài|tin bài|bản|' +
    'giấy khen|bằng khen|đề tài|sáng kiến|công trình|việc|vụ|đoàn|tổ|suất|phong trào|clb|câu lạc bộ|căn|nhà|ngày công|công|trường hợp|kế hoạch|cuốn|quyển|bộ|chiếc|cái'
  ).split('|'),
);

/** Whether a text is a unit of measure and nothing else. */
export const isMeasureWord = (text: string): boolean =>
  text.length < 24 && MEASURES.has(normalForm(text).replace(/[.;:]+$/, ''));

const NAME = /^(?:(?:đ\/c|đồng chí|đc|ông|bà|anh|chị|cô|bác)\s*:?\s+)?\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,4}$/u;

/** Whether a text reads as the name of one person: two to five words, each with a capital, no digit. */
export const isPersonName = (text: string): boolean =>
  text.length < 48 && NAME.test(cleanLine(text).replace(/^(?:Đ\/c|ĐC|Đồng chí)/, 'đ/c'));
