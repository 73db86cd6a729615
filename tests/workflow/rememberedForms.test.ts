import { afterEach, describe, expect, it } from '@jest/globals';
import { fieldCorrection, registerCorrection } from '../../src/core/correct/makeCorrection';
import { formProfileOf, withFormProfile } from '../../src/core/correct/formProfile';
import { type Choices, defaultChoices } from '../../src/core/model/choices';
import type { Correction } from '../../src/core/model/correction';
import type { CellValue } from '../../src/core/model/snapshot';
import { isSettled, needsAsking } from '../../src/core/needsAsking';
import type { FoundTable } from '../../src/core/preparation';
import { shippedDefinitions } from '../../src/definitions/shipped';
import type { Book, Sheet } from '../../src/emulator/book/book';
import { newBook } from '../../src/emulator/book/newBook';
import { openBook } from '../../src/emulator/book/openBook';
import { saveBook } from '../../src/emulator/book/saveBook';
import { sheetWordsVi } from '../../src/i18n/sheetWords.vi';
import { excelGateway } from '../../src/office/excelGateway';
import { applyPlan } from '../../src/workflow/applyPlan';
import { choicesOf, withChoices } from '../../src/workflow/keptChoices';
import { readAndPrepare } from '../../src/workflow/readAndPrepare';
import { refreshRollups } from '../../src/workflow/refreshRollups';
import { undoLast } from '../../src/workflow/undoLast';
import { bookState } from '../support/bookState';
import { type OpenedExcel, openExcel } from '../support/openExcel';
import { present } from '../support/present';

const today = '2026-11-24';
const definitions = shippedDefinitions();
const gateway = excelGateway();
let open: OpenedExcel | undefined;
afterEach(() => open?.close());

const MARCH: readonly (readonly CellValue[])[] = [
  ['VIỆC LÀM THEO BÁC THÁNG 3', '', '', ''],
  ['Mã', 'Việc', 'Nơi làm', 'Ai lo'],
  ['A1', 'Hũ gạo tình thương', 'Xã Hòa An', 'Ông Ba'],
  ['A2', 'Nhà sạch vườn đẹp', 'Xã Hòa Bình', 'Bà Tư'],
];
/** The same form a month later: longer letterhead, columns in another order, other rows. */
const APRIL: readonly (readonly CellValue[])[] = [
  ['ĐẢNG BỘ HUYỆN', '', '', ''],
  ['VIỆC LÀM THEO BÁC THÁNG 4', '', '', ''],
  ['Việc', 'Ai lo', 'Mã', 'Nơi làm'],
  ['Tuyến đường hoa', 'Ông Năm', 'B1', 'Xã Hòa An'],
  ['Tiếng kẻng an ninh', 'Bà Sáu', 'B2', 'Xã Tân Lập'],
  ['Vườn rau sạch', 'Bà Bảy', 'B3', 'Xã Tân Lập'],
];

function write(sheet: Sheet, rows: readonly (readonly CellValue[])[]): void {
  const area = { row: 0, column: 0, rowCount: rows.length, columnCount: 4 };
  sheet.write(
    area,
    rows.map((row) => row.map((value) => value ?? '')),
  );
}

function marchBook(): Book {
  const book = newBook('so.xlsx');
  const [sheet] = book.sheets as [Sheet];
  sheet.name = 'Tháng 3';
  write(sheet, MARCH);
  return book;
}

const readWith = (choose: Parameters<typeof readAndPrepare>[3]) =>
  readAndPrepare(gateway, definitions, sheetWordsVi, choose);
const withCorrections = (corrections: readonly Correction[]): Choices => ({ ...defaultChoices(today), corrections });
const summary = (found: FoundTable) => ({
  key: found.key,
  register: found.mapping.register,
  isSettled: isSettled(needsAsking(found, definitions.registers)),
  rows: found.table?.rows.map(({ values }) => [values['name']?.value, values['unit']?.value, values['lead']?.value]),
});
const april = {
  key: 'Tháng 4!R3C1',
  register: 'models',
  isSettled: true,
  rows: [
    ['Tuyến đường hoa', 'Xã Hòa An', 'Ông Năm'],
    ['Tiếng kẻng an ninh', 'Xã Tân Lập', 'Bà Sáu'],
    ['Vườn rau sạch', 'Xã Tân Lập', 'Bà Bảy'],
  ],
};

/** The user marks the table of March, which the product does not see, and says what it is. */
async function teach(): Promise<readonly Correction[]> {
  const mark: Correction = {
    kind: 'table',
    sheet: 'Tháng 3',
    header: { row: 1, column: 0, rows: 1, columns: 4 },
  };
  const { preparation } = await readWith(() => withCorrections([mark]));
  const found = present(preparation.found[0]);
  return [
    mark,
    registerCorrection(found, 'models'),
    fieldCorrection(found, 1, 'name'),
    fieldCorrection(found, 2, 'unit'),
    fieldCorrection(found, 3, 'lead'),
    fieldCorrection(found, 0, null),
  ];
}

describe('what the user puts right', () => {
  it('is remembered in the workbook: the next sheet of the form raises no question, after saving and opening too', async () => {
    open = await openExcel(marchBook());
    const choices = withCorrections(await teach());
    const { workbook, preparation } = await readWith(() => choices);
    expect(preparation.structured.map(({ rows }) => rows.length)).toEqual([2]);
    expect(await applyPlan(gateway, withChoices(preparation.plan, choices, workbook))).toMatchObject({ ok: true });
    const bytes = await saveBook(open.book);
    open.close();

    const book = await openBook(bytes, 'so.xlsx');
    write(book.addSheet('Tháng 4'), APRIL);
    open = await openExcel(book);
    const again = await readWith((read) => choicesOf(read, today));
    expect(again.preparation.found.map(summary)).toEqual([
      {
        key: 'Tháng 3!R2C1',
        register: 'models',
        isSettled: true,
        rows: [
          ['Hũ gạo tình thương', 'Xã Hòa An', 'Ông Ba'],
          ['Nhà sạch vườn đẹp', 'Xã Hòa Bình', 'Bà Tư'],
        ],
      },
      april,
    ]);
    expect(await refreshRollups(gateway, definitions, sheetWordsVi, today)).toMatchObject({
      ok: true,
      value: { isChanged: true },
    });
    const { preparation: refreshed } = await readWith((read) => choicesOf(read, today));
    expect(refreshed.structured.map(({ rows }) => rows.length)).toEqual([5]);
  });

  it('is known to another workbook that was given it as a file', async () => {
    open = await openExcel(marchBook());
    const profile = formProfileOf(await teach());
    open.close();

    const book = newBook('khac.xlsx');
    const [sheet] = book.sheets as [Sheet];
    sheet.name = 'Tháng 4';
    write(sheet, APRIL);
    open = await openExcel(book);
    const { preparation } = await readWith(() => withFormProfile(defaultChoices(today), profile));
    expect(preparation.found.map(summary)).toEqual([april]);
  });

  it('is kept also where nothing else is to be written, and forgotten when that is taken back', async () => {
    open = await openExcel(marchBook());
    const before = bookState(open.book);
    const [mark] = await teach();
    const choices = withCorrections([present(mark)]);
    const { workbook, preparation } = await readWith(() => choices);
    expect(preparation.plan.steps).toEqual([]);
    await applyPlan(gateway, withChoices(preparation.plan, choices, workbook));
    expect(choicesOf(await gateway.readWorkbook(), today)).toEqual(choices);
    expect(await undoLast(gateway)).toMatchObject({ ok: true });
    expect(bookState(open.book)).toEqual(before);
  });
});
