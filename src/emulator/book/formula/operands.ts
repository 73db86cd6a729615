import type { Area } from '../area';
import {
  type CellError,
  DIVISION_ERROR,
  isError,
  NOT_AVAILABLE,
  NUMBER_ERROR,
  type Scalar,
  VALUE_ERROR,
} from '../cells/cellError';
import { generalText } from '../text/numberText';
import { interpretInput } from '../text/interpretInput';
import { foldText } from './foldText';
import { indexOf, isClean } from './valueIndex';

/** A rectangle of values inside a formula, row by row. */
export class Matrix {
  constructor(
    readonly rows: number,
    readonly columns: number,
    private readonly load: () => readonly Scalar[],
  ) {}

  private loaded: readonly Scalar[] | undefined;

  static of(rows: number, columns: number, data: readonly Scalar[]): Matrix {
    return new Matrix(rows, columns, () => data);
  }

  get data(): readonly Scalar[] {
    return (this.loaded ??= this.load());
  }

  at(row: number, column: number): Scalar {
    const inRow = this.rows === 1 ? 0 : row;
    const inColumn = this.columns === 1 ? 0 : column;
    if (inRow >= this.rows || inColumn >= this.columns) return NOT_AVAILABLE;
    return this.data[inRow * this.columns + inColumn] ?? null;
  }
}

/** Cells of a sheet inside a formula; read only when their values are asked for. */
export class RangeOperand extends Matrix {
  constructor(
    readonly sheetId: string,
    /** As written; the matrix itself ends where the sheet's cells end when it spans whole columns or rows. */
    readonly area: Area,
    rows: number,
    columns: number,
    load: () => readonly Scalar[],
    /** Rows numbers of the area that are hidden, and cells that hold SUBTOTAL: for SUBTOTAL itself. */
    readonly skipped: (hiddenByHand: boolean) => (index: number) => boolean,
  ) {
    super(rows, columns, load);
  }
}

export type Operand = Scalar | Matrix;

export const isMatrix = (value: Operand): value is Matrix => value instanceof Matrix;

/** The single value of an operand: the first of a matrix. */
export const firstOf = (value: Operand): Scalar => (isMatrix(value) ? value.at(0, 0) : value);

/** Number of a value as an operator takes it: empty is 0, text is read as if typed in en-US. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return numberOfText(value);
  return value;
}

export function numberOfText(text: string): number | CellError {
  const direct = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isNaN(direct) && Number.isFinite(direct) && !/^\s*0[xob]/i.test(text)) return direct;
  const read = interpretInput(text, 'en-US', new Date().getFullYear()).value;
  return typeof read === 'number' ? read : VALUE_ERROR;
}

export function toText(value: Scalar): string | CellError {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? textOfNumber(value) : value;
}

/** Text of any value, an error being its own. */
export function plainText(value: Scalar): string {
  const text = toText(value);
  return typeof text === 'string' ? text : text.error;
}

/** Number joined to text: up to 15 significant digits, large and tiny ones in powers of ten. */
export function textOfNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const size = Math.abs(value);
  if (size >= 1e-5 && size < 1e15) return String(Number(value.toPrecision(15)));
  const [mantissa = '', exponent = ''] = Number(value.toPrecision(15)).toExponential().split('e');
  return size >= 1e20 || size < 1e-5
    ? `${mantissa}E${exponent.startsWith('-') ? '-' : '+'}${exponent.slice(1).padStart(2, '0')}`
    : generalText(value);
}

export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string') {
    const upper = value.toUpperCase();
    return upper === 'TRUE' ? true : upper === 'FALSE' ? false : VALUE_ERROR;
  }
  return value;
}

const collator = new Intl.Collator('vi', { sensitivity: 'accent' });
const rankOf = (value: Scalar): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** Order of two values that are no errors: numbers, then text in Vietnamese order, then booleans; empty equals 0, '' and FALSE. */
export function compareValues(one: Scalar, other: Scalar): number {
  const left = one ?? emptyLike(other);
  const right = other ?? emptyLike(one);
  if (typeof left === 'number' && typeof right === 'number') {
    return left === right ? 0 : nearlyEqual(left, right) ? 0 : left < right ? -1 : 1;
  }
  if (typeof left === 'string' && typeof right === 'string') {
    if (foldText(left) === foldText(right)) return 0;
    return collator.compare(left, right) || (left < right ? -1 : 1);
  }
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  return rankOf(left) - rankOf(right);
}

const emptyLike = (other: Scalar): Scalar => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);

/** Excel compares numbers on 15 significant digits. */
const nearlyEqual = (one: number, other: number): boolean =>
  Math.abs(one - other) < Math.max(Math.abs(one), Math.abs(other)) * 1e-15;

/** Result of a calculation as a cell can hold it. */
export function finite(value: number): number | CellError {
  return Number.isFinite(value) ? (Object.is(value, -0) ? 0 : value) : NUMBER_ERROR;
}

/** Sum or difference; what is left of two nearly equal numbers is 0, as in Excel. */
export function addNumbers(left: number, right: number): number {
  const sum = left + right;
  return Math.abs(sum) < Math.max(Math.abs(left), Math.abs(right)) * 2 ** -49 && left !== 0 && right !== 0 ? 0 : sum;
}

const asScalar = (operand: Operand): Operand =>
  isMatrix(operand) && operand.rows === 1 && operand.columns === 1 ? operand.at(0, 0) : operand;

