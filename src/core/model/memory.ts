/**
 * What the product keeps in the workbook between runs: JSON texts by key, in one custom XML part (`WorkbookSnapshot.memory`,
 * plan step `remember`). Every value is an object with `version`; a value of another version, or one that no longer
 * parses, counts as forgotten: the product then asks nothing, loses no cell of the user's, and writes the value anew.
 *
 * | key               | value                                                                        | written by               |
 * |-------------------|------------------------------------------------------------------------------|--------------------------|
 * | rows:<register>   | short hash of every cell last written, by source sheet and row               | structure/writtenRows    |
 * | units             | hash of what was ever written of each unit to the catalogue, and its aliases | structure/offeredUnits   |
 * | sheet:<madeBy>    | what was last laid out on a sheet of ours, its cells left out                 | plan/standingLayout      |
 * | marks             | sheets whose cells carry the marks of findings                               | plan/planMarks           |
 * | fixes             | journal of the fixes made and not taken back: every cell before and after    | fix/planFixes            |
 * | ignored           | findings set aside, each with its reason                                     | fix/ignore               |
 *
 * The workflow keeps further keys of its own (the user's choices, the way back of the last apply).
 */
export const memoryKeys = {
  rows: (register: string): string => `rows:${register}`,
  units: 'units',
  sheet: (madeBy: string): string => `sheet:${madeBy}`,
  marks: 'marks',
  fixes: 'fixes',
  ignored: 'ignored',
} as const;

/** Names under which sheets of the product's own are found (`SheetSnapshot.madeBy`). */
export const madeBy = {
  register: (register: string): string => `register:${register}`,
  catalogue: 'catalogue',
  rollup: (rollup: string): string => `rollup:${rollup}`,
  findings: 'findings',
} as const;
