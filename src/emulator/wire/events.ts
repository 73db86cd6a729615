import { type Host, type HostObject, identify } from './hostClass';
import { namesOf } from './members';

/** A message that Excel sends to the add-in, as the library expects it. */
export interface EventMessage {
  readonly type: number;
  readonly targetId: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Keeps the cells that it is about for `args.getRange(context)` and gives their reference id. */
  readonly keepRange?: () => string;
}

/** Target of events that concern the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';

/** The number of an event in the library, by class and member: `eventType('Worksheet', 'onChanged')`. */
export function eventType(className: string, event: string): number {
  const found = namesOf(className).schema.events[event];
  if (!found) throw new Error(`${className} has no event ${event}.`);
  return found.type;
}

/** `_Register…Event` and `_Unregister…Event`: remembers that the add-in listens, so that Excel only sends what is asked for. */
export function registerEvent(object: HostObject, method: string, host: Host): null {
  const register = method.replace('_Unregister', '_Register');
  const event = Object.values(namesOf(object.className).schema.events).find((each) => each.register === register);
  const key = registrationKey(event?.type ?? method, String(identify(object, host).Id ?? WORKBOOK_TARGET));
  const listeners = (host.registrations.get(key) ?? 0) + (register === method ? 1 : -1);
  if (listeners > 0) host.registrations.set(key, listeners);
  else host.registrations.delete(key);
  return null;
}

export const isRegistered = (message: EventMessage, host: Host): boolean =>
  host.registrations.has(registrationKey(message.type, message.targetId));

const registrationKey = (type: number | string, targetId: string): string => `${type} ${targetId}`;