/** Applies an operator to two operands, cell by cell over matrices. */
export function operate(operator: string, leftOperand: Operand, rightOperand: Operand): Operand {
  const [left, right] = [asScalar(leftOperand), asScalar(rightOperand)];
  if (!isMatrix(left) && !isMatrix(right)) return binaryOperation(operator, left, right);
  const equal = operator === '=' || operator === '<>';
  if (equal && isMatrix(left) && typeof right === 'string') return equalTexts(left, right, operator === '=');
  if (equal && isMatrix(right) && typeof left === 'string') return equalTexts(right, left, operator === '=');
  if (
    operator === '*' &&
    isMatrix(left) &&
    isMatrix(right) &&
    left.rows === right.rows &&
    left.columns === right.columns
  ) {
    return products(left, right);
  }
  return spread([left, right], (one = null, other = null) => binaryOperation(operator, one, other));
}

function equalTexts(matrix: Matrix, text: string, wanted: boolean): Matrix {
  const key = foldText(text);
  const { data } = matrix;
  if (text !== '' && matrix instanceof RangeOperand && isClean(data)) {
    const found = new Array<Scalar>(data.length).fill(!wanted);
    for (const at of indexOf(data).get(key) ?? []) found[at] = wanted;
    return Matrix.of(matrix.rows, matrix.columns, found);
  }
  const result = new Array<Scalar>(data.length);
  for (let at = 0; at < data.length; at++) {
    const value = data[at] ?? null;
    if (typeof value === 'string') result[at] = (value === text || foldText(value) === key) === wanted;
    else if (value === null) result[at] = (text === '') === wanted;
    else result[at] = isError(value) ? value : !wanted;
  }
  return Matrix.of(matrix.rows, matrix.columns, result);
}

function products(left: Matrix, right: Matrix): Matrix {
  const [one, other] = [left.data, right.data];
  const result = new Array<Scalar>(one.length);
  for (let at = 0; at < one.length; at++) {
    const [a = null, b = null] = [one[at], other[at]];
    if (typeof a === 'boolean' && typeof b === 'boolean') result[at] = a && b ? 1 : 0;
    else result[at] = typeof a === 'number' && typeof b === 'number' ? finite(a * b) : binaryOperation('*', a, b);
  }
  return Matrix.of(left.rows, left.columns, result);
}

export function binaryOperation(operator: string, left: Scalar, right: Scalar): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case '=':
      return compareValues(left, right) === 0;
    case '<>':
      return compareValues(left, right) !== 0;
    case '<':
      return compareValues(left, right) < 0;
    case '>':
      return compareValues(left, right) > 0;
    case '<=':
      return compareValues(left, right) <= 0;
    case '>=':
      return compareValues(left, right) >= 0;
    case '&': {
      const [one, other] = [toText(left), toText(right)];
      return isError(one) ? one : isError(other) ? other : one + other;
    }
  }
  const one = toNumber(left);
  if (isError(one)) return one;
  const other = toNumber(right);
  if (isError(other)) return other;
  switch (operator) {
    case '+':
      return finite(addNumbers(one, other));
    case '-':
      return finite(addNumbers(one, -other));
    case '*':
      return finite(one * other);
    case '/':
      return other === 0 ? DIVISION_ERROR : finite(one / other);
    case '^':
      return one === 0 && other === 0 ? NUMBER_ERROR : one === 0 && other < 0 ? DIVISION_ERROR : finite(one ** other);
    default:
      return VALUE_ERROR;
  }
}

/** Applies a function of single values to operands: cell by cell when any of them is a matrix. */
export function spread(operands: readonly Operand[], apply: (...values: Scalar[]) => Scalar): Operand {
  const matrices = operands.filter(isMatrix);
  if (matrices.length === 0) return apply(...(operands as readonly Scalar[]));
  const rows = Math.max(...matrices.map((one) => one.rows));
  const columns = Math.max(...matrices.map((one) => one.columns));
  const [left, right] = operands;
  if (operands.length === 2 && left !== undefined && right !== undefined)
    return spreadTwo(left, right, rows, columns, apply);
  const data: Scalar[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      data.push(apply(...operands.map((one) => (isMatrix(one) ? one.at(row, column) : one))));
    }
  }
  return Matrix.of(rows, columns, data);
}

function spreadTwo(
  left: Operand,
  right: Operand,
  rows: number,
  columns: number,
  apply: (...values: Scalar[]) => Scalar,
): Matrix {
  const data = new Array<Scalar>(rows * columns);
  const full = (one: Operand): readonly Scalar[] | undefined =>
    isMatrix(one) && one.rows === rows && one.columns === columns ? one.data : undefined;
  const [leftData, rightData] = [full(left), full(right)];
  if ((leftData || !isMatrix(left)) && (rightData || !isMatrix(right))) {
    const [leftValue, rightValue] = [isMatrix(left) ? null : left, isMatrix(right) ? null : right];
    for (let at = 0; at < data.length; at++) {
      data[at] = apply(leftData ? (leftData[at] ?? null) : leftValue, rightData ? (rightData[at] ?? null) : rightValue);
    }
    return Matrix.of(rows, columns, data);
  }
  let at = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      data[at++] = apply(isMatrix(left) ? left.at(row, column) : left, isMatrix(right) ? right.at(row, column) : right);
    }
  }
  return Matrix.of(rows, columns, data);
}
