import { BookError } from '../book/bookError';
import {
  ActionType,
  PathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type Batch,
  type BatchAnswer,
} from './batch';
import { callMethod, indexItem } from './callMethod';
import { type Host, HostObject, classOf, identify } from './hostClass';
import { apiNotFound, HostError, notEmulated, statusOf } from './hostError';
import { namesOf, refuseTooNew } from './members';
import { navigate, query } from './query';

/**
 * Does what a batch asks, action by action. It stops at the first refusal; what was done before stays done, as in Excel.
 *
 * @param mayFail - whether its actions count towards the failure that was asked for.
 */
export async function answerBatch(batch: Batch, host: Host, mayFail: boolean): Promise<BatchAnswer> {
  const paths = new Paths(batch, host);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  try {
    for (const [index, action] of batch.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.trace) traces.push(action.Id);
        if (mayFail) failIfAsked(host);
        const value = perform(action, paths, host);
        results.push({ ActionId: action.Id, Value: value instanceof Promise ? await value : value });
      } catch (cause) {
        const { code, message } = refusalOf(cause);
        const error = {
          Code: code,
          Message: message,
          HttpStatusCode: statusOf(code),
          Location: locationOf(action, batch, paths),
          ActionIndex: index,
        };
        return { Error: error, ProcessedResults: { Results: results, TraceIds: traces }, TraceIds: traces };
      }
    }
    return { Results: results, TraceIds: traces };
  } finally {
    host.ranges.endBatch();
  }
}

function refusalOf(cause: unknown): { readonly code: string; readonly message: string } {
  if (cause instanceof HostError || cause instanceof BookError) return cause;
  throw cause;
}

function failIfAsked(host: Host): void {
  const { failure } = host.modes;
  if (!failure) return;
  if (failure.afterActions > 0) {
    failure.afterActions -= 1;
    return;
  }
  host.modes.failure = undefined;
  throw new HostError(failure.code, failure.message ?? 'The emulated Excel was told to fail here.');
}

/** The result of an action, as a promise where it takes its time. */
function perform(action: Action, paths: Paths, host: Host): unknown {
  if (action.ActionType === ActionType.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.instantiate:
      return object && identify(object, host);
    case ActionType.query:
    case ActionType.queryAsJson:
      return query(object, action.QueryInfo, host);
    case ActionType.method:
      return callOnObject(object, action, paths, host);
    case ActionType.setProperty:
      setProperty(object, action.Name ?? '', paths.argumentsOf(action.ArgumentInfo)[0], host);
      return null;
    case ActionType.update:
      for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
        setProperty(object, name.charAt(0).toUpperCase() + name.slice(1), value, host);
      }
      return null;
    default:
      throw notEmulated(`action type ${action.ActionType}`);
  }
}

function callOnObject(object: HostObject | null, action: Action, paths: Paths, host: Host): unknown {
  const name = action.Name ?? '';
  if (object === null) {
    if (/^_(KeepReference|Register|Unregister)/.test(name)) return null;
    throw onNullObject(name);
  }
  const result = callMethod(object, name, paths.argumentsOf(action.ArgumentInfo), host);
  if (result instanceof Promise) return result.then(jsonOf);
  return result instanceof HostObject ? identify(result, host) : jsonOf(result);
}

const jsonOf = (value: unknown): unknown => value ?? null;

const onNullObject = (member: string): HostError =>
  new HostError('InvalidOperation', `${member} was asked of an object that does not exist.`);

function setProperty(object: HostObject | null, wire: string, value: unknown, host: Host): void {
  if (object === null) throw onNullObject(wire);
  const { setters, properties, schema } = namesOf(object.className);
  const name = setters.get(wire);
  if (name === undefined) {
    const readOnly = properties.has(wire.toLowerCase());
    throw readOnly
      ? new HostError('InvalidArgument', `${object.className}.${wire} cannot be set.`)
      : apiNotFound(`${object.className}.${wire}`);
  }
  refuseTooNew(`${object.className}.${name}`, schema.scalars[name]?.since, host.modes);
  const scalar = classOf(object, host).scalars?.[name];
  if (scalar === undefined || typeof scalar === 'function') throw notEmulated(`setting ${object.className}.${name}`);
  scalar[1](object.self, value, host);
}

/** The object paths of one batch: each is walked once, when an action first needs it. */
class Paths {
  readonly #resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly batch: Batch,
    private readonly host: Host,
  ) {}

  resolve(id: number): HostObject | null {
    const found = this.#resolved.get(id);
    if (found !== undefined) return found;
    const object = this.#walk(id);
    this.#resolved.set(id, object);
    return object;
  }

  /** Class of an object that was reached already. */
  classOf(id: number | null | undefined): string | undefined {
    return id === null || id === undefined ? undefined : this.#resolved.get(id)?.className;
  }

  argumentsOf(info: ArgumentInfo | null | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const id = references[index];
      return typeof id === 'number' && id > 0 ? this.resolve(id) : this.#withObjects(value);
    });
  }

  #walk(id: number): HostObject | null {
    const path = this.batch.ObjectPaths[String(id)];
    if (!path) throw new HostError('InvalidObjectPath', `The batch names no path ${id}.`);
    switch (path.ObjectPathType) {
      case PathType.nullObject:
        return null;
      case PathType.workbook:
        return new HostObject('Workbook', this.host.book as never);
      case PathType.newObject:
        throw apiNotFound(path.Name);
      case PathType.reference: {
        const kept = this.host.references.get(path.Name);
        if (!kept) throw new HostError('InvalidReference', `Nothing is kept under ${path.Name}.`);
        return kept;
      }
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.indexer) {
      return indexItem(parent, this.argumentsOf(path.ArgumentInfo)[0], this.host);
    }
    if (path.ObjectPathType === PathType.property) {
      const name = namesOf(parent.className).properties.get(path.Name.toLowerCase());
      if (name === undefined) throw apiNotFound(`${parent.className}.${path.Name}`);
      return navigate(parent, name, this.host);
    }
    const made = callMethod(parent, path.Name, this.argumentsOf(path.ArgumentInfo), this.host);
    if (made === null || made instanceof HostObject) return made;
    throw new Error(`${parent.className}.${path.Name} should give an object.`);
  }

  /** Objects inside a JSON argument travel as `{ _ObjectPathId }`. Large matrices are passed on as they are. */
  #withObjects(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value);
    const [first] = entries;
    if (first?.[0] === '_ObjectPathId' && typeof first[1] === 'number') return this.resolve(first[1]);
    return Object.fromEntries(entries.map(([name, each]) => [name, this.#withObjects(each)]));
  }
}

/** `Class.member` of the refused action. */
function locationOf(action: Action, batch: Batch, paths: Paths): string {
  const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
  const own = paths.classOf(action.ObjectPathId);
  if (own !== undefined) return action.Name ? `${own}.${camel(action.Name)}` : own;
  const path = batch.ObjectPaths[String(action.ObjectPathId)];
  const parent = paths.classOf(path?.ParentObjectPathId) ?? '';
  return `${parent}.${path?.ObjectPathType === PathType.indexer ? 'getItem' : camel(path?.Name ?? '')}`;
}
