import type { CellAddress } from '../model/address';
import { cleanLine } from '../model/cleanText';
import type { Period } from '../model/dataTable';
import { normalForm } from '../model/normalForm';
import type { TableRegion } from '../model/region';
import { parsePeriod } from './parsePeriod';

/** Something that the lines above a table say of all its rows, with the cell that says it. */
export interface Said<Value> {
  readonly value: Value;
  readonly at: CellAddress;
  readonly text: string;
}

/** What the title, the lines below it and the letterhead say of a whole table; null where they say nothing. */
export interface RegionContext {
  readonly year: Said<number> | null;
  readonly period: Said<Period> | null;
  /** From a line of its own ("Đơn vị báo cáo: …"), else the lowest line of the letterhead. */
  readonly unit: Said<string> | null;
  /** Symbol of the decision that the title names ("474-QĐ/HU"). */
  readonly decision: Said<string> | null;
}

const PLACE_AND_DATE = /ngày\s*(?:\d{1,2}|[.…]+)\s*tháng\s*(?:\d{1,2}|[.…]+)\s*năm/;
const ATTACHED = /^\(?(?:kèm theo|ban hành|căn cứ|theo công văn|thực hiện kế hoạch)/;
const YEAR_SAID = /(?:năm|quý [ivx\d]+\s*[/-]?|tháng \d{1,2}\s*[/-])\s*((?:19|20)\d{2})(?!\d)/g;
const NOT_THIS_YEAR = /(?:trước|sau|từ|so với|cùng kì|cùng kỳ|đến) (?:năm|quý|tháng)/;
const UNIT_LINE =
  /^[-+*\s]*(?:tên )?(?:đơn vị|chi bộ|đảng bộ|cơ quan|cơ quan, đơn vị|tổ chức)(?: báo cáo| đăng (?:ký|kí)| thực hiện| lập biểu| tổng hợp)?\s*:\s*(\S.*)$/iu;
const DECISION = /(\d{1,5}\s?-?\s?QĐ\/[\p{Lu}\d-]+)/u;

/** Reads what stands above a table; the nearest line that speaks decides. */
export function regionContext(region: TableRegion): RegionContext {
  const lines = [...region.context].reverse();
  return {
    year: firstSaid(lines, yearOf) ?? registeredYear(region),
    period: firstSaid(lines, (text) => titlePeriod(text)),
    unit: firstSaid(lines, unitOf) ?? letterhead(region),
    decision: firstSaid(lines, decisionIn),
  };
}

/** Symbol of the decision that a text names, without its spaces; null where it names none. */
export const decisionIn = (text: string): string | null =>
  DECISION.exec(text.normalize('NFC'))?.[1]?.replace(/\s+/g, '') ?? null;

function firstSaid<Value>(lines: TableRegion['context'], read: (text: string) => Value | null): Said<Value> | null {
  for (const { row, column, text } of lines) {
    const value = read(text);
    if (value !== null) return { value, at: { row, column }, text };
  }
  return null;
}

const REGISTERED =
  /(?:đăng k[íý]|đk|ra mắt)(?: (?:mới|thực hiện|xây dựng|triển khai))?(?: trong)? năm ((?:19|20)\d{2})(?!\d)/;

/** The one year in which header texts say that something was registered: "Mô hình đăng ký năm 2025". */
function registeredYear({ labels, headerRows }: TableRegion): Said<number> | null {
  const told = labels.flatMap(({ column, label }) => {
    const year = REGISTERED.exec(normalForm(label))?.[1];
    return year === undefined ? [] : [{ value: Number(year), at: { row: headerRows.first, column }, text: label }];
  });
  const [first] = told;
  return first && told.every(({ value }) => value === first.value) ? first : null;
}

function yearOf(text: string): number | null {
  const form = normalForm(text);
  if (PLACE_AND_DATE.test(form) || ATTACHED.test(form) || NOT_THIS_YEAR.test(form) || form.length > 250) return null;
  if (/ngày \d/.test(form)) return null;
  const years = new Set([...form.matchAll(YEAR_SAID)].map((match) => Number(match[1])));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

/** The stretch of time that a title line names: "(Từ ngày … đến ngày …)", "6 tháng đầu năm 2026", "quý II năm 2024". */
function titlePeriod(text: string): Period | null {
  const form = normalForm(text).replace(/^\(|\)$/g, '');
  if (PLACE_AND_DATE.test(form) || ATTACHED.test(form) || form.length > 250) return null;
  const named =
    /từ (?:ngày )?[\d/.-]+(?: |-)(?:đến(?: hết)?|-)(?: ngày)? ?[\d/.-]+/.exec(form)?.[0] ??
    /(?:giai đoạn (?:19|20)\d{2}-(?:19|20)\d{2}|từ năm \d{4} đến(?: năm)? \d{4})/.exec(form)?.[0] ??
    /(?:(?:6|sáu|9|chín) tháng (?:đầu|cuối) năm|quý (?:[ivx]+|\d)(?: năm|\/)?|tháng \d{1,2}(?: năm|\/)?|năm) ?(?:19|20)\d{2}(?!\d)/.exec(
      form,
    )?.[0];
  if (named === undefined || NOT_THIS_YEAR.test(form.replace(named, ''))) return null;
  const period = parsePeriod(
    named.replace(/năm (\d{4}) đến năm /, '$1-').replace(/^từ năm (\d{4}) đến(?: năm)? /, '$1-'),
    { year: null, dateKind: null },
  );
  return period && period.start !== null ? { ...period, text: cleanLine(text).replace(/^\(|\)$/g, '') } : null;
}

function unitOf(text: string): string | null {
  const said = UNIT_LINE.exec(text.normalize('NFC'))?.[1];
  if (said === undefined || /^đơn vị tính/i.test(text.normalize('NFC'))) return null;
  return (
    cleanLine(said)
      .replace(/[.;…]+$/, '')
      .trim() || null
  );
}

/** The lowest line of the letterhead's left block: the body that made the sheet. */
function letterhead(region: TableRegion): Said<string> | null {
  const lines = region.context.filter(({ text }) => /\p{L}/u.test(text));
  const top = lines.find(({ text }) => isBody(text));
  if (!top || lines.slice(0, lines.indexOf(top)).some(({ column }) => column <= top.column)) return null;
  let lowest = top;
  for (const line of region.context) {
    if (line.column !== top.column || line.row < top.row || line.row > lowest.row + 1) continue;
    if (!isBody(line.text)) break;
    lowest = line;
  }
  return { value: cleanLine(lowest.text), at: { row: lowest.row, column: lowest.column }, text: lowest.text };
}

const BODY =
  /^(?:đảng bộ|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|thị ủy|chi bộ|ban|ub mttq|ủy ban|ubnd|hội|chi hội|đoàn|huyện đoàn|văn phòng|trường|trung tâm|trạm|công an|phòng|tổ dân phố|khu dân cư|thôn|ấp|xã|phường|thị trấn|liên đoàn|công đoàn|chi đoàn|mặt trận)/;
const isBody = (text: string): boolean => BODY.test(normalForm(text));
