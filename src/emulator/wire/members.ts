import { librarySchema, wireName, type ClassSchema } from '../schema/librarySchema';
import { apiNotFound } from './hostError';
import type { ExcelModes } from './excelModes';

/** A class's members as the wire names them. */
interface WireNames {
  readonly schema: ClassSchema;
  /** Member names of scalars and navigations, by wire name in lower case: queries come in any case. */
  readonly properties: ReadonlyMap<string, string>;
  /** Member names of methods and settable scalars, by exact wire name. */
  readonly methods: ReadonlyMap<string, string>;
  readonly setters: ReadonlyMap<string, string>;
}

const known = new Map<string, WireNames>();

/** @throws HostError ApiNotFound when the library has no such class. */
export function namesOf(className: string): WireNames {
  const found = known.get(className);
  if (found) return found;
  const schema = librarySchema.classes[className];
  if (!schema) throw apiNotFound(className);
  const properties = new Map<string, string>();
  const methods = new Map<string, string>();
  const setters = new Map<string, string>(Object.entries(schema.aliases));
  for (const [name, member] of Object.entries(schema.scalars)) {
    properties.set(wireName(name, member).toLowerCase(), name);
    if (member.updateable === true) setters.set(wireName(name, member), name);
  }
  for (const [name, member] of Object.entries(schema.navigations)) {
    properties.set(wireName(name, member).toLowerCase(), name);
  }
  for (const [name, member] of Object.entries(schema.methods)) methods.set(wireName(name, member), name);
  const names = { schema, properties, methods, setters };
  known.set(className, names);
  return names;
}

/** Refuses a member that came after the Excel that is emulated. */
export function refuseTooNew(member: string, since: string | undefined, modes: ExcelModes): void {
  if (since === undefined) return;
  if (!/^\d+\.\d+$/.test(since) || minorOf(since) > minorOf(modes.apiCap)) throw apiNotFound(member);
}

const minorOf = (version: string): number => Number(version.split('.')[1]);
