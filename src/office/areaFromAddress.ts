import { type Area, areaFromA1, columnLetters } from '../core/model/address';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = columnLetters(16_383);

/** Area of an address as Excel gives it: with the sheet's name or without, whole columns as "A:C", whole rows as "2:3". */
export function areaFromAddress(address: string): Area {
  const local = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const columns = /^([A-Z]+):([A-Z]+)$/.exec(local);
  if (columns) return areaFromA1(`${columns[1]}1:${columns[2]}${LAST_ROW}`);
  const rows = /^(\d+):(\d+)$/.exec(local);
  return areaFromA1(rows ? `A${rows[1]}:${LAST_COLUMN}${rows[2]}` : local);
}
