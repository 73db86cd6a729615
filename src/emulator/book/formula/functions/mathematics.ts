import { DIVISION_ERROR, NUMBER_ERROR, type Scalar } from '../../cells/cellError';
import { type FunctionTable, numeric, whole } from '../functionLibrary';
import { finite } from '../operands';

/** Rounds on the decimal digits that the number shows, half away from zero, so that 1.005 gives 1.01. */
function roundTo(value: number, digits: number, round: (size: number) => number): Scalar {
  const places = Math.trunc(digits);
  const size = Number(Math.abs(value).toPrecision(15));
  const shifted = Number(`${size}e${places}`);
  if (!Number.isFinite(shifted)) return finite(value);
  return finite(Math.sign(value) * Number(`${round(shifted)}e${-places}`));
}

const toMultiple = (value: number, step: number, round: (quotient: number) => number): Scalar =>
  step === 0 ? 0 : finite(Number((round(Number((value / step).toPrecision(15))) * step).toPrecision(15)));

export const MATHEMATICS_FUNCTIONS: FunctionTable = {
  ABS: numeric(1, 1, (value = 0) => Math.abs(value)),
  SIGN: numeric(1, 1, (value = 0) => Math.sign(value)),
  INT: numeric(1, 1, (value = 0) => Math.floor(value)),
  TRUNC: numeric(1, 2, (value = 0, digits = 0) => roundTo(value, digits, Math.floor)),
  ROUND: numeric(2, 2, (value = 0, digits = 0) => roundTo(value, digits, Math.round)),
  ROUNDUP: numeric(2, 2, (value = 0, digits = 0) => roundTo(value, digits, Math.ceil)),
  ROUNDDOWN: numeric(2, 2, (value = 0, digits = 0) => roundTo(value, digits, Math.floor)),
  MROUND: numeric(2, 2, (value = 0, step = 0) =>
    value * step < 0 ? NUMBER_ERROR : toMultiple(value, step, Math.round),
  ),
  CEILING: numeric(2, 2, (value = 0, step = 0) =>
    value > 0 && step < 0 ? NUMBER_ERROR : toMultiple(value, step, Math.ceil),
  ),
  FLOOR: numeric(2, 2, (value = 0, step = 0) => {
    if (step === 0) return value === 0 ? 0 : DIVISION_ERROR;
    return value > 0 && step < 0 ? NUMBER_ERROR : toMultiple(value, step, Math.floor);
  }),
  EVEN: numeric(1, 1, (value = 0) => Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2),
  ODD: numeric(1, 1, (value = 0) => (value < 0 ? -1 : 1) * (Math.ceil((Math.abs(value) - 1) / 2) * 2 + 1)),
  MOD: numeric(2, 2, (value = 0, by = 0) => (by === 0 ? DIVISION_ERROR : finite(value - by * Math.floor(value / by)))),
  QUOTIENT: numeric(2, 2, (value = 0, by = 0) => (by === 0 ? DIVISION_ERROR : Math.trunc(value / by))),
  POWER: numeric(2, 2, (value = 0, power = 0) =>
    value === 0 && power <= 0 ? (power === 0 ? NUMBER_ERROR : DIVISION_ERROR) : finite(value ** power),
  ),
  SQRT: numeric(1, 1, (value = 0) => (value < 0 ? NUMBER_ERROR : Math.sqrt(value))),
  EXP: numeric(1, 1, (value = 0) => finite(Math.exp(value))),
  LN: numeric(1, 1, (value = 0) => (value <= 0 ? NUMBER_ERROR : Math.log(value))),
  LOG10: numeric(1, 1, (value = 0) => (value <= 0 ? NUMBER_ERROR : Math.log10(value))),
  LOG: numeric(1, 2, (value = 0, base = 10) =>
    value <= 0 || base <= 0 ? NUMBER_ERROR : base === 1 ? DIVISION_ERROR : Math.log(value) / Math.log(base),
  ),
  PI: whole(0, 0, () => Math.PI),
};
