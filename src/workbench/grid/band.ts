import { indexAt, startOf, type Axis } from './axis';

/** A run of rows (or columns) that is drawn together: the frozen ones, or those that the scroll position shows. */
export interface Band {
  readonly first: number;
  readonly last: number;
  /** Where the band's window begins on the screen, and how long it is, in pixels. */
  readonly windowStart: number;
  readonly windowLength: number;
  /** Sheet position that stands at the window's beginning. */
  readonly sheetStart: number;
}

/** Splits one direction of the view into its frozen band, where there is one, and its scrolling band. */
export function bandsOf(axis: Axis, frozen: number, scroll: number, viewLength: number): readonly Band[] {
  const frozenLength = Math.min(startOf(axis, frozen), viewLength);
  const scrolling = {
    first: indexAt(axis, frozenLength + scroll),
    last: indexAt(axis, scroll + viewLength),
    windowStart: frozenLength,
    windowLength: Math.max(0, viewLength - frozenLength),
    sheetStart: frozenLength + scroll,
  };
  if (frozen === 0) return [scrolling];
  const still = { first: 0, last: frozen - 1, windowStart: 0, windowLength: frozenLength, sheetStart: 0 };
  return [still, scrolling];
}

/** Sheet position under a place in the view. */
export function sheetPosition(bands: readonly Band[], place: number): number {
  const band = bands.find(({ windowStart, windowLength }) => place < windowStart + windowLength) ?? bands.at(-1);
  return band ? band.sheetStart + place - band.windowStart : 0;
}

/** Scroll position nearest to the present one that shows a whole row or column; frozen ones are always shown. */
export function scrollToShow(axis: Axis, frozen: number, scroll: number, viewLength: number, index: number): number {
  if (index < frozen) return scroll;
  const start = startOf(axis, index) - startOf(axis, frozen);
  const end = startOf(axis, index + 1);
  if (start < scroll) return start;
  return end > scroll + viewLength ? Math.min(start, end - viewLength) : scroll;
}
