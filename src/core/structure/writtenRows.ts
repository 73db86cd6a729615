import * as z from 'zod';
import { parseJson } from '../model/parseJson';
import type { CellValue } from '../model/snapshot';

/** One source row as it was last written to a structured table: a short hash per column, '' for an empty cell. */
export interface WrittenRow {
  readonly sheet: string;
  /** Source row as Excel numbers it (from 1); below 0 when it was gone from there already (−6: it stood in row 6). */
  readonly row: number;
  /** Of what the source said, whatever the user made of it. */
  readonly hashes: readonly string[];
  /** By column id the hash of what was written before: cells that the source changed as well as the user, who has not said what to do. */
  readonly asked?: Readonly<Record<string, string>>;
}

/** All rows last written to a structured table; `columns` are its column ids, those of the source left out. */
export interface WrittenRows {
  readonly columns: readonly string[];
  readonly rows: readonly WrittenRow[];
}

const Remembered = z.strictObject({
  version: z.literal(1),
  columns: z.array(z.string()),
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      rows: z.array(z.number().int()),
      hashes: z.array(z.string()),
      /** By index of the row. */
      asked: z.record(z.string(), z.record(z.string(), z.string())).optional(),
    }),
  ),
});

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const HASH_LENGTH = 4;
const EMPTY = '.';

/** Four letters that differ when the values differ, but for one pair in sixteen million; '' for an empty cell. FNV-1a, folded to 24 bits. */
export function hashOf(value: CellValue): string {
  if (value === null || value === '') return '';
  const text = typeof value === 'string' ? value : `${typeof value}:${String(value)}`;
  if (text.length > REMEMBERED_LENGTH) return hashOfText(text);
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const hash = hashOfText(text);
  if (remembered.size >= REMEMBERED_HASHES) remembered.clear();
  remembered.set(text, hash);
  return hash;
}

/** The short texts of a register come again and again; a hash that is looked up is one text less to keep. */
const remembered = new Map<string, string>();
const REMEMBERED_HASHES = 20_000;
const REMEMBERED_LENGTH = 60;

function hashOfText(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  const bits = (sum ^ (sum >>> 24)) & 0xffffff;
  return (
    ALPHABET.charAt(bits >>> 18) +
    ALPHABET.charAt((bits >>> 12) & 63) +
    ALPHABET.charAt((bits >>> 6) & 63) +
    ALPHABET.charAt(bits & 63)
  );
}

/** JSON text to keep in the workbook. */
export function writtenRowsToText({ columns, rows }: WrittenRows): string {
  const sheets = new Map<string, z.infer<typeof Remembered>['sheets'][number]>();
  for (const { sheet, row, hashes, asked } of rows) {
    const known = sheets.get(sheet) ?? { name: sheet, rows: [], hashes: [] };
    if (asked) known.asked = { ...known.asked, [known.rows.length]: { ...asked } };
    known.rows.push(row);
    known.hashes.push(hashes.map((hash) => hash || EMPTY).join(''));
    sheets.set(sheet, known);
  }
  return JSON.stringify({ version: 1, columns: [...columns], sheets: [...sheets.values()] } satisfies z.infer<
    typeof Remembered
  >);
}

/** Rows of a kept text; none when nothing, or nothing that this version understands, was kept. */
export function writtenRowsFromText(text: string | undefined): WrittenRows {
  const none: WrittenRows = { columns: [], rows: [] };
  if (text === undefined) return none;
  const json = parseJson(text);
  const parsed = Remembered.safeParse(json.ok ? json.value : null);
  if (!parsed.success) return none;
  const { columns, sheets } = parsed.data;
  return {
    columns,
    rows: sheets.flatMap(({ name, rows, hashes, asked }) =>
      rows.map((row, index) => ({
        sheet: name,
        row,
        hashes: splitHashes(hashes[index] ?? '', columns.length),
        ...(asked?.[index] ? { asked: asked[index] } : {}),
      })),
    ),
  };
}

function splitHashes(text: string, count: number): string[] {
  const hashes: string[] = [];
  for (let at = 0; hashes.length < count;) {
    const isEmpty = at >= text.length || text[at] === EMPTY;
    hashes.push(isEmpty ? '' : text.slice(at, at + HASH_LENGTH));
    at += isEmpty ? 1 : HASH_LENGTH;
  }
  return hashes;
}
