import type { AnyFinding } from '../model/finding';
import type { Checked, Rule } from './rule';
import { brokenReference } from './rules/brokenReference';
import { categoryKind } from './rules/categoryKind';
import { chiBoMttqDuplicate } from './rules/chiBoMttqDuplicate';
import { codeList } from './rules/codeList';
import { dateAmbiguous } from './rules/dateAmbiguous';
import { dateFuture } from './rules/dateFuture';
import { dateInvalid } from './rules/dateInvalid';
import { dateOrder } from './rules/dateOrder';
import { duplicateRow } from './rules/duplicateRow';
import { formulaError } from './rules/formulaError';
import { legacyEncoding } from './rules/legacyEncoding';
import { nearDuplicate } from './rules/nearDuplicate';
import { numberInvalid } from './rules/numberInvalid';
import { partSum } from './rules/partSum';
import { percentRange } from './rules/percentRange';
import { required } from './rules/required';
import { requiredByCategory } from './rules/requiredByCategory';
import { silentUnit } from './rules/silentUnit';
import { stale } from './rules/stale';
import { textForm } from './rules/textForm';
import { thousandSeparator } from './rules/thousandSeparator';
import { totalMismatch } from './rules/totalMismatch';
import { unitNotValid } from './rules/unitNotValid';
import { unitOfMeasure } from './rules/unitOfMeasure';
import { unknownUnit } from './rules/unknownUnit';
import { vagueContent } from './rules/vagueContent';

/** Every rule, in the order in which findings about one cell are told. */
export const rules: readonly Rule[] = [
  required,
  requiredByCategory,
  codeList,
  categoryKind,
  dateInvalid,
  dateFuture,
  dateOrder,
  dateAmbiguous,
  numberInvalid,
  thousandSeparator,
  percentRange,
  unitOfMeasure,
  duplicateRow,
  nearDuplicate,
  chiBoMttqDuplicate,
  unknownUnit,
  unitNotValid,
  brokenReference,
  totalMismatch,
  partSum,
  formulaError,
  legacyEncoding,
  textForm,
  vagueContent,
  stale,
  silentUnit,
];

/**
 * Checks every table with every rule. Nothing is dropped or capped.
 *
 * @returns findings in the order of sheets, rows and columns.
 */
export function validate(checked: Checked): readonly AnyFinding[] {
  const sheets = new Map(checked.workbook.sheets.map(({ name }, index) => [name, index]));
  const placeOf = (finding: AnyFinding): number => sheets.get(finding.sheet) ?? sheets.size;
  return rules
    .flatMap((rule) => [...rule(checked)])
    .sort((a, b) => placeOf(a) - placeOf(b) || a.at.row - b.at.row || a.at.column - b.at.column);
}
