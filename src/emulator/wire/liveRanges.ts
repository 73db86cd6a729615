import type { Area } from '../book/area';
import type { Book, BookChange, Sheet } from '../book/book';

/** Cells on a sheet that someone holds on to: they move when rows and columns do. `area` is undefined once they are gone. */
export interface LiveRange {
  readonly sheet: Sheet;
  area: Area | undefined;
}

type Shift = Extract<BookChange, { readonly shift: unknown }>;

/** Keeps held ranges on their cells while the workbook changes under them. */
export class LiveRanges {
  readonly #kept = new Set<LiveRange>();
  #batch: LiveRange[] = [];
  #references = 0;

  /** Stops following the workbook. */
  readonly stop: () => void;

  constructor(book: Book) {
    this.stop = book.subscribe((change) => {
      if ('shift' in change) this.#follow(change);
    });
  }

  /** Follows a range until the batch ends, or until `release` when `keep` was called. */
  hold(sheet: Sheet, area: Area): LiveRange {
    const range: LiveRange = { sheet, area };
    this.#batch.push(range);
    return range;
  }

  keep(range: LiveRange): void {
    this.#kept.add(range);
  }

  release(range: LiveRange): void {
    this.#kept.delete(range);
  }

  nextReferenceId(): string {
    this.#references += 1;
    return `{reference-${this.#references}}`;
  }

  endBatch(): void {
    this.#batch = [];
  }

  #follow(change: Shift): void {
    for (const range of new Set([...this.#kept, ...this.#batch])) {
      if (range.sheet === change.sheet && range.area) range.area = shiftArea(range.area, change.area, change.shift);
    }
  }
}

/** Where an area is after cells were inserted at, or deleted from, `at`; undefined when it was deleted whole. */
export function shiftArea(area: Area, at: Area, shift: Shift['shift']): Area | undefined {
  if (shift === 'down' || shift === 'up') {
    const inside = area.column >= at.column && area.column + area.columnCount <= at.column + at.columnCount;
    if (!inside) return area;
    const moved = shiftSpan(area.row, area.rowCount, at.row, shift === 'down' ? at.rowCount : -at.rowCount);
    return moved && { ...area, row: moved.start, rowCount: moved.count };
  }
  const inside = area.row >= at.row && area.row + area.rowCount <= at.row + at.rowCount;
  if (!inside) return area;
  const moved = shiftSpan(
    area.column,
    area.columnCount,
    at.column,
    shift === 'right' ? at.columnCount : -at.columnCount,
  );
  return moved && { ...area, column: moved.start, columnCount: moved.count };
}

/** One dimension: `by` cells inserted at `at`, or deleted from there when negative. */
function shiftSpan(start: number, count: number, at: number, by: number): { start: number; count: number } | undefined {
  if (by >= 0) {
    if (at <= start) return { start: start + by, count };
    return at < start + count ? { start, count: count + by } : { start, count };
  }
  const end = start + count;
  const cut = (position: number): number => (position <= at ? position : Math.max(at, position + by));
  const left = cut(end) - cut(start);
  return left > 0 ? { start: cut(start), count: left } : undefined;
}
