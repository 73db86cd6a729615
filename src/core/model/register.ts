import * as z from 'zod';

/** What the values of a field are; vocabulary of the registers file. `list` names the code list of a choice. */
export const FieldType = z.enum([
  'text',
  'longText',
  'integer',
  'quantity',
  'percent',
  'money',
  'period',
  'year',
  'choice',
  'flag',
  'unit',
  'units',
  'person',
  'ref',
  'list',
]);
export type FieldType = z.infer<typeof FieldType>;

/** One field of a register, as its JSON file declares it. Vocabulary: Frictionless Table Schema. */
export const Field = z.strictObject({
  name: z.string().regex(/^[a-z][A-Za-z]*$/),
  type: FieldType,
  /** Header of the field's column in the structured table, Vietnamese. */
  title: z.string().min(1),
  /** Header texts that mean this field, preferred spelling first. */
  labels: z.array(z.string().min(1)),
  /** Phrases that mean this field wherever they stand in a header text ("trích yếu", "người ký"). */
  tells: z.array(z.string().min(1)).optional(),
  required: z.boolean().default(false),
  /** Code list of a `choice`; `ref` target register. */
  list: z.string().optional(),
  register: z.string().optional(),
  /** Unit of measure that a quantity without one has (cuộc, người, …). */
  unitOfMeasure: z.string().optional(),
  /** What the texts of a field look like, where that tells its column from others. */
  holds: z.enum(['symbols', 'measures']).optional(),
  /** A period whose two ends may stand in columns of their own ("Bắt đầu", "Kết thúc"). */
  hasEnds: z.boolean().optional(),
  /** Columns that each stand for one value, marked with "x": the value (a code) and the header texts that mean it. */
  marks: z.array(z.strictObject({ value: z.string().min(1), labels: z.array(z.string().min(1)).min(1) })).optional(),
  /** Every column below the field's own header is marked with "x" for what its own label names (parts of a commitment). */
  marksByLabel: z.boolean().optional(),
  /** Columns headed by a period: marked with "x" (years of an exemplar), or holding the field's value for that period. */
  byPeriod: z.enum(['mark', 'value']).optional(),
  /** The date of something done, so never after today: always, or once one of the named fields is filled. */
  happened: z.union([z.literal(true), z.array(z.string()).min(1)]).optional(),
  /** Date fields of the same row that this one cannot come before. */
  notBefore: z.array(z.string()).optional(),
  /** A quantity that offices also describe in words ("Nhân dân góp ngày công"). */
  isProse: z.boolean().optional(),
  /** Words that promise without saying what is done; alone in a field they are vague. */
  vagueWords: z.array(z.string().min(1)).optional(),
});
export type Field = z.infer<typeof Field>;

/** A kind of sheet that an office keeps. */
export const Register = z.strictObject({
  version: z.literal(1),
  id: z.string().regex(/^[a-z]+$/),
  title: z.string().min(1),
  /** Words of a sheet's title that speak for this register; they decide between registers whose columns fit alike. */
  titleWords: z.array(z.string().min(1)).optional(),
  /** Words of a title or header that speak against this register: such a sheet is of another kind. */
  againstWords: z.array(z.string().min(1)).optional(),
  /** Fields that sheets of this kind have and lists of other things lack: one of them, or the title, must speak for it. */
  signs: z.array(z.string()).optional(),
  /** The field that makes a row what it is; without a column for it a table is none of this kind. */
  main: z.string().optional(),
  /** Sheet and Excel Table that hold the structured rows. */
  sheet: z.string().min(1).max(31),
  table: z.string().regex(/^tbl[A-Za-z]+$/),
  /** Fields that together name one row (rule duplicate-row). */
  key: z.array(z.string()).min(1),
  /** Every unit of the tree is expected to have a row in each period. */
  everyUnit: z.boolean().optional(),
  fields: z.array(Field).min(1),
});
export type Register = z.infer<typeof Register>;

/** The register's field of a name. @throws Error when there is none: names come from the register itself. */
export function fieldOf(register: Register, name: string): Field {
  const field = register.fields.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`Register ${register.id} has no field ${name}`);
  return field;
}
