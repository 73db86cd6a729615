/** Where rows (or columns) lie along one direction of the sheet, in pixels at 96 dpi; hidden ones have no extent. */
export interface Axis {
  readonly count: number;
  /** Start of each, and the end of the last: one more than `count`. */
  readonly starts: Float64Array;
}

export function axisOf(count: number, pixels: (index: number) => number): Axis {
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) starts[index + 1] = (starts[index] ?? 0) + pixels(index);
  return { count, starts };
}

export const startOf = (axis: Axis, index: number): number => axis.starts[Math.min(index, axis.count)] ?? 0;

/** Extent of `count` rows or columns from `index` on. */
export const extentOf = (axis: Axis, index: number, count = 1): number =>
  startOf(axis, index + count) - startOf(axis, index);

/** The visible row or column under a position; positions before the first or behind the last give those. */
export function indexAt(axis: Axis, pixel: number): number {
  let low = 0;
  let high = axis.count - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (startOf(axis, middle + 1) > pixel) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The next visible index from `index` in a direction, staying where there is none. */
export function nextVisible(axis: Axis, index: number, step: 1 | -1): number {
  for (let next = index + step; next >= 0 && next < axis.count; next += step) {
    if (extentOf(axis, next) > 0) return next;
  }
  return index;
}

/**
 * Where a position of the sheet is drawn: in the same row and at the same part of it, whatever the height at which the
 * axis draws that row.
 *
 * @param position - pixels from the sheet's corner, counted with the heights that `pixels` gives.
 */
export function placeOnAxis(axis: Axis, position: number, pixels: (index: number) => number): number {
  let rest = position;
  for (let index = 0; index < axis.count; index += 1) {
    const length = pixels(index);
    if (rest <= length) return startOf(axis, index) + (length === 0 ? 0 : (rest / length) * extentOf(axis, index));
    rest -= length;
  }
  return startOf(axis, axis.count) + rest;
}
