import { afterEach, describe, expect, it } from '@jest/globals';
import type { DataTable } from '../../../src/core/model/dataTable';
import type { WorkbookSnapshot } from '../../../src/core/model/snapshot';
import { planWorkbook } from '../../../src/core/plan/planWorkbook';
import { collectUnits } from '../../../src/core/structure/collectUnits';
import { layOutCatalogue } from '../../../src/core/structure/layOutCatalogue';
import { layOutRegister } from '../../../src/core/structure/layOutRegister';
import { catalogueOf, catalogueSheetOf } from '../../../src/core/structure/readCatalogue';
import { readStructured, structuredSheetOf } from '../../../src/core/structure/readStructured';
import { structureRegister } from '../../../src/core/structure/structureRegister';
import { excelGateway } from '../../../src/office/excelGateway';
import type { OpenedExcel } from '../../support/openExcel';
import { openExcel } from '../../support/openExcel';
import { datum, modelRow, smallCatalogue, smallRegister, tableOf } from '../../support/smallRegister';

let opened: OpenedExcel | undefined;
afterEach(() => opened?.close());

function planOf(workbook: WorkbookSnapshot, tables: readonly DataTable[]) {
  const catalogue = collectUnits(catalogueOf(workbook, smallCatalogue), tables, [smallRegister]);
  const sheet = structuredSheetOf(workbook, smallRegister);
  const standing = sheet && readStructured(sheet, smallRegister);
  const structured = structureRegister(smallRegister, tables, catalogue, standing, workbook.memory);
  const catalogueLayout = layOutCatalogue(catalogue, catalogueSheetOf(workbook), [smallRegister]);
  return planWorkbook(workbook, [layOutRegister(smallRegister, structured, catalogueLayout), catalogueLayout.layout], {
    [structured.remember.key]: structured.remember.value,
  });
}

/** All that can be read back, but for the ids that Excel gives and the styles that no value bears. */
const contentOf = (workbook: WorkbookSnapshot): unknown => ({
  sheets: workbook.sheets.map((sheet) => ({ ...sheet, id: '' })),
  names: workbook.names,
  memory: workbook.memory,
});

const names = [
  'Camera an ninh',
  '007',
  '=1+1',
  "'nháy đơn",
  '1.252',
  '22-5-2023',
  'TRUE',
  '-',
  '@xã',
  '+84',
  'Mar 5',
  '#N/A',
  '> 5',
];
const rows = names.map((name, index) =>
  modelRow(index + 1, name, index % 2 === 0 ? 'Xã Thái Hòa' : '12/3', {
    resources: datum(null, name),
    note: datum(`Dòng 1\n${name}`),
  }),
);

describe('a plan over the emulated Excel', () => {
  it('writes every text as it is, does nothing twice, and goes back to what was', async () => {
    opened = await openExcel();
    const gateway = excelGateway();
    const before = await gateway.readWorkbook();
    const plan = planOf(before, [tableOf(rows)]);
    await gateway.applySteps(plan.steps);

    const after = await gateway.readWorkbook();
    const sheet = structuredSheetOf(after, smallRegister);
    const table = sheet && readStructured(sheet, smallRegister)?.table;
    expect(table?.rows.map((row) => [row[0], row[9], row[12]])).toEqual(
      names.map((name) => [name, name, `Dòng 1\n${name}`]),
    );
    expect(planOf(after, [tableOf(rows)]).steps).toEqual([]);

    await gateway.applySteps(plan.undo);
    expect(contentOf(await gateway.readWorkbook())).toEqual(contentOf(before));
  });

  it('goes back from a refresh to what stood, with rows gone, come and changed', async () => {
    opened = await openExcel();
    const gateway = excelGateway();
    await gateway.applySteps(planOf(await gateway.readWorkbook(), [tableOf(rows)]).steps);
    const before = await gateway.readWorkbook();

    const now = [
      ...rows.slice(3, 6),
      modelRow(40, 'Mới', 'Xã Mới'),
      ...rows.slice(8).map(({ row, values }) => ({ row: row + 50, values: { ...values, year: datum(2021) } })),
      ...names.map((name, index) => modelRow(90 + index, `mới ${name}`, 'Xã Mới')),
    ];
    const plan = planOf(before, [tableOf(now)]);
    await gateway.applySteps(plan.steps);
    const after = await gateway.readWorkbook();
    expect(planOf(after, [tableOf(now)]).steps).toEqual([]);

    await gateway.applySteps(plan.undo);
    expect(contentOf(await gateway.readWorkbook())).toEqual(contentOf(before));
  });
});
