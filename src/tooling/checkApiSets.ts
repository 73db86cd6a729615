/**
 * Compares every Excel member that src/office names with the requirement set that brought it. A member above the floor
 * fails, unless it stands in the branch of an `isSetSupported('ExcelApi', …)` that asks for it.
 */
import { join } from 'node:path';
import { excelMembersAbove, FLOOR } from './apiSets/excelMembersAbove';
import { projectRoot } from './projectRoot';

const { members, checked } = excelMembersAbove(FLOOR, join(projectRoot, 'tsconfig.json'), /\/src\/(office|commands)\//);

for (const { file, line, member, set } of members) process.stderr.write(`${file}:${line}: ${member} needs ${set}\n`);
if (members.length === 0) process.stdout.write(`${checked} uses of Excel members, none above ExcelApi ${FLOOR}.\n`);
else process.exitCode = 1;
