import { z } from 'zod';

/** How a path finds its object. */
export const PathType = {
  workbook: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** What an action does. */
export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  update: 9,
} as const;

/** Request flag: the batch may wait for the user to leave a cell. */
export const DELAY_FOR_CELL_EDIT = 64;

const ArgumentInfo = z.object({
  Arguments: z.array(z.unknown()).nullish(),
  /** Path ids of the arguments that are objects, 0 where an argument is a plain value. */
  ReferencedObjectPathIds: z.array(z.number().nullable()).nullish(),
});
export type ArgumentInfo = z.infer<typeof ArgumentInfo>;

const ObjectPath = z.object({
  Id: z.number(),
  ObjectPathType: z.number(),
  Name: z.string(),
  ParentObjectPathId: z.number().nullish(),
  ArgumentInfo: ArgumentInfo.nullish(),
});
export type ObjectPath = z.infer<typeof ObjectPath>;

const QueryInfo = z.object({
  Select: z.array(z.string()).nullish(),
  Expand: z.array(z.string()).nullish(),
  Top: z.number().nullish(),
  Skip: z.number().nullish(),
});
export type QueryInfo = z.infer<typeof QueryInfo>;

const Action = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string().nullish(),
  ObjectPathId: z.number(),
  ArgumentInfo: ArgumentInfo.nullish(),
  QueryInfo: QueryInfo.nullish(),
  ObjectState: z.record(z.string(), z.unknown()).nullish(),
});
export type Action = z.infer<typeof Action>;

/** What one `context.sync()` sends. */
export const Batch = z.object({
  Actions: z
    .array(Action)
    .nullable()
    .transform((actions) => actions ?? []),
  ObjectPaths: z
    .record(z.string(), ObjectPath)
    .nullable()
    .transform((paths) => paths ?? {}),
});
export type Batch = z.infer<typeof Batch>;

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

interface Processed {
  readonly Results: readonly ActionResult[];
  /** Ids of the trace actions that were reached: each resolves a promise in the library. */
  readonly TraceIds: readonly number[];
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly HttpStatusCode: number;
  /** `Class.member` */
  readonly Location: string;
  /** Index of the refused action in the batch. */
  readonly ActionIndex: number;
}

/** What the library gets back: all results, or the error and the results of the actions before it. */
export type BatchAnswer =
  | Processed
  | { readonly Error: BatchError; readonly ProcessedResults: Processed; readonly TraceIds: readonly number[] };
