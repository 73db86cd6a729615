import { expect, it } from '@jest/globals';
import { areaA1, areaHas, cellA1, parseA1, type Area } from '../../../src/emulator/book/area';
import { axisOf } from '../../../src/workbench/grid/axis';
import { extendTo, moveSelection, selectCell, type SelectionGround } from '../../../src/workbench/grid/moveSelection';

const area = (text: string): Area => parseA1(text) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };

/** A sheet with B2:C4 filled, D2:E2 merged and row 6 hidden. */
const merged = area('D2:E2');
const filled = area('B2:C4');
const ground: SelectionGround = {
  rows: axisOf(30, (row) => (row === 5 ? 0 : 20)),
  columns: axisOf(10, () => 60),
  mergeAt: (row, column) => (areaHas(merged, row, column) ? merged : undefined),
  isEmpty: (row, column) => !areaHas(filled, row, column),
  pageRows: 10,
  end: { row: 3, column: 2 },
};

const after = (start: string, ...keys: readonly string[]): string => {
  let selection = selectCell(area(start), ground);
  for (const name of keys) {
    const parts = name.split('+');
    const pressed = { key: parts.at(-1) ?? '', shift: parts.includes('Shift'), control: parts.includes('Ctrl') };
    selection = moveSelection(selection, pressed, ground) ?? selection;
  }
  return `${areaA1(selection.area)} ${cellA1(selection.active.row, selection.active.column)}`;
};

it.each([
  ['B2', ['ArrowDown'], 'B3 B3'],
  ['A1', ['ArrowUp', 'ArrowLeft'], 'A1 A1'],
  ['A5', ['ArrowDown'], 'A7 A7'],
  ['C2', ['ArrowRight'], 'D2:E2 D2'],
  ['C2', ['ArrowRight', 'ArrowRight'], 'F2 F2'],
  ['F2', ['ArrowLeft', 'ArrowLeft'], 'C2 C2'],
  ['B2', ['Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight'], 'B2:C4 B2'],
  ['B2', ['Shift+ArrowDown', 'Shift+ArrowUp', 'Shift+ArrowUp'], 'B1:B2 B2'],
  ['B2', ['Ctrl+ArrowDown'], 'B4 B4'],
  ['B4', ['Ctrl+ArrowDown'], 'B30 B30'],
  ['A3', ['Ctrl+ArrowRight'], 'B3 B3'],
  ['C9', ['Home'], 'A9 A9'],
  ['C9', ['Ctrl+Home'], 'A1 A1'],
  ['A1', ['Ctrl+End'], 'C4 C4'],
  ['A1', ['PageDown'], 'A11 A11'],
  ['A8', ['PageUp'], 'A1 A1'],
  ['B2', ['Enter', 'Tab'], 'C3 C3'],
  ['B2', ['Shift+Enter'], 'B1 B1'],
  ['B2', ['F5'], 'B2 B2'],
])('from %s with %j to %s', (start, keys, end) => {
  expect(after(start, ...keys)).toBe(end);
});

it('takes a merged area in whole when the selection cuts it', () => {
  const selection = extendTo(selectCell(area('E1'), ground), { row: 2, column: 4 }, ground);
  expect(areaA1(selection.area)).toBe('D1:E3');
});
