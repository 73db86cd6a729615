import { invalidArgument } from './hostError';

/** What Excel accepts as an argument; each refuses everything else with InvalidArgument. A missing argument is null. */

export function text(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument(`Text is expected, not ${describe(value)}.`);
  return value;
}

export function number(value: unknown): number {
  if (typeof value !== 'number') throw invalidArgument(`A number is expected, not ${describe(value)}.`);
  return value;
}

/** A whole number from `least`. */
export function index(value: unknown, least = 0): number {
  const given = number(value);
  if (!Number.isInteger(given) || given < least) throw invalidArgument(`${given} is out of bounds.`);
  return given;
}

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`True or false is expected, not ${describe(value)}.`);
  return value;
}

export const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined;

/** The argument, or what stands for it when it is left out. */
export const or = <T>(read: (value: unknown) => T, value: unknown, missing: T): T =>
  isMissing(value) ? missing : read(value);

/** The plain object behind a JSON argument. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidArgument(`An object is expected, not ${describe(value)}.`);
  }
  return value as Record<string, unknown>;
}

export function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw invalidArgument(`A list is expected, not ${describe(value)}.`);
  return value;
}

/** "#RRGGBB" in capitals from what Excel takes as a colour; '' (no colour) stays. Names of HTML colours are not all known. */
export function color(value: unknown): string {
  const given = text(value).trim();
  if (given === '') return '';
  const named = NAMED_COLORS[given.toLowerCase()];
  if (named !== undefined) return named;
  const hex = /^#?([0-9a-f]{6})$/i.exec(given)?.[1];
  if (hex === undefined) throw invalidArgument(`${given} is no colour.`);
  return `#${hex.toUpperCase()}`;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  purple: '#800080',
};

/** Two-way names: ours to Excel's. */
export interface Names<Ours extends string> {
  readonly toExcel: (ours: Ours) => string;
  /** Refuses a name that Excel does not know. */
  readonly fromExcel: (value: unknown) => Ours;
}

export function names<Ours extends string>(table: Readonly<Record<Ours, string>>): Names<Ours> {
  const back = new Map<string, Ours>();
  for (const ours of Object.keys(table) as Ours[]) if (!back.has(table[ours])) back.set(table[ours], ours);
  return {
    toExcel: (ours) => table[ours],
    fromExcel: (value) => {
      const found = back.get(text(value));
      if (found === undefined) throw invalidArgument(`${text(value)} is not one of ${[...back.keys()].join(', ')}.`);
      return found;
    },
  };
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : JSON.stringify(value);
}
