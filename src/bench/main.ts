/** `npm run bench`: times the stages on generated registers, prints the figures and writes them to out/bench.json. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectTables } from '../core/detect/detectTables';
import { matchColumns } from '../core/map/matchColumns';
import { readTable } from '../core/map/readTable';
import { defaultChoices } from '../core/model/choices';
import { registerOf } from '../core/model/definitions';
import type { WorkbookSnapshot } from '../core/model/snapshot';
import { prepare } from '../core/prepare';
import { validate } from '../core/validate/validate';
import { shippedDefinitions } from '../definitions/shipped';
import { sheetWordsVi } from '../i18n/sheetWords.vi';
import { projectRoot } from '../tooling/projectRoot';
import { generateRegister } from './generateRegister';

/** Middle one of some runs, in milliseconds. */
interface Timing {
  readonly work: string;
  readonly rows: number;
  readonly milliseconds: number;
  /** What DESIGN.md asks for, or null where it names no figure. */
  readonly target: number | null;
}

/** A work is run again until it has been run so often or has taken so long, warming up apart. */
const RUNS = 5;
const ENOUGH_MILLISECONDS = 1_500;
const ROWS = [5_000, 100_000];

/** Time allowed to detect and map, by rows (README, "Speed"). */
const DETECT_AND_MAP_TARGET: Readonly<Record<number, number>> = { 5_000: 150, 100_000: 3_000 };

const definitions = shippedDefinitions();
const choices = defaultChoices('2024-06-01');

function median(work: () => unknown): number {
  const times: number[] = [];
  for (let spent = 0; times.length <= RUNS && spent < ENOUGH_MILLISECONDS;) {
    const start = performance.now();
    work();
    const time = performance.now() - start;
    times.push(time);
    spent += time;
  }
  const counted = times.length > 1 ? times.slice(1) : times;
  return counted.sort((a, b) => a - b)[Math.floor(counted.length / 2)] ?? 0;
}

function detectAndMap({ sheets }: WorkbookSnapshot) {
  return sheets.flatMap((sheet) =>
    detectTables(sheet, definitions.registers).map((region) => ({
      sheet,
      region,
      mapping: matchColumns(sheet, region, definitions.registers),
    })),
  );
}

function timeRows(rows: number): readonly Timing[] {
  const workbook = generateRegister(rows);
  const catalogue = definitions.catalogues[choices.categorySet];
  if (!catalogue) throw new Error(`No category set ${choices.categorySet}`);
  const read = () =>
    detectAndMap(workbook).flatMap(({ sheet, region, mapping }) =>
      mapping.register === null
        ? []
        : [readTable(sheet, region, mapping, registerOf(definitions, mapping.register), catalogue)],
    );
  const tables = read();
  if (tables.length === 0) throw new Error('The generated register was not found.');
  const checked = {
    workbook,
    tables,
    regions: tables.map(({ region, register }) => ({ region, register })),
    registers: definitions.registers,
    catalogue,
    today: choices.today,
    period: null,
    unitList: null,
  };
  return [
    {
      work: 'detect + map',
      rows,
      milliseconds: median(() => detectAndMap(workbook)),
      target: DETECT_AND_MAP_TARGET[rows] ?? null,
    },
    { work: 'detect + map + read', rows, milliseconds: median(read), target: null },
    { work: 'validate, all rules', rows, milliseconds: median(() => validate(checked)), target: null },
    {
      work: 'prepare, whole',
      rows,
      milliseconds: median(() => prepare(workbook, definitions, sheetWordsVi, choices)),
      target: null,
    },
  ];
}

const timings = ROWS.flatMap(timeRows);
for (const { work, rows, milliseconds, target } of timings) {
  const wanted = target === null ? '' : `   target ≤ ${target} ms`;
  process.stdout.write(
    `${work.padEnd(22)} ${rows.toLocaleString('en-US').padStart(8)} rows × 20 columns ${milliseconds.toFixed(0).padStart(7)} ms${wanted}\n`,
  );
}
mkdirSync(join(projectRoot, 'out'), { recursive: true });
writeFileSync(join(projectRoot, 'out/bench.json'), `${JSON.stringify({ node: process.version, timings }, null, 2)}\n`);
