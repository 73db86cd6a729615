import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as z from 'zod';
import { type Catalogue, entriesOf } from '../core/model/catalogue';
import type { DataTable } from '../core/model/dataTable';
import type { Field, Register } from '../core/model/register';
import type { CellValue } from '../core/model/snapshot';
import { projectRoot } from '../tooling/projectRoot';

/** A row as the peers take it: what the cells of the mapped columns hold, by field, and the register's key as one text. */
export type PlainRow = Readonly<Record<string, CellValue>>;

/** The rows of a table for the peers; made anew for each run, for react-spreadsheet-import writes into them. */
export const plainRows = (table: DataTable, register: Register): PlainRow[] =>
  table.rows.map(({ values }) => {
    const cells = Object.entries(values).map(([field, { raw }]) => [field, raw] as const);
    const key = register.key.map((field) => String(values[field]?.raw ?? '')).join('\n');
    return { ...Object.fromEntries(cells), [KEY]: key };
  });

const KEY = 'key';

const mappedFields = ({ mapping }: DataTable, register: Register): readonly Field[] =>
  register.fields.filter(({ name }) => mapping.columns.some(({ field }) => field === name));

/** Words of a code list as a pattern for a whole cell. */
function patternOf(catalogue: Catalogue, list: string): string {
  const words = entriesOf(catalogue, list).flatMap(({ label, aliases }) => [label, ...aliases]);
  return `^\\s*(?:${words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')}|)\\s*$`;
}

/** What a cell of a field has to look like, where a pattern can say it. */
function shapeOf({ type, list, name }: Field, catalogue: Catalogue): string | null {
  switch (type) {
    case 'choice':
      return patternOf(catalogue, list ?? name);
    case 'year':
      return '^(?:(?:19|20)\\d{2})?$';
    case 'quantity':
    case 'integer':
    case 'money':
    case 'percent':
      return '^(?:.*\\d.*)?$';
    default:
      return '^(?!\\s)(?!.* {2}).*(?<!\\s)$';
  }
}

/** One zod schema for a row with the same demands, and how many rows `safeParse` finds at fault. */
export function zodCheck(
  table: DataTable,
  register: Register,
  catalogue: Catalogue,
): (rows: readonly PlainRow[]) => number {
  const cell = (field: Field) => {
    const pattern = new RegExp(shapeOf(field, catalogue) ?? '', 'isu');
    return z
      .union([z.string(), z.number(), z.boolean(), z.null()])
      .refine((value) => !field.required || (value !== null && value !== ''))
      .refine((value) => pattern.test(String(value ?? '')));
  };
  const schema = z.object(Object.fromEntries(mappedFields(table, register).map((field) => [field.name, cell(field)])));
  return (rows) => rows.reduce((faults, row) => faults + (schema.safeParse(row).success ? 0 : 1), 0);
}

/** `addErrorsAndRunHooks` of react-spreadsheet-import. */
type Validate = (rows: PlainRow[], fields: readonly object[]) => Promise<readonly object[]>;

const PEER = 'react-spreadsheet-import';
const VERSION = '4.7.1';

/**
 * react-spreadsheet-import's validator with rules equivalent to ours where it has them: required, unique, regex.
 *
 * @returns null when its package is neither here nor to be had.
 */
export function peerCheck(
  table: DataTable,
  register: Register,
  catalogue: Catalogue,
): ((rows: PlainRow[]) => Promise<unknown>) | null {
  const validate = loadPeer();
  if (!validate) return null;
  const fields = mappedFields(table, register).map((field) => ({
    key: field.name,
    validations: [
      ...(field.required ? [{ rule: 'required' }] : []),
      { rule: 'regex', value: shapeOf(field, catalogue), flags: 'isu' },
    ],
  }));
  const unique = { key: KEY, validations: [{ rule: 'unique' }] };
  return (rows) => validate(rows, [...fields, unique]);
}

/** Fetches the peer's package into `out/peer` when it is not there; it needs no package but uuid, which others brought. */
function loadPeer(): Validate | null {
  const folder = join(projectRoot, 'out/peer');
  const file = join(folder, 'package/dist-commonjs/steps/ValidationStep/utils/dataMutations.js');
  try {
    if (!existsSync(file)) {
      mkdirSync(folder, { recursive: true });
      execFileSync('npm', ['pack', `${PEER}@${VERSION}`, '--silent'], { cwd: folder, stdio: 'ignore' });
      execFileSync('tar', ['xzf', `${PEER}-${VERSION}.tgz`], { cwd: folder });
    }
    const loaded = createRequire(import.meta.url)(file) as { readonly addErrorsAndRunHooks: Validate };
    return loaded.addErrorsAndRunHooks;
  } catch (cause) {
    process.stdout.write(
      `${PEER} cannot be compared with: ${cause instanceof Error ? cause.message : String(cause)}\n`,
    );
    return null;
  }
}
