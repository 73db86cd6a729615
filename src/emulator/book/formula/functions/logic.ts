import { isError, NOT_AVAILABLE, type Scalar, VALUE_ERROR } from '../../cells/cellError';
import {
  booleanArgument,
  type Call,
  ErrorResult,
  type FunctionTable,
  type LibraryFunction,
  numberArgument,
  scalarArgument,
  single,
  whole,
} from '../functionLibrary';
import { compareValues, isMatrix, Matrix, type Operand, RangeOperand, spread, toBoolean } from '../operands';

const lazy = (minimum: number, maximum: number, run: (call: Call) => Operand): LibraryFunction => ({
  minimum,
  maximum,
  arrays: false,
  run,
});

function choose(call: Call): Operand {
  const condition = call.operand(0);
  const branch = (index: number, whenAbsent: Scalar): Operand => {
    if (index >= call.count) return whenAbsent;
    return call.has(index) ? call.operand(index) : 0;
  };
  if (!isMatrix(condition)) {
    const holds = toBoolean(condition);
    if (isError(holds)) return holds;
    return holds ? branch(1, true) : branch(2, false);
  }
  return spread([condition, branch(1, true), branch(2, false)], (test = null, yes = null, no = null) => {
    const holds = toBoolean(test);
    return isError(holds) ? holds : holds ? yes : no;
  });
}

function withoutErrors(call: Call, caught: (value: Scalar) => boolean): Operand {
  const value = call.operand(0);
  if (!isMatrix(value)) return caught(value) ? call.operand(1) : (value ?? 0);
  if (!value.data.some(caught)) return value;
  return spread([value, call.operand(1)], (one = null, other = null) => (caught(one) ? other : one));
}

/** Truth of all arguments: text in ranges is passed over, and there must be one truth at least. */
function truths(call: Call): boolean[] {
  const found: boolean[] = [];
  for (let at = 0; at < call.count; at++) {
    const operand = call.operand(at);
    const values = isMatrix(operand) ? operand.data : [operand];
    for (const value of values) {
      if (isError(value)) throw new ErrorResult(value);
      if (isMatrix(operand) && (typeof value === 'string' || value === null)) continue;
      const truth = toBoolean(value);
      if (isError(truth)) throw new ErrorResult(truth);
      found.push(truth);
    }
  }
  if (found.length === 0) throw new ErrorResult(VALUE_ERROR);
  return found;
}

function firstTrue(call: Call): Operand {
  for (let at = 0; at + 1 < call.count; at += 2) if (booleanArgument(call, at, false)) return call.operand(at + 1);
  return NOT_AVAILABLE;
}

function switchOn(call: Call): Operand {
  const value = scalarArgument(call, 0);
  if (isError(value)) return value;
  let at = 1;
  for (; at + 1 < call.count; at += 2) {
    const wanted = scalarArgument(call, at);
    if (isError(wanted)) return wanted;
    if (typeof (wanted ?? 0) === typeof (value ?? 0) && compareValues(value, wanted) === 0) return call.operand(at + 1);
  }
  return at < call.count ? call.operand(at) : NOT_AVAILABLE;
}

const test = (holds: (value: Scalar) => boolean): LibraryFunction =>
  lazy(1, 1, (call) => spread([call.operand(0)], (value = null) => holds(value)));

const parity = (odd: number): LibraryFunction =>
  single(1, 1, (value) =>
    typeof value === 'number' || value === null ? Math.abs(Math.trunc(value ?? 0)) % 2 === odd : VALUE_ERROR,
  );

export const LOGIC_FUNCTIONS: FunctionTable = {
  IF: lazy(2, 3, choose),
  IFERROR: lazy(2, 2, (call) => withoutErrors(call, isError)),
  IFNA: lazy(2, 2, (call) => withoutErrors(call, (value) => value === NOT_AVAILABLE)),
  IFS: lazy(2, 254, firstTrue),
  SWITCH: lazy(3, 254, switchOn),
  CHOOSE: lazy(2, 255, (call) => {
    const index = Math.trunc(numberArgument(call, 0));
    return index >= 1 && index < call.count ? call.operand(index) : VALUE_ERROR;
  }),
  AND: whole(1, 255, (call) => truths(call).every(Boolean)),
  OR: whole(1, 255, (call) => truths(call).some(Boolean)),
  XOR: whole(1, 255, (call) => truths(call).filter(Boolean).length % 2 === 1),
  NOT: single(1, 1, (value = null) => {
    const truth = toBoolean(value);
    return isError(truth) ? truth : !truth;
  }),
  TRUE: whole(0, 0, () => true),
  FALSE: whole(0, 0, () => false),
  NA: whole(0, 0, () => NOT_AVAILABLE),
  ISBLANK: test((value) => value === null),
  ISERROR: test(isError),
  ISERR: test((value) => isError(value) && value !== NOT_AVAILABLE),
  ISNA: test((value) => value === NOT_AVAILABLE),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISEVEN: parity(0),
  ISODD: parity(1),
  ISREF: whole(1, 1, (call) => call.operand(0) instanceof RangeOperand),
  ISFORMULA: whole(1, 1, (call) => {
    const range = call.operand(0);
    if (!(range instanceof RangeOperand)) return VALUE_ERROR;
    return call.environment.formulaAt(range.sheetId, range.area.row, range.area.column) !== undefined;
  }),
  N: whole(1, 1, (call) => {
    const value = scalarArgument(call, 0);
    return typeof value === 'number' || isError(value) ? value : value === true ? 1 : 0;
  }),
  T: whole(1, 1, (call) => {
    const value = scalarArgument(call, 0);
    return typeof value === 'string' || isError(value) ? value : '';
  }),
  TYPE: whole(1, 1, (call) => {
    const operand = call.operand(0);
    if (operand instanceof Matrix && !(operand instanceof RangeOperand)) return 64;
    const value = scalarArgument(call, 0);
    return isError(value) ? 16 : typeof value === 'string' ? 2 : typeof value === 'boolean' ? 4 : 1;
  }),
  'ERROR.TYPE': whole(1, 1, (call) => {
    const value = scalarArgument(call, 0);
    const order = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];
    return isError(value) ? order.indexOf(value.error) + 1 : NOT_AVAILABLE;
  }),
};
