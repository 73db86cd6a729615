import type { Finding } from '../../model/finding';
import { isErrorText } from '../../model/snapshot';
import type { Checked } from '../rule';
import { fieldReader, sheetOf } from '../rule';
import { textCellsWhere } from '../tableCells';

/** An Excel error anywhere in a table, its total rows included. */
export function* formulaError(checked: Checked): Generator<Finding<'formula-error'>> {
  for (const table of checked.tables) {
    const fieldAt = fieldReader(table);
    for (const { at, value } of textCellsWhere(sheetOf(checked, table), table.region.area, isError)) {
      yield {
        rule: 'formula-error',
        severity: 'error',
        register: table.register,
        sheet: table.region.sheet,
        at,
        field: fieldAt(at),
        value,
        suggestion: null,
        params: { error: value },
      };
    }
  }
}

const isError = (text: string): boolean => text.startsWith('#') && isErrorText(text);
