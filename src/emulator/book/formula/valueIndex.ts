import { isError, type Scalar } from '../cells/cellError';
import { foldText } from './foldText';

const indexes = new WeakMap<readonly Scalar[], Map<string | number, number[]>>();
const clean = new WeakMap<readonly Scalar[], boolean>();

/** Places of each folded text and number in a column, built once per set of values. */
export function indexOf(data: readonly Scalar[]): Map<string | number, number[]> {
  let index = indexes.get(data);
  if (index) return index;
  index = new Map();
  for (let at = 0; at < data.length; at++) {
    const value = data[at];
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const key = typeof value === 'string' ? foldText(value) : value;
    const places = index.get(key);
    if (places) places.push(at);
    else index.set(key, [at]);
  }
  indexes.set(data, index);
  return index;
}

/** Whether there is no error among the values, found out once per set of values. */
export function isClean(data: readonly Scalar[]): boolean {
  let known = clean.get(data);
  if (known === undefined) {
    known = !data.some(isError);
    clean.set(data, known);
  }
  return known;
}
