import { labelForm } from '../model/labelForm';
import { hasHeaderShape, hasKnownLabels, LABEL_LENGTH } from './headerEvidence';
import { headerRows } from './headerRows';
import { headerStretches } from './headerStretches';
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
 * with a running number's, or that look like a header over the rows below. One row may begin several tables side by side.
 */
export const findHeaders = (grid: SheetGrid, row: number, isLabel: IsLabel): readonly HeaderArea[] =>
  headerStretches(grid, row)
    .filter((stretch) => hasKnownLabels(grid, row, stretch, isLabel) || hasHeaderShape(grid, row, stretch))
    .map(({ left, right }) => headerRows(grid, row, left, right, isLabel));
