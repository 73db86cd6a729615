import type { DataRow } from '../../model/dataTable';
import { registeredIn, textOf } from '../../model/dataTable';
import type { Finding } from '../../model/finding';
import type { Checked } from '../rule';
import { isOneRecord } from '../rule';
import { datumForm, datumName } from '../datumForm';
import { sideOf } from '../unitIndex';

/**
 * The same model registered by a Party cell and by the Fatherland Front or a mass organisation: at the later row's name. A
 * model that several hamlets or associations of one side share is no fault.
 */
export function* chiBoMttqDuplicate(checked: Checked): Generator<Finding<'chi-bo-mttq-duplicate'>> {
  const firsts = new Map<string, DataRow>();
  for (const table of checked.tables) {
    if (table.register !== 'models') continue;
    for (const row of table.rows) {
      const datum = row.values['name'];
      const unitDatum = row.values['unit'];
      if (!datum || typeof datum.value !== 'string' || typeof unitDatum?.value !== 'string') continue;
      const side = sideOf(datumForm(unitDatum));
      if (side === null) continue;
      const key = `${datumName(datum).form}\n${registeredIn(row)}`;
      const other = firsts.get(`${key}\n${side === 'party' ? 'front' : 'party'}`);
      if (!firsts.has(`${key}\n${side}`)) firsts.set(`${key}\n${side}`, row);
      if (!other || isOneRecord(row, other)) continue;
      yield {
        rule: 'chi-bo-mttq-duplicate',
        severity: 'warning',
        register: table.register,
        sheet: row.sheet,
        at: datum.at,
        field: 'name',
        value: datum.raw,
        suggestion: null,
        params: { otherUnit: textOf(other, 'unit') ?? '', firstSheet: other.sheet, firstRow: other.row },
      };
    }
  }
}
