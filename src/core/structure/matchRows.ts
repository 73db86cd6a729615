import type { WrittenRow } from './writtenRows';

/**
 * Finds for each row of the source the row that was written from it last time, though rows were inserted, deleted or
 * moved, cells edited, or the sheet renamed since. Tried in this order, each row taken once: same place and key; same
 * sheet and content; same sheet and key; same content; same key; same place, or same turn between two matched rows, with
 * at least half of the filled cells equal.
 *
 * @param written - rows of the last run, in source order.
 * @param fresh - rows of this run, in source order, hashes in the same columns.
 * @param keyColumns - indexes of the columns that together name a row.
 * @returns per fresh row the index of its written row, or -1. Linear in the number of rows.
 */
export function matchRows(
  written: readonly WrittenRow[],
  fresh: readonly WrittenRow[],
  keyColumns: readonly number[],
): readonly number[] {
  const matches = fresh.map(() => -1);
  if (written.length === 0) return matches;
  const taken = written.map(() => false);
  const take = (freshIndex: number, writtenIndex: number): void => {
    matches[freshIndex] = writtenIndex;
    taken[writtenIndex] = true;
  };
  const keyOf = (row: WrittenRow): string => keyColumns.map((column) => row.hashes[column] ?? '').join('|');
  const hasKey = (row: WrittenRow): boolean => keyColumns.some((column) => (row.hashes[column] ?? '') !== '');

  const passes: readonly ((row: WrittenRow) => string | null)[] = [
    (row) => `${row.sheet}\n${row.row}\n${keyOf(row)}`,
    (row) => `${row.sheet}\n${row.hashes.join('|')}`,
    (row) => (hasKey(row) ? `${row.sheet}\n${keyOf(row)}` : null),
    (row) => row.hashes.join('|'),
    (row) => (hasKey(row) ? keyOf(row) : null),
  ];
  for (const nameOf of passes) {
    if (matches.every((match) => match >= 0)) return matches;
    const waiting = new Map<string, number[]>();
    written.forEach((row, index) => {
      const name = taken[index] ? null : nameOf(row);
      if (name === null) return;
      const queue = waiting.get(name);
      if (queue) queue.push(index);
      else waiting.set(name, [index]);
    });
    for (const queue of waiting.values()) queue.reverse();
    fresh.forEach((row, index) => {
      const name = matches[index] === -1 ? nameOf(row) : null;
      const found = name === null ? undefined : waiting.get(name)?.pop();
      if (found !== undefined) take(index, found);
    });
  }

  // A row that was gone already is found again by what it says, never by a place that others have taken since.
  written.forEach(({ row }, index) => {
    if (row < 0) taken[index] = true;
  });
  const placeOf = new Map<string, number>();
  written.forEach((row, index) => {
    if (!taken[index]) placeOf.set(`${row.sheet}\n${row.row}`, index);
  });
  fresh.forEach((row, index) => {
    const found = matches[index] === -1 ? placeOf.get(`${row.sheet}\n${row.row}`) : undefined;
    if (found !== undefined && !taken[found] && isAlike(row, written[found])) take(index, found);
  });

  let next = 0;
  fresh.forEach((row, index) => {
    const match = matches[index] ?? -1;
    if (match >= 0) {
      next = match + 1;
      return;
    }
    if (next < written.length && !taken[next] && isAlike(row, written[next])) take(index, next++);
  });
  return matches;
}

function isAlike(a: WrittenRow, b: WrittenRow | undefined): boolean {
  if (!b || a.sheet !== b.sheet) return false;
  let filled = 0;
  let equal = 0;
  a.hashes.forEach((hash, column) => {
    const other = b.hashes[column] ?? '';
    if (hash === '' && other === '') return;
    filled += 1;
    if (hash === other) equal += 1;
  });
  return filled > 0 && equal * 2 >= filled;
}
