/** `npm run bench`: times the stages on generated registers, prints the figures and writes them to out/bench.json. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textTable } from '../cli/textTable';
import { detectTables } from '../core/detect/detectTables';
import { matchColumns } from '../core/map/matchColumns';
import { readTable } from '../core/map/readTable';
import type { Catalogue } from '../core/model/catalogue';
import { defaultChoices } from '../core/model/choices';
import type { DataTable } from '../core/model/dataTable';
import { registerOf } from '../core/model/definitions';
import type { WorkbookSnapshot } from '../core/model/snapshot';
import { prepare } from '../core/prepare';
import { validate } from '../core/validate/validate';
import { shippedDefinitions } from '../definitions/shipped';
import { sheetWordsVi } from '../i18n/sheetWords.vi';
import { projectRoot } from '../tooling/projectRoot';
import { compareChecks, timeRechecks } from './checking';
import { generateRegister } from './generateRegister';
import { median } from './median';
import { timeReading } from './readingCurve';

/** Middle one of some runs, in milliseconds. */
interface Timing {
  readonly work: string;
  readonly rows: number;
  readonly milliseconds: number;
}

const ROWS = [5_000, 100_000];

const definitions = shippedDefinitions();
const choices = defaultChoices('2024-06-01');

const findAndRead = ({ sheets }: WorkbookSnapshot, catalogue: Catalogue): readonly DataTable[] =>
  sheets.flatMap((sheet) =>
    detectTables(sheet, definitions.registers).flatMap((region) => {
      const mapping = matchColumns(sheet, region, definitions.registers);
      return mapping.register === null
        ? []
        : [readTable(sheet, region, mapping, registerOf(definitions, mapping.register), catalogue)];
    }),
  );

/** The workbook as if just read: what is kept with a sheet is made anew. */
const fresh = (workbook: WorkbookSnapshot): WorkbookSnapshot => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({ ...sheet })),
});

function timeRows(rows: number): readonly Timing[] {
  const workbook = generateRegister(rows);
  const catalogue = definitions.catalogues[choices.categorySet];
  if (!catalogue) throw new Error(`No category set ${choices.categorySet}`);
  const tables = findAndRead(workbook, catalogue);
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
    { work: 'detect + map + read', rows, milliseconds: median(() => findAndRead(workbook, catalogue)) },
    { work: 'validate, all rules', rows, milliseconds: median(() => validate(checked)) },
    {
      work: 'prepare, whole',
      rows,
      milliseconds: median(() => prepare(fresh(workbook), definitions, sheetWordsVi, choices)),
    },
  ];
}

const count = (value: number): string => value.toLocaleString('en-US');

const reading = timeReading(definitions);
const curve = reading.map(({ text, rows, columns, milliseconds, nanosecondsPerCell, target }) => [
  `detect + map, ${text}`,
  `${count(rows)} × ${columns}`,
  Math.round(milliseconds),
  Math.round(nanosecondsPerCell),
  target === null ? '' : `≤ ${count(target)}`,
]);
process.stdout.write(textTable([['work', 'cells', 'ms', 'ns/cell', 'target, ms'], ...curve]));

const timings = ROWS.flatMap(timeRows);
const stages = timings.map(({ work, rows, milliseconds }) => [work, `${count(rows)} × 20`, Math.round(milliseconds)]);
process.stdout.write(`\n${textTable([['work', 'cells', 'ms'], ...stages])}`);

const rechecks = await timeRechecks(definitions);
const again = rechecks.map(({ field, rows, milliseconds, target }) => [
  `one-row recheck, ${field}`,
  `${count(rows)} × 20`,
  milliseconds.toFixed(1),
  `≤ ${target}`,
]);
process.stdout.write(`\n${textTable([['work', 'cells', 'ms of processor', 'target, ms'], ...again])}`);

const comparisons = await compareChecks(definitions);
const beside = comparisons.map(({ ours, peer, rows, oursMs, peerMs, ratio }) => [
  ours,
  `${count(rows)} × 20`,
  Math.round(oursMs),
  peer,
  Math.round(peerMs),
  ratio.toFixed(2),
]);
process.stdout.write(`\n${textTable([['ours', 'cells', 'ms of processor', 'peer', 'its ms', 'ratio'], ...beside])}`);

mkdirSync(join(projectRoot, 'out'), { recursive: true });
writeFileSync(
  join(projectRoot, 'out/bench.json'),
  `${JSON.stringify({ node: process.version, reading, timings, rechecks, comparisons }, null, 2)}\n`,
);
