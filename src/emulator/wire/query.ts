import { wireName } from '../schema/librarySchema';
import type { QueryInfo } from './batch';
import { type Getter, type Host, type HostClass, type HostObject, classOf, identify } from './hostClass';
import { apiNotFound, notEmulated } from './hostError';
import { namesOf, refuseTooNew } from './members';

type Answer = Record<string, unknown>;

/** Answers a load: what was selected, under the names of the wire; null for a null object. */
export function query(object: HostObject | null, info: QueryInfo | null | undefined, host: Host): Answer | null {
  if (object === null) return null;
  const selected = (info?.Select ?? []).map((path) => path.split('/'));
  const expanded = (info?.Expand ?? []).map((path) => [...path.split('/'), '*']);
  const paths = [...selected, ...expanded];
  const span = { skip: info?.Skip ?? 0, top: info?.Top ?? undefined };
  return select(object, paths.length > 0 ? paths : [['*']], host, span);
}

interface Span {
  readonly skip: number;
  readonly top: number | undefined;
}

const WHOLE: Span = { skip: 0, top: undefined };

function select(object: HostObject, paths: readonly string[][], host: Host, span: Span): Answer {
  const { properties, schema } = namesOf(object.className);
  const { items } = classOf(object, host);
  const answer: Answer = { ...identify(object, host) };
  const deeper = new Map<string, string[][]>();
  const ofItems: string[][] = [];
  for (const path of paths) {
    const [first = '*', ...rest] = path;
    const isAll = first === '*' || first === '$all';
    if (isAll) Object.assign(answer, allScalars(object, host));
    const name = isAll ? undefined : properties.get(first.toLowerCase());
    if (items && (isAll || name === undefined)) {
      ofItems.push(first === 'items' ? (rest.length > 0 ? rest : ['*']) : path);
      continue;
    }
    if (isAll) continue;
    if (name === undefined) throw apiNotFound(`${object.className}.${first}`);
    const scalar = schema.scalars[name];
    if (scalar) answer[wireName(name, scalar)] = readScalar(object, name, host);
    else deeper.set(name, [...(deeper.get(name) ?? []), rest.length > 0 ? rest : ['*']]);
  }
  for (const [name, subPaths] of deeper) {
    const child = navigate(object, name, host);
    answer[wireName(name, schema.navigations[name] ?? {})] = child && select(child, subPaths, host, WHOLE);
  }
  if (items && ofItems.length > 0) {
    const end = span.top === undefined ? undefined : span.skip + span.top;
    answer['_Items'] = items(object.self, host)
      .slice(span.skip, end)
      .map((item) => select(item, ofItems, host, WHOLE));
  }
  return answer;
}

/** Every scalar that this Excel has and the emulator knows. */
function allScalars(object: HostObject, host: Host): Answer {
  const { schema } = namesOf(object.className);
  const answer: Answer = {};
  for (const [name, scalar] of Object.entries(schema.scalars)) {
    const read = getter(classOf(object, host), name);
    if (!read || isTooNew(scalar.since, host)) continue;
    answer[wireName(name, scalar)] = read(object.self, host);
  }
  return answer;
}

function isTooNew(since: string | undefined, host: Host): boolean {
  try {
    refuseTooNew('', since, host.modes);
    return false;
  } catch {
    return true;
  }
}

/** Reads one scalar, by its member name. */
export function readScalar(object: HostObject, name: string, host: Host): unknown {
  const member = `${object.className}.${name}`;
  refuseTooNew(member, namesOf(object.className).schema.scalars[name]?.since, host.modes);
  const read = getter(classOf(object, host), name);
  if (!read) throw notEmulated(member);
  return read(object.self, host);
}

function getter(hostClass: HostClass<never>, name: string): Getter<never> | null {
  const scalar = hostClass.scalars?.[name];
  if (typeof scalar === 'function') return scalar;
  if (scalar) return scalar[0];
  if (name === 'count' && hostClass.items) {
    const { items } = hostClass;
    return (self, host) => items(self, host).length;
  }
  return name === '_ReferenceId' ? () => undefined : null;
}

/** Follows one navigation, by its member name; null for the null object. */
export function navigate(object: HostObject, name: string, host: Host): HostObject | null {
  const member = `${object.className}.${name}`;
  refuseTooNew(member, namesOf(object.className).schema.navigations[name]?.since, host.modes);
  const follow = classOf(object, host).navigations?.[name];
  if (!follow) throw notEmulated(member);
  return follow(object.self, host);
}
