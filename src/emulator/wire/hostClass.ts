import type { Book } from '../book/book';
import type { ExcelModes } from './excelModes';
import type { LiveRange, LiveRanges } from './liveRanges';

/** What tells an object on the wire: sent when it is instantiated and with each of its queries. */
export interface Identity {
  readonly Id?: string | number;
  readonly _Id?: string | number;
  readonly _ReferenceId?: string;
}

export type Getter<Self> = (self: Self, host: Host) => unknown;
export type Setter<Self> = (self: Self, value: unknown, host: Host) => void;

/** A getter, or a getter and a setter; `null` as getter for what can only be set. */
export type Scalar<Self> = Getter<Self> | readonly [get: Getter<Self> | null, set: Setter<Self>];

/** `null` is the null object. */
export type Navigation<Self> = (self: Self, host: Host) => HostObject | null;

/**
 * An object, null for the null object, or a plain JSON value (also as a promise).
 * Where only `getXOrNullObject` is given, `getX` refuses with ItemNotFound instead of the null object.
 */
export type Method<Self> = (self: Self, args: readonly unknown[], host: Host) => unknown;

/**
 * How the emulated Excel serves one class of the library, over the thing in the workbook that `Self` is. Members go by
 * their JavaScript names; what is not listed here but exists in the library answers NotImplemented.
 */
export interface HostClass<Self> {
  readonly identify?: (self: Self, host: Host) => Identity;
  readonly scalars?: Readonly<Record<string, Scalar<Self>>>;
  readonly navigations?: Readonly<Record<string, Navigation<Self>>>;
  readonly methods?: Readonly<Record<string, Method<Self>>>;
  /** Called when the add-in starts (true) or stops keeping a reference to the object. */
  readonly hold?: (self: Self, host: Host, kept: boolean) => void;
  /** Of a collection: its items in order. `getItem`, `getItemAt`, `getCount`, `count` and `items` follow from it. */
  readonly items?: (self: Self, host: Host) => readonly HostObject[];
  /** Of a collection: the item with this id or name. */
  readonly item?: (self: Self, key: unknown, host: Host) => HostObject | null;
}

/** Every class that the emulated Excel serves, by its name in the library. A class is only handed the `self` made for it. */
export type HostClasses = Readonly<Record<string, HostClass<never>>>;

/** An object of the emulated Excel while a batch talks about it, longer when the add-in keeps a reference. */
export class HostObject {
  /** Under which the add-in keeps it. */
  reference: string | undefined;

  /** @see objectOf, which holds `self` to the class. */
  constructor(
    readonly className: string,
    readonly self: never,
  ) {}
}

export const classOf = (object: HostObject, host: Host): HostClass<never> => host.classes[object.className] ?? {};

/** What tells the object on the wire. */
export function identify(object: HostObject, host: Host): Identity {
  const identity = classOf(object, host).identify?.(object.self, host) ?? {};
  return object.reference === undefined ? identity : { ...identity, _ReferenceId: object.reference };
}

/** What the objects of one emulated Excel share. */
export interface Host {
  readonly book: Book;
  readonly classes: HostClasses;
  readonly modes: ExcelModes;
  /** Language of Excel's own texts, such as `vi-VN`. */
  readonly displayLanguage: string;
  /** Objects that the add-in keeps, by reference id. */
  readonly references: Map<string, HostObject>;
  readonly ranges: LiveRanges;
  /** Cells that the latest events were about, by reference id. */
  readonly eventRanges: Map<string, LiveRange>;
  /** Event handlers of the add-in: how many, by event type and target. */
  readonly registrations: Map<string, number>;
  /** Off: Excel tells the add-in nothing. */
  eventsEnabled: boolean;
}
