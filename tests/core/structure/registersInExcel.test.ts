import { afterEach, expect, it } from '@jest/globals';
import { excelGateway } from '../../../src/office/excelGateway';
import { applyPlan } from '../../../src/workflow/applyPlan';
import { prepareJob } from '../../support/modelsJob';
import type { OpenedExcel } from '../../support/openExcel';
import { openExcel } from '../../support/openExcel';
import { present } from '../../support/present';

let opened: OpenedExcel | undefined;
afterEach(() => opened?.close());

it('keeps every register that a workbook has, and tells what its sheet and the user changed since', async () => {
  opened = await openExcel('tests/fixtures/workbooks/V-nhieu-bang.xlsx');
  const { book, excel } = opened;
  const gateway = excelGateway();
  const { preparation } = await prepareJob(gateway);
  await applyPlan(gateway, preparation.plan);
  expect((await prepareJob(gateway)).preparation.plan.steps).toEqual([]);

  const documents = present(preparation.structured.find(({ register }) => register === 'documents'));
  const subject = documents.columns.findIndex(({ id }) => id === 'subject');
  const [sheet, row] = (documents.rows[0] ?? []).slice(-2);
  const source = present(book.findSheet(String(sheet)));
  const texts = Array.from({ length: 30 }, (_, column) => source.value(Number(row) - 1, column));
  const at = texts.indexOf(documents.rows[0]?.[subject] ?? '');
  const table = present(book.findTable('tblVanBan'));
  excel.userEdit(source, { row: Number(row) - 1, column: at }, 'Trích yếu mới ở sổ gốc');
  excel.userEdit(
    table.sheet,
    { row: table.bodyArea.row, column: table.bodyArea.column + subject },
    'Trích yếu của người dùng',
  );

  const { preparation: again } = await prepareJob(gateway);
  expect(again.changes['documents']).toMatchObject({
    added: 0,
    changed: 0,
    gone: 0,
    conflicts: [
      { column: 'subject', kept: 'Trích yếu của người dùng', fresh: 'Trích yếu mới ở sổ gốc', decision: null },
    ],
  });
});

it('lets values be chosen from the cells of the catalogue, warns of others, and refuses none', async () => {
  opened = await openExcel('tests/fixtures/workbooks/V-nhieu-bang.xlsx');
  const { book } = opened;
  const gateway = excelGateway();
  await applyPlan(gateway, (await prepareJob(gateway)).preparation.plan);
  const rules = ['tblMoHinh', 'tblVanBan'].flatMap((table) => present(book.findTable(table)).sheet.validations);
  expect(rules.length).toBeGreaterThan(5);
  for (const { validation } of rules) {
    expect(validation.errorAlert).toMatchObject({ style: 'warning' });
    expect(validation.rule).toMatchObject({ kind: 'list' });
    expect(JSON.stringify(validation.rule)).toMatch(/!\$[A-Z]+\$\d+/);
  }
});
