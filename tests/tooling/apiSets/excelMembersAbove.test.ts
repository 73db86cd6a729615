import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { excelMembersAbove } from '../../../src/tooling/apiSets/excelMembersAbove';

const config = join(__dirname, '../../../tsconfig.json');
const SAMPLE = /\/tests\/fixtures\/apiSets\//;

it('finds each use above the floor: call, key, load path, other set; and lets a guard for that set pass', () => {
  const { members, checked } = excelMembersAbove('1.14', config, SAMPLE);
  expect(members.map(({ line, member, set }) => [line, member, set])).toEqual([
    [7, 'valuesAsJson', 'ExcelApi 1.16'],
    [9, 'getDependents', 'ExcelApi 1.15'],
    [12, 'getDependents', 'ExcelApi 1.15'],
    [13, 'getDependents', 'ExcelApi 1.15'],
    [15, 'valuesAsJson', 'ExcelApi 1.16'],
    [16, 'checkPassword', 'ExcelApiOnline 1.1'],
  ]);
  expect(checked).toBeGreaterThan(25);
});

it('finds nested paths too, when the floor is lower', () => {
  const { members } = excelMembersAbove('1.0', config, SAMPLE);
  expect(members.filter(({ line }) => line === 6).map(({ member }) => member)).toEqual(
    expect.arrayContaining(['items', 'name', 'tables', 'style']),
  );
});
