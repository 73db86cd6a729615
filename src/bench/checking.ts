import { findTables } from '../core/findTables';
import { defaultChoices } from '../core/model/choices';
import type { Definitions } from '../core/model/definitions';
import { registerOf } from '../core/model/definitions';
import { collectUnits } from '../core/structure/collectUnits';
import { recheck } from '../core/validate/recheck';
import type { Checked } from '../core/validate/rule';
import { rules } from '../core/validate/rules';
import { validate } from '../core/validate/validate';
import { generateRegister } from './generateRegister';
import { peerCheck, plainRows, zodCheck } from './peers';

/** Our checking beside another's on the same rows; milliseconds of the processor; `ratio` below 1: ours takes less. */
export interface Comparison {
  readonly ours: string;
  readonly peer: string;
  readonly rows: number;
  readonly oursMs: number;
  readonly peerMs: number;
  readonly ratio: number;
}

/** A check again after one row changed, by the field that changed; milliseconds of the processor. */
export interface Recheck {
  readonly field: string;
  readonly rows: number;
  readonly milliseconds: number;
  /** What DESIGN.md asks for. */
  readonly target: number;
}

const RECHECKED_ROWS = 10_000;
const COMPARED_ROWS = 100_000;
const RUNS = 3;
const RECHECK_TARGET = 20;

/** Rules of ours that react-spreadsheet-import's required, unique and regex stand for. */
const SHARED_RULES: ReadonlySet<string> = new Set([
  'required',
  'duplicate-row',
  'code-list',
  'date-invalid',
  'number-invalid',
  'text-form',
]);

/** Processor time of some work, the middle of some runs after one to warm up: other work on the machine counts little. */
async function processorTime<Input>(begin: () => Input, work: (input: Input) => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const input = begin();
    const start = process.cpuUsage();
    await work(input);
    const { user, system } = process.cpuUsage(start);
    if (run > 0) times.push((user + system) / 1_000);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** The checking of rows by us and by others, on the same rows in the same run. */
export async function compareChecks(definitions: Definitions): Promise<readonly Comparison[]> {
  const rows = COMPARED_ROWS;
  const { checked, table, register } = checkedRegister(definitions, rows);
  const nothing = (): null => null;
  const all = await processorTime(nothing, () => validate(checked));
  const shared = await processorTime(nothing, () =>
    rules.filter(({ id }) => SHARED_RULES.has(id)).flatMap(({ check }) => [...check(checked)]),
  );
  const zod = zodCheck(table, register, checked.catalogue);
  const peer = peerCheck(table, register, checked.catalogue);
  const fresh = () => plainRows(table, register);
  const against = (name: string, peerMs: number): readonly Comparison[] => [
    { ours: 'validate, all rules', peer: name, rows, oursMs: all, peerMs, ratio: all / peerMs },
    { ours: 'validate, the rules it has', peer: name, rows, oursMs: shared, peerMs, ratio: shared / peerMs },
  ];
  return [
    ...against('zod safeParse', await processorTime(fresh, zod)),
    ...(peer ? against('react-spreadsheet-import', await processorTime(fresh, peer)) : []),
  ];
}

/** Checks again after one row changed, each run another row. */
export async function timeRechecks(definitions: Definitions): Promise<readonly Recheck[]> {
  const rows = RECHECKED_ROWS;
  const { checked, table, register } = checkedRegister(definitions, rows);
  const before = validate(checked);
  const timings: Recheck[] = [];
  for (const { name } of register.fields) {
    if (!table.mapping.columns.some(({ field }) => field === name)) continue;
    let index = 0;
    const edit = () => {
      index = (index + 97) % table.rows.length;
      const changed = table.rows.map((row, at) => (at === index ? { ...row, values: { ...row.values } } : row));
      return { now: { ...table, rows: changed }, row: table.rows[index]?.row ?? 0 };
    };
    const milliseconds = await processorTime(edit, ({ now, row }) =>
      recheck(before, { ...checked, tables: [now] }, { table: now, rows: new Set([row]), fields: new Set([name]) }),
    );
    timings.push({ field: name, rows, milliseconds, target: RECHECK_TARGET });
  }
  return timings;
}

/** A generated register, found and read, ready to be checked; the units that it names are the office's own list. */
function checkedRegister(definitions: Definitions, rows: number) {
  const choices = defaultChoices('2024-06-01');
  const workbook = generateRegister(rows);
  const shipped = definitions.catalogues[choices.categorySet];
  if (!shipped) throw new Error(`No category set ${choices.categorySet}`);
  const { found } = findTables(workbook, definitions, shipped, []);
  const tables = found.flatMap(({ table }) => table ?? []);
  const [table] = tables;
  if (!table) throw new Error('The generated register was not found.');
  const catalogue = collectUnits(shipped, tables, definitions.registers);
  const units = catalogue.units.map((unit, row) => ({ unit, sheet: 'Danh mục', at: { row, column: 0 } }));
  const checked: Checked = {
    workbook,
    tables,
    regions: found.map(({ region, mapping }) => ({ region, register: mapping.register })),
    registers: definitions.registers,
    catalogue,
    today: choices.today,
    period: choices.period,
    unitList: { from: 'catalogue', units },
  };
  return { checked, table, register: registerOf(definitions, table.register) };
}
