import { DIVISION_ERROR, isError, NOT_AVAILABLE, NUMBER_ERROR, type Scalar, VALUE_ERROR } from '../../cells/cellError';
import { CRITERION_LENGTH, matchingPlaces, readCriterion } from '../criteria';
import {
  type Call,
  eachNumber,
  ErrorResult,
  type FunctionTable,
  matrixArgument,
  numberArgument,
  scalarArgument,
  Total,
  whole,
} from '../functionLibrary';
import { compareValues, finite, isMatrix, Matrix, type Operand, RangeOperand, spread, toNumber } from '../operands';

const numbersOf = (call: Call, from = 0): number[] => {
  const numbers: number[] = [];
  eachNumber(call, from, (value) => numbers.push(value));
  return numbers;
};

const sumOf = (numbers: readonly number[]): number => {
  const total = new Total();
  for (const number of numbers) total.add(number);
  return total.value;
};

const averageOf = (numbers: readonly number[]): Scalar =>
  numbers.length === 0 ? DIVISION_ERROR : finite(sumOf(numbers) / numbers.length);
const least = (numbers: readonly number[]): number =>
  numbers.reduce((low, value) => Math.min(low, value), numbers[0] ?? 0);
const greatest = (numbers: readonly number[]): number =>
  numbers.reduce((high, value) => Math.max(high, value), numbers[0] ?? 0);

function varianceOf(numbers: readonly number[], lost: 0 | 1): Scalar {
  if (numbers.length <= lost) return DIVISION_ERROR;
  const mean = sumOf(numbers) / numbers.length;
  return finite(sumOf(numbers.map((value) => (value - mean) ** 2)) / (numbers.length - lost));
}

const rootOf = (value: Scalar): Scalar => (typeof value === 'number' ? Math.sqrt(value) : value);

function medianOf(numbers: readonly number[]): Scalar {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return NUMBER_ERROR;
  return Number.isInteger(middle)
    ? ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
    : (sorted[Math.floor(middle)] ?? 0);
}

/** Numbers in text arguments count only when given directly; COUNT never fails. */
function countNumbers(call: Call): number {
  let count = 0;
  for (let at = 0; at < call.count; at++) {
    const operand = call.operand(at);
    if (isMatrix(operand)) for (const value of operand.data) count += typeof value === 'number' ? 1 : 0;
    else if (typeof toNumber(operand) === 'number') count++;
  }
  return count;
}

function countValues(call: Call): number {
  let count = 0;
  for (let at = 0; at < call.count; at++) {
    const operand = call.operand(at);
    if (isMatrix(operand)) for (const value of operand.data) count += value === null ? 0 : 1;
    else count++;
  }
  return count;
}

/** Runs `result` over the places where pairs of range and criterion hold; arrays of criteria give arrays of results. */
function byCriteria(
  call: Call,
  from: number,
  target: Matrix | undefined,
  result: (places: readonly number[], of: Matrix) => Scalar,
): Operand {
  const ranges: Matrix[] = [];
  const criteria: Operand[] = [];
  for (let at = from; at < call.count; at += 2) {
    ranges.push(matrixArgument(call, at));
    criteria.push(asSingle(call, call.operand(at + 1)));
  }
  const [first] = ranges;
  if (!first || ranges.some((range) => range.rows !== first.rows || range.columns !== first.columns))
    return VALUE_ERROR;
  const year = call.environment.now.getFullYear();
  return spread(criteria, (...values) => {
    if (values.some((value) => typeof value === 'string' && value.length > CRITERION_LENGTH)) return VALUE_ERROR;
    const places = matchingPlaces(
      ranges.map((range, at) => ({ range, criterion: readCriterion(values[at] ?? null, year) })),
    );
    return result(places, target ?? first);
  });
}

/** A whole range as criterion means its cell beside the formula, outside arrays; ranges of one cell are values. */
function asSingle(call: Call, operand: Operand): Operand {
  if (!(operand instanceof RangeOperand)) return operand;
  return operand.rows === 1 && operand.columns === 1 ? operand.at(0, 0) : operand;
}

