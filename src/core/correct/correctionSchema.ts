import * as z from 'zod';
import type { Correction } from '../model/correction';
import type { RowRole } from '../model/region';

const index = z.int().nonnegative();

export const rowRole: z.ZodType<RowRole> = z.enum([
  'data',
  'group',
  'subtotal',
  'total',
  'index',
  'repeatedHeader',
  'part',
  'continuation',
  'note',
  'blank',
]);

/** A correction as it is kept in the workbook: what a workbook holds may be anything. */
export const correctionSchema: z.ZodType<Correction> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('register'), table: z.string(), form: z.string(), register: z.string().nullable() }),
  z.object({
    kind: z.literal('field'),
    table: z.string(),
    form: z.string(),
    column: index,
    label: z.string(),
    field: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('header'),
    table: z.string(),
    form: z.string(),
    offset: z.int(),
    rows: z.int().positive(),
  }),
  z.object({
    kind: z.literal('role'),
    table: z.string(),
    form: z.string(),
    row: index,
    text: z.string().nullable(),
    role: rowRole,
  }),
  z.object({ kind: z.literal('leaveOut'), table: z.string(), isOut: z.boolean() }),
  z.object({
    kind: z.literal('table'),
    sheet: z.string(),
    header: z.object({ row: index, column: index, rows: z.int().positive(), columns: z.int().positive() }),
  }),
]);
