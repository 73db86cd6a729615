export type ErrorText =
  '#NULL!' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#NAME?' | '#NUM!' | '#N/A' | '#SPILL!' | '#CALC!' | '#GETTING_DATA';

/** An error as a cell or a formula's part holds it: one object per kind, so that `===` compares. */
export interface CellError {
  readonly error: ErrorText;
}

const TEXTS: readonly ErrorText[] = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
];

const ERRORS = new Map<string, CellError>(TEXTS.map((error) => [error, Object.freeze({ error })]));

/** The error of a text in upper case, undefined when it is none. */
export const errorOf = (text: string): CellError | undefined => ERRORS.get(text);

const known = (text: ErrorText): CellError => ERRORS.get(text) ?? { error: text };

export const NULL_ERROR = known('#NULL!');
export const DIVISION_ERROR = known('#DIV/0!');
export const VALUE_ERROR = known('#VALUE!');
export const REFERENCE_ERROR = known('#REF!');
export const NAME_ERROR = known('#NAME?');
export const NUMBER_ERROR = known('#NUM!');
export const NOT_AVAILABLE = known('#N/A');
export const CALCULATION_ERROR = known('#CALC!');

/** What a cell holds or a formula gives: null is an empty cell. */
export type Scalar = string | number | boolean | CellError | null;

export const isError = (value: unknown): value is CellError =>
  typeof value === 'object' && value !== null && 'error' in value;