/** Numbers at places counted in the criteria's range, taken from a range that starts at the same cell. */
function numbersAt(places: readonly number[], columns: number, from: Matrix): number[] {
  const numbers: number[] = [];
  const data = from.data;
  for (const place of places) {
    const value = from.columns === columns ? data[place] : from.at(Math.floor(place / columns), place % columns);
    if (typeof value === 'number') numbers.push(value);
    else if (isError(value) && !(value === NOT_AVAILABLE && place >= data.length)) throw new ErrorResult(value);
  }
  return numbers;
}

/** SUMIF's sum range takes the shape of its criteria range from its own first cell. */
function stretched(call: Call, index: number, like: Matrix): Matrix {
  if (!call.has(index)) return like;
  const given = matrixArgument(call, index);
  if (!(given instanceof RangeOperand) || (given.rows === like.rows && given.columns === like.columns)) return given;
  const area = { ...given.area, rowCount: like.rows, columnCount: like.columns };
  const range = call.environment.range(given.sheetId, area);
  return isMatrix(range) ? range : given;
}

function byOneCriterion(call: Call, result: (numbers: number[]) => Scalar): Operand {
  const range = matrixArgument(call, 0);
  const target = stretched(call, 2, range);
  const year = call.environment.now.getFullYear();
  return spread([asSingle(call, call.operand(1))], (value) => {
    if (typeof value === 'string' && value.length > CRITERION_LENGTH) return VALUE_ERROR;
    const places = matchingPlaces([{ range, criterion: readCriterion(value ?? null, year) }]);
    return result(numbersAt(places, range.columns, target));
  });
}

const byManyCriteria = (call: Call, result: (numbers: number[]) => Scalar): Operand => {
  const target = matrixArgument(call, 0);
  const first = matrixArgument(call, 1);
  if (target.rows !== first.rows || target.columns !== first.columns) return VALUE_ERROR;
  return byCriteria(call, 1, target, (places, of) => result(numbersAt(places, of.columns, of)));
};

function sumProduct(call: Call): Scalar {
  const factors = Array.from({ length: call.count }, (_, at) => matrixArgument(call, at));
  const [first] = factors;
  if (!first || factors.some((one) => one.rows !== first.rows || one.columns !== first.columns)) return VALUE_ERROR;
  const total = new Total();
  const datas = factors.map((one) => one.data);
  const size = first.rows * first.columns;
  for (let at = 0; at < size; at++) {
    let product = 1;
    for (const data of datas) {
      const value = data[at] ?? null;
      if (isError(value)) return value;
      product *= typeof value === 'number' ? value : 0;
    }
    total.add(product);
  }
  return finite(total.value);
}

type Summary = (numbers: number[], values: readonly Scalar[]) => Scalar;

/** Functions of SUBTOTAL and AGGREGATE by their numbers. */
const SUMMARIES: Readonly<Record<number, Summary>> = {
  1: averageOf,
  2: (numbers) => numbers.length,
  3: (_, values) => values.filter((value) => value !== null).length,
  4: (numbers) => greatest(numbers),
  5: (numbers) => least(numbers),
  6: (numbers) => finite(numbers.reduce((product, value) => product * value, 1)),
  7: (numbers) => rootOf(varianceOf(numbers, 1)),
  8: (numbers) => rootOf(varianceOf(numbers, 0)),
  9: (numbers) => finite(sumOf(numbers)),
  10: (numbers) => varianceOf(numbers, 1),
  11: (numbers) => varianceOf(numbers, 0),
  12: medianOf,
};

