import { labelForm } from '../model/labelForm';
import { hasKnownLabels, headerShape, LABEL_LENGTH } from './headerEvidence';
import { headerRows } from './headerRows';
import { headerStretches, type Stretch } from './headerStretches';
import type { SheetGrid } from './sheetGrid';

/** Rows and columns of a header, both ends included. */
export interface HeaderArea {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

/** Says whether a text is a header text of some register. */
export type IsLabel = (text: string) => boolean;

/** Answers `IsLabel` from a vocabulary in label form, remembering the texts it has met. */
export function labelReader(vocabulary: ReadonlySet<string>): IsLabel {
  const met = new Map<string, boolean>();
  return (text) => {
    if (text.length > LABEL_LENGTH) return false;
    let answer = met.get(text);
    if (answer === undefined) {
      answer = vocabulary.has(labelForm(text));
      met.set(text, answer);
    }
    return answer;
  };
}

/**
 * Finds the headers that begin in a row: stretches of short texts of which enough are known header texts, or that begin
 * with a running number's, or that look like a header over the rows below; an Excel Table's header is one. One row may
 * begin several tables side by side.
 */
export function findHeaders(grid: SheetGrid, row: number, isLabel: IsLabel): readonly HeaderArea[] {
  const tables = grid.sheet.tables.filter(({ area }) => area.row === row && area.rows > 1);
  const own = tables.map(({ area }): Stretch => ({ left: area.column, right: area.column + area.columns - 1 }));
  const others = headerStretches(grid, row).filter(
    (stretch) =>
      !own.some(({ left, right }) => left <= stretch.right && right >= stretch.left) &&
      (hasKnownLabels(grid, row, stretch, isLabel) || headerShape(grid, row, stretch) !== null),
  );
  return [...own, ...others].map(({ left, right }) => headerRows(grid, row, left, right, isLabel));
}
