import { cleanLine } from '../model/cleanText';
import type { Datum, FieldValue, Quantity } from '../model/dataTable';
import type { Register } from '../model/register';
import type { OpenGroup } from './groupTrail';
import { decisionIn, type Said } from './regionContext';
import { parseQuantity } from './parseQuantity';
import { parseItems, type CodeReader } from './parseText';

/** What a row's fields are completed from. */
export interface DeriveContext {
  readonly decision: Said<string> | null;
  /** Headings that the row stands under, outermost first. */
  readonly groups: readonly OpenGroup[];
  readonly sheet: string;
  readonly codes: (list: string) => CodeReader;
}

type Values = Record<string, Datum>;

/**
 * Completes fields whose value stands inside another field's cell: the type of a document in its symbol, the year of an
 * award beside it, head and size of a team in one cell, the number of a list's items. Only what is written is taken.
 */
export function deriveFields(register: Register, values: Values, context: DeriveContext): void {
  switch (register.id) {
    case 'documents':
      deriveType(values, context);
      deriveIssuer(values);
      return;
    case 'exemplars':
      deriveAwardYear(values, context);
      return;
    case 'supervisions':
      deriveTeam(values);
      deriveCount(values);
      deriveDecision(values, context);
  }
}

/** The decision that the nearest heading names, else the title. */
function deriveDecision(values: Values, { decision, groups, sheet }: DeriveContext): void {
  if (values['decision']) return;
  for (const { text, at } of [...groups].reverse()) {
    const value = decisionIn(text);
    if (value === null) continue;
    values['decision'] = { value, raw: text, from: 'group', sheet, at };
    return;
  }
  if (decision) {
    const { value, text, at } = decision;
    values['decision'] = { value, raw: text, from: 'title', sheet, at };
  }
}

const hasValue = (datum: Datum | undefined): boolean => datum !== undefined && datum.value !== null;

function deriveType(values: Values, { codes }: DeriveContext): void {
  const number = values['number'];
  const type = values['type'];
  if (hasValue(type) || (type && type.raw !== null)) return;
  for (const [source, words] of [
    [number, symbolWords],
    [values['subject'], subjectWords],
  ] as const) {
    if (!source || typeof source.raw !== 'string') continue;
    for (const word of words(cleanLine(source.raw))) {
      const code = codes('docType')(word);
      if (code === null) continue;
      values['type'] = { ...source, value: code };
      return;
    }
  }
}

/** Who issued a document, as its symbol has it ("474-QĐ/HU" → HU), where neither a column nor the title says so. */
function deriveIssuer(values: Values): void {
  const number = values['number'];
  if (values['issuer'] || !number || typeof number.raw !== 'string') return;
  const issuer = /\d\s*[-–/]\s*\p{L}{2,5}\s*[-–/]\s*(\p{Lu}[\p{L}\d.&-]*)$/u.exec(cleanLine(number.raw))?.[1];
  if (issuer !== undefined) values['issuer'] = { ...number, value: issuer };
}

/** What of a symbol may name its type: "474-QĐ/HU", "15/BC-UBND", "12/2024/QĐ-UBND", "Kế hoạch số 58", "KH/ĐU". */
const symbolWords = (text: string): readonly string[] =>
  [
    /\d\s*[-–/]\s*(\p{L}{2,5})(?=\s*[-–/]|$)/u.exec(text)?.[1],
    /^(\p{L}[\p{L} ]*?\p{L})(?:\s+số\s*:?|\s*:)?\s+\d/u.exec(text)?.[1],
    /^(\p{L}{2,5})\s*[-–/]/u.exec(text)?.[1],
  ].filter((word) => word !== undefined);

/** The words that a document's subject begins with, longest first: "Kế hoạch học tập …", "Chương trình hành động …". */
function subjectWords(text: string): readonly string[] {
  const words = text.split(' ');
  const lead = /^(?:v\s*\/\s*v|về việc)(?=[\s:.]|$)/i.test(text) ? ['Công văn'] : [];
  return [...[3, 2].filter((count) => words.length >= count).map((count) => words.slice(0, count).join(' ')), ...lead];
}

function deriveAwardYear(values: Values, { codes }: DeriveContext): void {
  const award = values['award'];
  if (!award || typeof award.raw !== 'string') return;
  const match = /^(.*?)[\s,(-]*(?:năm\s*)?((?:19|20)\d{2})\)?\s*$/.exec(cleanLine(award.raw));
  if (!match?.[1] || !match[2]) return;
  values['award'] = { ...award, value: codes('award')(match[1]) };
  if (!hasValue(values['awardYear'])) values['awardYear'] = { ...award, value: Number(match[2]) };
}

const TEAM = /(?:gồm\s+)?(\d{1,2})\s*(?:đ\/c|đồng chí|thành viên|người)/i;

function deriveTeam(values: Values): void {
  const head = values['head'];
  if (!head || typeof head.raw !== 'string') return;
  const raw = head.raw.normalize('NFC');
  const count = TEAM.exec(raw);
  if (!count?.[1]) return;
  const rest = cleanLine(raw.replace(count[0], ' ').replace(/^(\s*(?:đ\/c|đồng chí)\s+)/i, '')).replace(
    /[,;:\s]+$/,
    '',
  );
  values['head'] = { ...head, value: rest === '' ? null : rest };
  if (!hasValue(values['team'])) {
    const team: Quantity = { value: Number(count[1]), unit: 'đồng chí', qualifier: null };
    values['team'] = { ...head, value: team };
  }
}

function deriveCount(values: Values): void {
  const models = values['models'];
  if (!models || typeof models.raw !== 'string') return;
  const { items, isOpen } = parseItems(models.raw);
  const count = values['modelCount'];
  const written = count ? (asQuantity(count.value) ?? parseQuantity(count.raw, null)) : null;
  const value = written ?? (items.length > 0 ? { value: items.length, unit: null, qualifier: null } : null);
  if (value === null) return;
  const base = written && count ? count : models;
  values['modelCount'] = { ...base, value: isOpen ? { ...value, qualifier: value.qualifier ?? 'ít nhất' } : value };
}

const asQuantity = (value: FieldValue): Quantity | null =>
  value !== null && typeof value === 'object' && 'qualifier' in value ? value : null;
