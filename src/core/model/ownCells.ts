/**
 * What of the structured tables the user typed or changed, by sheet, then sheet row: the names of the fields that were
 * changed, or null for a whole row. What is not in here was written from a source, whose cells have the findings.
 */
export type OwnCells = ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<string> | null>>;
