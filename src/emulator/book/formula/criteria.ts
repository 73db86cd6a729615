import { errorOf, isError, type Scalar } from '../cells/cellError';
import { interpretInput } from '../text/interpretInput';
import { foldText } from './foldText';
import { compareValues, type Matrix } from './operands';
import { indexOf } from './valueIndex';

/** What COUNTIF and its like ask of a cell. */
export interface Criterion {
  readonly matches: (value: Scalar) => boolean;
  /** Set when only cells of one folded text or one number match: they can then be looked up. */
  readonly exact: string | number | undefined;
}

const OPERATOR = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/;
/** Longer texts match nothing: COUNTIF gives #VALUE! for them. */
export const CRITERION_LENGTH = 255;

/**
 * Pattern with `*` and `?` as an anchored expression, undefined when there is nothing to expand. A `~` takes the meaning from any
 * character behind it and is itself dropped, which is why text with a `~` is not found by itself.
 */
export function wildcardPattern(text: string): RegExp | undefined {
  if (!/[*?~]/.test(text)) return undefined;
  const source = text.replace(/~([\s\S])|([*?])|([\s\S])/gu, (_, escaped?: string, wild?: string, plain?: string) => {
    if (wild !== undefined) return wild === '*' ? '[\\s\\S]*' : '[\\s\\S]';
    return (escaped ?? plain ?? '').replace(/[\\^$.|+*?()[\]{}/]/, '\\$&');
  });
  return new RegExp(`^${source}$`, 'iu');
}

/**
 * Reads the criterion argument of COUNTIF: a value, or text with an operator (`>5`, `<>x`) and wildcards.
 * Text that reads as a number matches numbers and texts that read so. An empty cell as criterion means 0.
 */
export function readCriterion(criterion: Scalar, year: number): Criterion {
  if (typeof criterion !== 'string') {
    const wanted = criterion ?? 0;
    if (isError(wanted)) return { matches: (value) => value === wanted, exact: undefined };
    if (typeof wanted === 'number') return { matches: equalsNumber(wanted), exact: wanted };
    return { matches: (value) => value === wanted, exact: undefined };
  }
  const [, operator = '', rest = ''] = OPERATOR.exec(criterion) ?? [];
  const read = interpretInput(rest, 'en-US', year).value;
  const typed = typeof read === 'number' || typeof read === 'boolean' ? read : undefined;
  const error = errorOf(rest.toUpperCase());
  if (operator === '' || operator === '=') {
    if (rest === '')
      return { matches: (value) => value === null || (operator === '' && value === ''), exact: undefined };
    if (error) return { matches: (value) => value === error, exact: undefined };
    if (typeof typed === 'number') return { matches: equalsNumber(typed), exact: typed };
    if (typeof typed === 'boolean') return { matches: (value) => value === typed, exact: undefined };
    return textCriterion(rest);
  }
  if (operator === '<>') {
    if (rest === '') return { matches: (value) => value !== null, exact: undefined };
    if (error) return { matches: (value) => value !== error, exact: undefined };
    const same =
      typeof typed === 'number'
        ? equalsNumber(typed)
        : typeof typed === 'boolean'
          ? (value: Scalar) => value === typed
          : textCriterion(rest).matches;
    return { matches: (value) => !same(value), exact: undefined };
  }
  const limit: Scalar = typed ?? rest;
  return {
    matches: (value) => {
      if (value === null || isError(value) || typeof value !== typeof limit) return false;
      const order = compareValues(value, limit);
      return operator === '<' ? order < 0 : operator === '>' ? order > 0 : operator === '<=' ? order <= 0 : order >= 0;
    },
    exact: undefined,
  };
}

function textCriterion(text: string): Criterion {
  const pattern = wildcardPattern(text);
  if (pattern) return { matches: (value) => typeof value === 'string' && pattern.test(value), exact: undefined };
  const wanted = foldText(text);
  return { matches: (value) => typeof value === 'string' && foldText(value) === wanted, exact: wanted };
}

const equalsNumber =
  (wanted: number) =>
  (value: Scalar): boolean => {
    if (typeof value === 'number') return compareValues(value, wanted) === 0;
    if (typeof value !== 'string' || value.trim() === '') return false;
    return Number(value) === wanted || interpretInput(value, 'en-US', 2000).value === wanted;
  };

/** Places (row by row) where all criteria hold; matrices of one shape. */
export function matchingPlaces(
  conditions: readonly { readonly range: Matrix; readonly criterion: Criterion }[],
): number[] {
  const [first] = conditions;
  if (!first) return [];
  let candidates: readonly number[] | undefined;
  for (const { range, criterion } of conditions) {
    if (typeof criterion.exact !== 'string') continue;
    const places = indexOf(range.data).get(criterion.exact) ?? [];
    if (!candidates || places.length < candidates.length) candidates = places;
  }
  const holds = (at: number): boolean =>
    conditions.every(({ range, criterion }) => criterion.matches(range.data[at] ?? null));
  if (candidates) return candidates.filter(holds);
  const found: number[] = [];
  const count = first.range.rows * first.range.columns;
  for (let at = 0; at < count; at++) if (holds(at)) found.push(at);
  return found;
}
