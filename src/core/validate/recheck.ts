import type { DataTable } from '../model/dataTable';
import type { AnyFinding } from '../model/finding';
import { ownFindings } from './ownFindings';
import type { Checked } from './rule';
import { registerOfTable } from './rule';
import { rules } from './rules';
import { mergeInOrder } from './validate';

/** Rows of one table that changed, as they are now in it. */
export interface RowChange {
  /** The table as it is now, one of `checked.tables`. */
  readonly table: DataTable;
  /** Sheet rows. */
  readonly rows: ReadonlySet<number>;
  /** Names of the fields that changed. */
  readonly fields: ReadonlySet<string>;
}

/**
 * The findings after some rows of a table changed, as `validate` would find them anew: rules that let every row speak for
 * itself look at those rows only, rules that a changed field does not reach keep what they found, the others look again.
 *
 * @param before - findings of `validate` or of an earlier recheck, before the change.
 * @param checked - everything as it is now.
 */
export function recheck(before: readonly AnyFinding[], checked: Checked, change: RowChange): readonly AnyFinding[] {
  const { table, rows } = change;
  const register = registerOfTable(checked, table);
  const changedFields = register.fields.filter(({ name }) => change.fields.has(name));
  const byRow = new Set(rules.filter(({ reaches }) => reaches === null).map(({ id }) => id));
  const again = rules.filter(
    ({ reaches }) => reaches !== null && changedFields.some((field) => reaches(field, register)),
  );
  const anew = new Set(again.map(({ id }) => id));
  const isOfRows = ({ sheet, at }: AnyFinding): boolean => sheet === table.region.sheet && rows.has(at.row);
  const kept = before.filter((finding) => !anew.has(finding.rule) && !(byRow.has(finding.rule) && isOfRows(finding)));
  const alone = { ...checked, tables: cutTo(table, rows), regions: [] };
  const found = [
    ...rules.filter(({ id }) => byRow.has(id)).flatMap(({ check }) => [...check(alone)].filter(isOfRows)),
    ...again.flatMap(({ check }) => [...check(checked)]),
  ];
  return mergeInOrder(checked.workbook, kept, ownFindings(checked, found));
}

/** The table once for every stretch of changed rows, with nothing else in it. */
function cutTo(table: DataTable, rows: ReadonlySet<number>): readonly DataTable[] {
  const stretches: number[][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last?.at(-1) === row - 1) last.push(row);
    else stretches.push([row]);
  }
  return stretches.map((stretch) => {
    const [first = 0] = stretch;
    const within = ({ row }: { readonly row: number }): boolean => row >= first && row < first + stretch.length;
    const { region } = table;
    return {
      ...table,
      region: {
        ...region,
        area: { ...region.area, row: first, rows: stretch.length },
        rows: region.rows.filter(within),
      },
      rows: table.rows.filter(within),
    };
  });
}
