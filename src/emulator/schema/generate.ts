/**
 * Writes `librarySchema.json`, what the installed Office.js can say about Excel, read off its own source, and beside the
 * emulator's README the page of what of it is emulated.
 * Run it again after a change of `@microsoft/office-js` or `@types/office-js`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { membersPage } from '../membersPage';
import { readLibrarySchema } from './readLibrarySchema';

const target = join(import.meta.dirname, 'librarySchema.json');

async function main(): Promise<void> {
  const text = JSON.stringify(readLibrarySchema(join(import.meta.dirname, '../../../node_modules')));
  writeFileSync(target, await format(text, { parser: 'json', printWidth: 120 }));
  writeFileSync(join(import.meta.dirname, '../members.md'), membersPage());
}

void main();