/** Cells in filtered rows and other subtotals never count; rows hidden by hand not for functions above 100. */
function subtotal(call: Call): Scalar {
  const number = Math.trunc(numberArgument(call, 0));
  const summary = SUMMARIES[number > 100 ? number - 100 : number];
  if (!summary || number % 100 > 11) return VALUE_ERROR;
  const numbers: number[] = [];
  const values: Scalar[] = [];
  for (let at = 1; at < call.count; at++) {
    const range = call.operand(at);
    if (!(range instanceof RangeOperand)) return VALUE_ERROR;
    const skip = range.skipped(number > 100);
    const data = range.data;
    for (let place = 0; place < data.length; place++) {
      const value = data[place] ?? null;
      if (skip(place)) continue;
      if (isError(value) && number % 100 !== 2 && number % 100 !== 3) return value;
      values.push(value);
      if (typeof value === 'number') numbers.push(value);
    }
  }
  return summary(numbers, values);
}

function aggregate(call: Call): Scalar {
  const number = Math.trunc(numberArgument(call, 0));
  const option = Math.trunc(numberArgument(call, 1));
  const skipErrors = [2, 3, 6, 7].includes(option);
  const skipHidden = [1, 3, 5, 7].includes(option);
  const skipNested = option <= 3;
  const last = number >= 14 ? call.count - 1 : call.count;
  const numbers: number[] = [];
  const values: Scalar[] = [];
  for (let at = 2; at < last; at++) {
    const range = matrixArgument(call, at);
    const skip = range instanceof RangeOperand && (skipHidden || skipNested) ? range.skipped(skipHidden) : () => false;
    for (const [place, value] of range.data.entries()) {
      if (skip(place) || (isError(value) && skipErrors)) continue;
      if (isError(value)) return value;
      values.push(value);
      if (typeof value === 'number') numbers.push(value);
    }
  }
  if (number === 14) return nth(numbers, numberArgument(call, last), true);
  if (number === 15) return nth(numbers, numberArgument(call, last), false);
  const summary = SUMMARIES[number];
  return summary ? summary(numbers, values) : VALUE_ERROR;
}

function nth(numbers: readonly number[], place: number, fromTop: boolean): Scalar {
  const sorted = [...numbers].sort((one, other) => (fromTop ? other - one : one - other));
  return sorted[Math.ceil(place) - 1] ?? NUMBER_ERROR;
}

function rank(call: Call): Scalar {
  const value = numberArgument(call, 0);
  const numbers = matrixArgument(call, 1).data.filter((one): one is number => typeof one === 'number');
  if (!numbers.includes(value)) return NOT_AVAILABLE;
  const ascending = numberArgument(call, 2, 0) !== 0;
  return 1 + numbers.filter((one) => (ascending ? one < value : one > value)).length;
}

function percentile(numbers: readonly number[], share: number): Scalar {
  const sorted = [...numbers].sort((one, other) => one - other);
  if (sorted.length === 0 || share < 0 || share > 1) return NUMBER_ERROR;
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? 0;
  return low + (place % 1) * ((sorted[Math.ceil(place)] ?? low) - low);
}

function mode(numbers: readonly number[]): Scalar {
  const counts = new Map<number, number>();
  for (const value of numbers) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | undefined;
  for (const [value, count] of counts)
    if (count > 1 && count > (best === undefined ? 1 : (counts.get(best) ?? 0))) best = value;
  return best ?? NOT_AVAILABLE;
}

