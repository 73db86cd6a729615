import { type Host, type HostObject, type Method, classOf } from './hostClass';
import { apiNotFound, invalidArgument, itemNotFound, notEmulated } from './hostError';
import { index, text } from './arguments';
import { namesOf, refuseTooNew } from './members';
import { registerEvent } from './events';

/** Calls a method by its wire name. */
export function callMethod(object: HostObject, wire: string, args: readonly unknown[], host: Host): unknown {
  const { methods, schema } = namesOf(object.className);
  const name = methods.get(wire);
  if (name === undefined) throw apiNotFound(`${object.className}.${wire}`);
  refuseTooNew(`${object.className}.${name}`, schema.methods[name]?.since, host.modes);
  const method = classOf(object, host).methods?.[name] ?? derivedMethod(object, name, host);
  if (method) return method(object.self, args, host);
  if (/^_(Un)?[rR]egister/.test(name)) return registerEvent(object, name, host);
  if (name === '_KeepReference') return keepReference(object, host);
  throw notEmulated(`${object.className}.${name}`);
}

function keepReference(object: HostObject, host: Host): null {
  if (object.reference === undefined) {
    object.reference = host.ranges.nextReferenceId();
    host.references.set(object.reference, object);
    classOf(object, host).hold?.(object.self, host, true);
  }
  return null;
}

/** Methods that follow from other members of the class. */
function derivedMethod(object: HostObject, name: string, host: Host): Method<never> | undefined {
  const { items, item, methods } = classOf(object, host);
  const orNull = methods?.[`${name}OrNullObject`];
  if (orNull) {
    return (self, args) => {
      const found = orNull(self, args, host);
      if (found === null) throw itemNotFound(`${object.className}.${name}`);
      return found;
    };
  }
  if (items && name === 'getCount') return (self) => items(self, host).length;
  if (items && name === 'getItemAt') {
    return (self, [position]) => {
      const found = items(self, host)[index(position)];
      if (!found) throw invalidArgument(`There is no item ${String(position)}.`);
      return found;
    };
  }
  if (item && name === 'getItemOrNullObject') return (self, [key]) => item(self, key, host);
  if (item && (name === 'getItem' || name === '_GetItem')) return (self, [key]) => itemOf(object, self, key, host);
  return undefined;
}

/** Item of a collection by id or name, as its indexer finds it. */
export function indexItem(collection: HostObject, key: unknown, host: Host): HostObject {
  if (!classOf(collection, host).item) throw notEmulated(`${collection.className}.getItem`);
  return itemOf(collection, collection.self, key, host);
}

function itemOf(collection: HostObject, self: never, key: unknown, host: Host): HostObject {
  const found = classOf(collection, host).item?.(self, key, host);
  if (!found)
    throw itemNotFound(`${collection.className}.getItem(${typeof key === 'number' ? key : `"${text(key)}"`})`);
  return found;
}
