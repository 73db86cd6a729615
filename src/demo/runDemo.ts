import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { findingsText } from '../cli/findingsReport';
import { inspectionText } from '../cli/inspection';
import { openWorkbook } from '../cli/openWorkbook';
import { rollupsText } from '../cli/rollupsText';
import { defaultChoices } from '../core/model/choices';
import { shippedDefinitions } from '../definitions/shipped';
import type { Book } from '../emulator/book/book';
import { saveBook } from '../emulator/book/saveBook';
import { cliVi } from '../i18n/cli.vi';
import { messagesIn } from '../i18n/messagesIn';
import { sheetWordsVi } from '../i18n/sheetWords.vi';
import { applyPlan } from '../workflow/applyPlan';
import { readAndPrepare } from '../workflow/readAndPrepare';
import { readRollups } from '../workflow/readRollups';

/** Day of the sample, so that every run prints the same. */
const TODAY = '2022-12-31';

/**
 * Does the main job on a workbook, as the pane does it, and tells of it.
 *
 * @param folder - where the finished workbook and the pictures of the charts go; made when missing.
 * @throws GatewayError where Excel refuses.
 */
export async function runDemo(file: string, folder: string, tell: (text: string) => void): Promise<void> {
  const started = performance.now();
  const messages = messagesIn.vi;
  const definitions = shippedDefinitions();
  const { book, gateway, traffic, close } = await openWorkbook(file, 'vi');
  try {
    const { workbook, preparation } = await readAndPrepare(gateway, definitions, sheetWordsVi, () =>
      defaultChoices(TODAY),
    );
    tell(`${basename(file)}\n${inspectionText(preparation, definitions, cliVi, messages)}\n`);
    tell(findingsText(preparation, definitions, cliVi, messages));

    const applied = await applyPlan(gateway, preparation.plan);
    if (!applied.ok) throw new Error(applied.code);
    for (const { name, sheet, rows } of preparation.structured)
      tell(`\n${cliVi.structured(name, sheet, rows.length)}\n`);
    tell(rollupsText(await readRollups(gateway, preparation.rollups), cliVi, messages));

    await mkdir(folder, { recursive: true });
    const finished = join(folder, basename(file));
    await writeFile(finished, await saveBook(book));
    const written = [finished, ...(await drawCharts(book, folder))];
    tell(`\n${written.map((path) => `${cliVi.written(relative(process.cwd(), path))}\n`).join('')}`);

    const values = new TextEncoder().encode(JSON.stringify(workbook.sheets.map((sheet) => sheet.values))).length;
    const elapsed = Math.round(performance.now() - started);
    tell(`${cliVi.wire(traffic.syncs, inKb(traffic.bytesSent), inKb(traffic.bytesReceived), elapsed)}\n`);
    tell(`${cliVi.valuesSize(inKb(values))}\n`);
  } finally {
    close();
  }
}

/** Pictures of all charts, as any browser shows them. @returns their paths. */
async function drawCharts(book: Book, folder: string): Promise<readonly string[]> {
  const charts = book.sheets.flatMap((sheet) => sheet.charts);
  return Promise.all(
    charts.map(async (chart) => {
      const path = join(folder, `${chart.name}.svg`);
      await writeFile(path, chart.toSvg());
      return path;
    }),
  );
}

const inKb = (bytes: number): string => `${(bytes / 1024).toFixed(1).replace('.', ',')} KB`;