function frequency(call: Call): Matrix {
  const values = matrixArgument(call, 0).data.filter((one): one is number => typeof one === 'number');
  const limits = matrixArgument(call, 1).data.filter((one): one is number => typeof one === 'number');
  const counts = new Array<number>(limits.length + 1).fill(0);
  for (const value of values) {
    const at = limits.findIndex((limit) => compareValues(value, limit) <= 0);
    const place = at < 0 ? limits.length : at;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return Matrix.of(counts.length, 1, counts);
}

export const AGGREGATE_FUNCTIONS: FunctionTable = {
  SUM: whole(1, 255, (call) => finite(sumOf(numbersOf(call)))),
  SUMSQ: whole(1, 255, (call) => finite(sumOf(numbersOf(call).map((value) => value * value)))),
  PRODUCT: whole(1, 255, (call) => finite(numbersOf(call).reduce((product, value) => product * value, 1))),
  AVERAGE: whole(1, 255, (call) => averageOf(numbersOf(call))),
  MIN: whole(1, 255, (call) => least(numbersOf(call))),
  MAX: whole(1, 255, (call) => greatest(numbersOf(call))),
  MEDIAN: whole(1, 255, (call) => medianOf(numbersOf(call))),
  MODE: whole(1, 255, (call) => mode(numbersOf(call))),
  'MODE.SNGL': whole(1, 255, (call) => mode(numbersOf(call))),
  STDEV: whole(1, 255, (call) => rootOf(varianceOf(numbersOf(call), 1))),
  'STDEV.S': whole(1, 255, (call) => rootOf(varianceOf(numbersOf(call), 1))),
  STDEVP: whole(1, 255, (call) => rootOf(varianceOf(numbersOf(call), 0))),
  'STDEV.P': whole(1, 255, (call) => rootOf(varianceOf(numbersOf(call), 0))),
  VAR: whole(1, 255, (call) => varianceOf(numbersOf(call), 1)),
  'VAR.S': whole(1, 255, (call) => varianceOf(numbersOf(call), 1)),
  'VAR.P': whole(1, 255, (call) => varianceOf(numbersOf(call), 0)),
  COUNT: whole(1, 255, countNumbers),
  COUNTA: whole(1, 255, countValues),
  COUNTBLANK: whole(
    1,
    1,
    (call) => matrixArgument(call, 0).data.filter((value) => value === null || value === '').length,
  ),
  COUNTIF: whole(2, 2, (call) => byCriteria(call, 0, undefined, (places) => places.length)),
  COUNTIFS: whole(2, 254, (call) =>
    call.count % 2 ? VALUE_ERROR : byCriteria(call, 0, undefined, (places) => places.length),
  ),
  SUMIF: whole(2, 3, (call) => byOneCriterion(call, (numbers) => finite(sumOf(numbers)))),
  AVERAGEIF: whole(2, 3, (call) => byOneCriterion(call, averageOf)),
  SUMIFS: whole(3, 255, (call) => byManyCriteria(call, (numbers) => finite(sumOf(numbers)))),
  AVERAGEIFS: whole(3, 255, (call) => byManyCriteria(call, averageOf)),
  MINIFS: whole(3, 255, (call) => byManyCriteria(call, least)),
  MAXIFS: whole(3, 255, (call) => byManyCriteria(call, greatest)),
  SUMPRODUCT: whole(1, 255, sumProduct),
  SUBTOTAL: whole(2, 255, subtotal),
  AGGREGATE: whole(3, 255, aggregate),
  LARGE: whole(2, 2, (call) => nth(matrixNumbers(call), numberArgument(call, 1), true)),
  SMALL: whole(2, 2, (call) => nth(matrixNumbers(call), numberArgument(call, 1), false)),
  RANK: whole(2, 3, rank),
  'RANK.EQ': whole(2, 3, rank),
  PERCENTILE: whole(2, 2, (call) => percentile(matrixNumbers(call), numberArgument(call, 1))),
  'PERCENTILE.INC': whole(2, 2, (call) => percentile(matrixNumbers(call), numberArgument(call, 1))),
  QUARTILE: whole(2, 2, (call) => percentile(matrixNumbers(call), Math.trunc(numberArgument(call, 1)) / 4)),
  FREQUENCY: whole(2, 2, frequency),
};

function matrixNumbers(call: Call): number[] {
  const numbers: number[] = [];
  for (const value of matrixArgument(call, 0).data) {
    if (isError(value)) throw new ErrorResult(value);
    if (typeof value === 'number') numbers.push(value);
  }
  if (isError(scalarArgument(call, 1))) throw new ErrorResult(scalarArgument(call, 1));
  return numbers;
}
