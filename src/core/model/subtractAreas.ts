import type { Area } from './address';
import { intersects } from './address';

/** Areas that together cover what the first areas cover and none of the others does. */
export const subtractAreas = (areas: readonly Area[], others: readonly Area[]): readonly Area[] =>
  others.reduce<readonly Area[]>((left, other) => left.flatMap((area) => subtractArea(area, other)), areas);

function subtractArea(area: Area, other: Area): readonly Area[] {
  if (!intersects(area, other)) return [area];
  const top = Math.max(area.row, other.row);
  const bottom = Math.min(area.row + area.rows, other.row + other.rows);
  const left = Math.max(area.column, other.column);
  const right = Math.min(area.column + area.columns, other.column + other.columns);
  return [
    { ...area, rows: top - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { row: top, rows: bottom - top, column: area.column, columns: left - area.column },
    { row: top, rows: bottom - top, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
