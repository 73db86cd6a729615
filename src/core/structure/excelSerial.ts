/** Days since 1899-12-30, as Excel counts dates from March 1900 on. */
export type ExcelSerial = number & { readonly __unit: 'excelSerial' };

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Serial of an ISO date ("2022-03-01"), or null where the text is no real day from 1900-03-01 on. */
export function serialOfIso(iso: string): ExcelSerial | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = Math.round((date.getTime() - EPOCH) / DAY);
  // Excel's serial 60 is the 29/02/1900 that never was, so earlier days would show one day off.
  return serial > 60 ? (serial as ExcelSerial) : null;
}

/** ISO date of a serial; a time of day is dropped. */
export const isoOfSerial = (serial: ExcelSerial): string =>
  new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
