import { normalForm } from '../model/normalForm';

/** Abbreviations that stand for one thing only where a unit is named. "TT" (thị trấn, trung tâm, tập thể) is not among them. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  ['đu', 'đảng ủy'],
  ['đb', 'đảng bộ'],
  ['cb', 'chi bộ'],
  ['hu', 'huyện ủy'],
  ['btv', 'ban thường vụ'],
  ['bch', 'ban chấp hành'],
  ['btg', 'ban tuyên giáo'],
  ['bdv', 'ban dân vận'],
  ['vp', 'văn phòng'],
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd', 'hội đồng nhân dân'],
  ['(?:ubmttq|ub mttq|ủy ban mttq)(?: (?:vn|việt nam))?', 'mặt trận tổ quốc'],
  ['(?:ủy ban )?mặt trận tổ quốc(?: (?:vn|việt nam))?', 'mặt trận tổ quốc'],
  ['mttq(?: (?:vn|việt nam))?', 'mặt trận tổ quốc'],
  ['(?:hội )?lhpn(?: (?:vn|việt nam))?', 'hội liên hiệp phụ nữ'],
  ['hội nd', 'hội nông dân'],
  ['(?:hội )?ccb', 'hội cựu chiến binh'],
  ['đoàn tn|đtn', 'đoàn thanh niên'],
  ['lđlđ', 'liên đoàn lao động'],
  ['tdp', 'tổ dân phố'],
  ['kdc', 'khu dân cư'],
  ['htx', 'hợp tác xã'],
  ['clb', 'câu lạc bộ'],
  ['thcs', 'trung học cơ sở'],
  ['thpt', 'trung học phổ thông'],
  ['ttyt', 'trung tâm y tế'],
].map(([short, full]) => [new RegExp(`(?<![\\p{L}\\d])(?:${short ?? ''})(?![\\p{L}\\d])`, 'gu'), full ?? ''] as const);

const LEVELS = 'xã|phường|thị trấn|đặc khu';
const SHORT_LEVELS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\d])x\. ?(?=\p{L})/gu, 'xã '],
  [/(?<![\p{L}\d])p\. ?(?=\p{L})/gu, 'phường '],
  [/(?<![\p{L}\d])h\. ?(?=\p{L})/gu, 'huyện '],
];
const LEADING_ZEROS = /(?<!\d)0+(?=\d)/g;

/**
 * The form under which the names of units are one: the normal form with abbreviations written out where they can mean
 * one thing only ("ĐU xã Đăk Ruồng" = "Đảng ủy xã Đăk Ruồng"), numbers without leading zeros, no closing signs.
 * A committee and its organisation (đảng ủy, đảng bộ) stay two.
 */
export function unitForm(text: string): string {
  let form = normalForm(text);
  for (const [pattern, full] of SHORT_LEVELS) form = form.replace(pattern, full);
  for (const [pattern, full] of ABBREVIATIONS) form = form.replace(pattern, full);
  return form
    .replace(LEADING_ZEROS, '')
    .replace(/[\s.,;:]+$/, '')
    .replace(/\s+/g, ' ');
}

const WITH_LEVEL = new RegExp(
  `^((?:đảng ủy|đảng bộ|ủy ban nhân dân|hội đồng nhân dân|mặt trận tổ quốc)) (?:${LEVELS}) (.+)$`,
  'u',
);

/** A unit form without the word for its level ("đảng ủy xã đăk ruồng" → "đảng ủy đăk ruồng"); null where it has none. */
export function withoutLevel(form: string): string | null {
  const parts = WITH_LEVEL.exec(form);
  return parts ? `${parts[1] ?? ''} ${parts[2] ?? ''}` : null;
}
