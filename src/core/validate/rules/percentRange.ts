import type { DataRow, DataTable } from '../../model/dataTable';
import type { Finding } from '../../model/finding';
import { normalForm } from '../../model/normalForm';
import { isPercentFormat, numberFormatsOf } from '../../model/numberFormats';
import type { Checked } from '../rule';
import { ownData, placeOfDatum, sheetOf } from '../rule';

/** Header words of a rate that may pass 100 %: what was done against what was planned, this year against last. */
const MAY_PASS = /so sánh|so với|kế hoạch|kh(?!\p{L})|chỉ tiêu|hoàn thành|thực hiện|tăng|giảm/u;

/**
 * A rate below 0 or above 100 %, or a fraction (0,91) among percents; the fraction's suggestion is the percent. A rate of
 * what was done against what was planned may pass 100.
 */
export function* percentRange(checked: Checked): Generator<Finding<'percent-range'>> {
  for (const table of checked.tables) {
    const rates = [...ownData(checked, table, ({ type }) => type === 'percent')];
    if (rates.length === 0) continue;
    const formatAt = numberFormatsOf(sheetOf(checked, table));
    const isPlain = (own: (typeof rates)[number]): boolean =>
      typeof own.datum.raw === 'number' && !isPercentFormat(formatAt(own.datum.at));
    const hasPercents = new Set(
      rates.filter((own) => isPlain(own) && Number(own.datum.raw) > 1).map(({ field }) => field.name),
    );
    for (const own of rates) {
      const { field, row, datum } = own;
      const { value, raw } = datum;
      if (typeof value !== 'number') continue;
      const isFraction = isPlain(own) && Number(raw) > 0 && Number(raw) < 1 && hasPercents.has(field.name);
      const isOutside = value < 0 || (value > 100 && !mayPass(table, field.name, row));
      if (!isFraction && !isOutside) continue;
      yield {
        rule: 'percent-range',
        severity: 'error',
        ...placeOfDatum(table, own),
        suggestion: isFraction ? value : null,
        params: {
          field: field.name,
          value: isFraction ? Number(raw) : value,
          what: isFraction ? 'fraction' : 'outside',
        },
      };
    }
  }
}

function mayPass({ mapping }: DataTable, field: string, { values }: DataRow): boolean {
  const [actual, assigned] = [amountOf(values['actual']?.value), amountOf(values['assigned']?.value)];
  if (actual !== null && assigned !== null) return actual > assigned;
  const label = mapping.columns.find((column) => column.field === field)?.label ?? '';
  return MAY_PASS.test(normalForm(label));
}

const amountOf = (value: DataRow['values'][string]['value'] | undefined): number | null =>
  value !== null && typeof value === 'object' && 'qualifier' in value ? value.value : null;
