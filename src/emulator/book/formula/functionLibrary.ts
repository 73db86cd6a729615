import { type CellError, isError, type Scalar } from '../cells/cellError';
import { firstOf, isMatrix, Matrix, type Operand, spread, toBoolean, toNumber, toText } from './operands';

/** What a function sees of its call. */
export interface Call {
  readonly count: number;
  /** Argument evaluated on demand; a left-out one is null. */
  operand(index: number): Operand;
  /** Whether the argument is there and not left out between commas. */
  has(index: number): boolean;
  readonly environment: CallEnvironment;
}

/** The place of the formula and the world around it. */
export interface CallEnvironment {
  readonly row: number;
  readonly column: number;
  readonly now: Date;
  readonly date1904: boolean;
  /** Cells of a reference text such as `Sheet2!A1:B3` (INDIRECT), undefined when it is none. */
  referenceOf(text: string): Operand | undefined;
  /** Cells of an area on a sheet by its id. */
  range(sheetId: string, area: { row: number; column: number; rowCount: number; columnCount: number }): Operand;
  formulaAt(sheetId: string, row: number, column: number): string | undefined;
}

export interface LibraryFunction {
  readonly minimum: number;
  readonly maximum: number;
  /** Whether its arguments are calculated as arrays even in a formula of one value. */
  readonly arrays: boolean;
  /** Recalculated each time. */
  readonly volatile?: boolean;
  readonly run: (call: Call) => Operand;
}

export type FunctionTable = Readonly<Record<string, LibraryFunction>>;

/** A function that takes ranges and arrays as they are. */
export const whole = (minimum: number, maximum: number, run: (call: Call) => Operand): LibraryFunction => ({
  minimum,
  maximum,
  arrays: true,
  run,
});

/** A function of single values; arrays go through it cell by cell. The first error among them is the result. */
export const single = (minimum: number, maximum: number, apply: (...values: Scalar[]) => Scalar): LibraryFunction => ({
  minimum,
  maximum,
  arrays: false,
  run: (call) => {
    const operands: Operand[] = [];
    for (let at = 0; at < call.count; at++) operands.push(call.operand(at));
    return spread(operands, (...values) => values.find(isError) ?? apply(...values));
  },
});

/** As `single`, but all values are numbers; `undefined` stands for arguments left off. */
export const numeric = (minimum: number, maximum: number, apply: (...values: number[]) => Scalar): LibraryFunction =>
  single(minimum, maximum, (...values) => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = toNumber(value);
      if (isError(number)) return number;
      numbers.push(number);
    }
    return apply(...numbers);
  });

/** Thrown inside a function to give an error as its result. */
export class ErrorResult extends Error {
  constructor(readonly result: Scalar) {
    super('error result');
  }
}

function orThrow<Value extends number | string | boolean>(value: Value | CellError): Value {
  if (isError(value)) throw new ErrorResult(value);
  return value;
}

export const scalarArgument = (call: Call, index: number): Scalar => firstOf(call.operand(index));

export const numberArgument = (call: Call, index: number, whenAbsent?: number): number => {
  if (whenAbsent !== undefined && !call.has(index)) return whenAbsent;
  return orThrow(toNumber(scalarArgument(call, index)));
};

export const textArgument = (call: Call, index: number): string => orThrow(toText(scalarArgument(call, index)));

export const booleanArgument = (call: Call, index: number, whenAbsent: boolean): boolean =>
  call.has(index) ? orThrow(toBoolean(scalarArgument(call, index))) : whenAbsent;

/** Argument as a matrix, a single value being one of one cell. */
export const matrixArgument = (call: Call, index: number): Matrix => {
  const operand = call.operand(index);
  return isMatrix(operand) ? operand : Matrix.of(1, 1, [operand]);
};

/**
 * Numbers of all arguments as SUM takes them: in ranges and arrays only numbers count, single values are converted.
 * An error among them is thrown as the result.
 */
export function eachNumber(call: Call, from: number, visit: (value: number) => void): void {
  for (let at = from; at < call.count; at++) {
    if (!call.has(at)) continue;
    const operand = call.operand(at);
    if (!isMatrix(operand)) visit(orThrow(toNumber(operand)));
    else {
      for (const value of operand.data) {
        if (typeof value === 'number') visit(value);
        else if (isError(value)) throw new ErrorResult(value);
      }
    }
  }
}

/** Adds up with Kahan's correction, so that long columns of decimals end as Excel's do. */
export class Total {
  private lost = 0;
  value = 0;
  add(number: number): void {
    const corrected = number - this.lost;
    const sum = this.value + corrected;
    this.lost = sum - this.value - corrected;
    this.value = sum;
  }
}
