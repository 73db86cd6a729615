/** @jest-environment ./tests/support/paneEnvironment.ts */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { prepare } from '../../src/core/prepare';
import { shippedDefinitions } from '../../src/definitions/shipped';
import type { ConnectOptions } from '../../src/emulator/connect';
import { messagesIn, type Language } from '../../src/i18n/messagesIn';
import { sheetWordsVi } from '../../src/i18n/sheetWords.vi';
import { excelGateway } from '../../src/office/excelGateway';
import { App } from '../../src/taskpane/App';
import { lightTheme } from '../../src/taskpane/officeTheme';
import type { Prepare } from '../../src/taskpane/usePreparation';
import { openExcel, type OpenedExcel } from '../support/openExcel';

const definitions = shippedDefinitions();
const prepareInline: Prepare = ({ snapshot, choices }) =>
  Promise.resolve(prepare(snapshot, definitions, sheetWordsVi, choices));

const workbook = (name: string): string => `tests/fixtures/workbooks/${name}.xlsx`;
const longest = { timeout: 20_000 };

let opened: OpenedExcel | null = null;
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  opened?.close();
  opened = null;
});

/** Opens the pane over a workbook in the emulated Excel, which is asked for no longer than a second. */
async function openPane(name: string, options?: ConnectOptions): Promise<OpenedExcel> {
  opened = await openExcel(workbook(name), options);
  render(pane());
  return opened;
}

const pane = () => (
  <App
    gateway={excelGateway({ answerWithin: 2000, probeWithin: 2000 })}
    prepare={prepareInline}
    definitions={definitions}
    theme={lightTheme}
    today="2026-11-24"
    now={() => '2026-11-24T08:00:00.000Z'}
  />
);

const press = async (name: string): Promise<void> => {
  await userEvent.click(await screen.findByRole('button', { name }, longest));
};
const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name }, longest);

/** Presses on from the start until the rollups are shown. */
async function toRollUp(language: Language = 'vi'): Promise<void> {
  const { actions, preview } = messagesIn[language];
  await press(actions.read);
  await press(actions.toCheck);
  await press(actions.toRollUp);
  await heading(preview.title);
}

const sheetNames = ({ book }: OpenedExcel): readonly string[] => book.sheets.map(({ name }) => name);

describe('the whole job', () => {
  it.each([
    ['vi', 'vi-VN'],
    ['en', 'en-US'],
  ] as const)('goes from the messy sheet to the rollups and back: %s', async (language, displayLanguage) => {
    const excel = await openPane('L1', { displayLanguage });
    const before = sheetNames(excel);
    const { actions, confirm, check, done, rollup } = messagesIn[language];

    await press(actions.read);
    await heading(confirm.title);
    await press(actions.toCheck);
    expect(document.activeElement).toBe(await heading(check.title));
    await press(actions.toRollUp);

    const card = await screen.findByRole('region', { name: rollup.title('models-by-unit') }, longest);
    const lastRow = within(card).getAllByRole('row').at(-1);
    expect(lastRow?.textContent).toMatch(/30.*15.*45$/);
    expect(sheetNames(excel)).toEqual(before);

    await press(actions.apply);
    await heading(done.title);
    expect(sheetNames(excel)).toEqual([
      ...before,
      'Sổ mô hình',
      'Danh mục',
      'TH mô hình theo đơn vị',
      'TH mô hình theo lĩnh vực',
    ]);
    await press(done.open('Danh mục'));
    expect(excel.excel.selectedAddress).toContain('Danh mục');

    await press(actions.undo);
    await heading(done.undoneTitle);
    expect(sheetNames(excel)).toEqual(before);
  });

  it('selects the cell of a finding when it is pressed', async () => {
    const { excel } = await openPane('L1');
    const { actions } = messagesIn.vi;
    await press(actions.read);
    await press(actions.toCheck);
    await heading(messagesIn.vi.check.title);
    const [group] = within(screen.getByRole('main')).getAllByRole('heading', { level: 2 });
    await userEvent.click(within(group as HTMLElement).getByRole('button'));
    const [first] = within(screen.getByRole('list', { name: /^Các ô/ })).getAllByRole('button');
    const cell = /ô ([A-Z]+\d+)$/.exec(first?.textContent ?? '')?.[1];
    await userEvent.click(first as HTMLElement);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(excel.selectedAddress.endsWith(`!${cell ?? '?'}`)).toBe(true);
  });

  it('writes nothing new when everything already stands', async () => {
    const excel = await openPane('L1');
    await toRollUp();
    await press(messagesIn.vi.actions.apply);
    await press(messagesIn.vi.actions.startOver);
    const names = sheetNames(excel);
    await toRollUp();
    expect(screen.getByText(messagesIn.vi.preview.nothing)).toBeTruthy();
    expect(sheetNames(excel)).toEqual(names);
  });

  it('switches the language and keeps the choice', async () => {
    await openPane('L1');
    await press(messagesIn.en.switchLanguage);
    await heading(messagesIn.en.start.title);
    cleanup();
    opened?.close();
    await openPane('L1');
    await heading(messagesIn.en.start.title);
  });
});

describe('putting right what was read', () => {
  const { actions, confirm, notice } = messagesIn.vi;
  const cardOf = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name }, longest);
  const toggle = async (name: string): Promise<HTMLElement> => {
    const card = await cardOf(name);
    await userEvent.click(within(card).getByRole('button', { name: new RegExp(`^${name}`) }));
    return card;
  };
  const selected = (excel: OpenedExcel, range: string): Promise<void> =>
    waitFor(() => expect(excel.excel.selectedAddress.endsWith(range)).toBe(true), longest);

  it('selects on the sheet what the user is on: the table, a row, a column', async () => {
    const excel = await openPane('L1');
    await press(actions.read);
    const card = await toggle('ĐK 2022');
    await selected(excel, '!A7:J60');
    act(() => within(card).getByRole('listbox').focus());
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    await selected(excel, '!A9:J9');
    await userEvent.click(within(card).getByText(/^Các cột: đã nhận/));
    within(card)
      .getByRole('combobox', { name: /^Cột C/ })
      .focus();
    await selected(excel, '!C7:C60');
  });

  it('counts without a row that is no data, and with it again when that is taken back', async () => {
    await openPane('L1');
    await press(actions.read);
    const card = await toggle('ĐK 2022');
    act(() => within(card).getByRole('listbox').focus());
    await userEvent.keyboard('{Home}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    await userEvent.selectOptions(within(card).getByLabelText(confirm.rowIs(11)), confirm.role.note);
    await waitFor(() => expect(card.textContent).toContain(`${confirm.rows(44)} ·`), longest);
    await press(confirm.undoCorrection);
    await waitFor(() => expect(card.textContent).toContain(`${confirm.rows(45)} ·`), longest);
    expect(screen.queryByRole('button', { name: confirm.undoCorrection })).toBeNull();
    expect(screen.queryByText(notice.updating)).toBeNull();
  });

  it('remembers it in the workbook, and says so', async () => {
    await openPane('L1');
    await press(actions.read);
    const card = await toggle('MH trước 2022');
    await userEvent.click(within(card).getByText(/^Các cột: đã nhận/));
    await userEvent.selectOptions(within(card).getByRole('combobox', { name: /Ghi chú/ }), confirm.unused);
    await press(actions.toCheck);
    await press(actions.toRollUp);
    await press(actions.apply);
    await press(actions.startOver);
    cleanup();
    render(pane());
    await press(actions.read);
    const again = await toggle('MH trước 2022');
    expect(again.textContent).toContain(confirm.fromEarlier);
    await press(confirm.resetTableOf('MH trước 2022', 'A4:G9'));
    await waitFor(() => expect(again.textContent).not.toContain(confirm.fromEarlier), longest);
  });

  it('adds a table that the user points at, and says when nothing fit is selected', async () => {
    const { excel, book } = await openPane('L10');
    await press(actions.read);
    await heading(messagesIn.vi.failed.text.noRegister.title);
    const added = book.addSheet('Mới');
    excel.userSelect(added, { row: 0, column: 0, rowCount: 1, columnCount: 1 });
    await press(confirm.addTable);
    expect(await screen.findByText(messagesIn.vi.failed.text.noHeaderSelected.title, {}, longest)).toBeTruthy();
    const [sheet] = book.sheets;
    if (sheet) excel.userSelect(sheet, { row: 7, column: 0, rowCount: 1, columnCount: 5 });
    await press(confirm.addTable);
    expect(await screen.findByText(confirm.corrections(1), {}, longest)).toBeTruthy();
  });

  it('offers to take a write back only where there is one', async () => {
    await openPane('L1');
    await press(actions.read);
    await press(actions.back);
    await heading(messagesIn.vi.start.title);
    expect(screen.queryByRole('button', { name: actions.undo })).toBeNull();
    await toRollUp();
    await press(actions.apply);
    await press(actions.startOver);
    await press(actions.undo);
    await heading(messagesIn.vi.done.undoneTitle);
  });
});

describe('putting right what was found', () => {
  const { actions, check, notice, failed } = messagesIn.vi;
  const group = new RegExp(`^${messagesIn.vi.ruleTitle['text-form']}`);

  /** Opens the check of a workbook with two names that have a space too many. */
  async function openCheck(): Promise<OpenedExcel> {
    const excel = await openPane('L1');
    const [sheet] = excel.book.sheets;
    for (const [row, name] of [
      [10, 'Camera  an ninh'],
      [11, 'Tiếng kẻng  an ninh'],
    ] as const)
      sheet?.write({ row, column: 2, rowCount: 1, columnCount: 1 }, [[name]]);
    await toCheck();
    return excel;
  }
  async function toCheck(): Promise<void> {
    await press(actions.read);
    await press(actions.toCheck);
    await heading(check.title);
  }
  const nameIn = ({ book }: OpenedExcel, row: number): unknown => book.sheets[0]?.value(row, 2);
  const found = (name: RegExp): Promise<HTMLElement> => screen.findByRole('button', { name }, longest);

  it('fixes a cell and stays at the next; takes it back after the pane was closed', async () => {
    const excel = await openCheck();
    await userEvent.click(await found(group));
    await press(check.fix.to('Camera an ninh'));
    await screen.findByText(check.outcome.fixed(1), {}, longest);
    expect(nameIn(excel, 10)).toBe('Camera an ninh');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('ô C12'), longest);

    cleanup();
    render(pane());
    await toCheck();
    await userEvent.click(await screen.findByText(check.journal.title(1)));
    await userEvent.click(await found(/^Hoàn tác: /));
    await screen.findByText(check.outcome.unfixed(1), {}, longest);
    expect(nameIn(excel, 10)).toBe('Camera  an ninh');
  });

  it('reads again in the same place when the workbook changed by more than it can follow', async () => {
    const { excel, book } = await openCheck();
    await userEvent.click(await found(group));
    book.sheets[0]?.write({ row: 10, column: 2, rowCount: 1, columnCount: 1 }, [['Camera an ninh']]);
    excel.userEdit(book.addSheet('Thêm'), { row: 0, column: 0 }, 'Xã khác');
    await screen.findByText(notice.stale, {}, longest);
    await press(actions.readAgain);
    await waitFor(() => expect(screen.queryByText(/ô C11$/)).toBeNull(), longest);
    expect(screen.queryByText(notice.stale)).toBeNull();
    expect((await found(group)).getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(/ô C12$/)).toBeTruthy();
  });

  it('says what to do where a cell is being edited, and changes nothing', async () => {
    const excel = await openCheck();
    await userEvent.click(await found(group));
    excel.excel.modes.cellEdit = true;
    await press(check.fix.to('Camera an ninh'));
    await screen.findByText(failed.text.cellEditMode.title, {}, longest);
    excel.excel.modes.cellEdit = false;
    expect(nameIn(excel, 10)).toBe('Camera  an ninh');
  });

  it('marks cells, adds the report sheet, and takes the marks off', async () => {
    const excel = await openCheck();
    await press(check.handBack.mark);
    await screen.findByText(check.outcome.marked('Kết quả kiểm tra'), {}, longest);
    expect(excel.book.sheets[0]?.conditionalFormats.length).toBeGreaterThan(0);
    await press(check.handBack.unmark);
    await screen.findByText(check.outcome.unmarked, {}, longest);
    expect(excel.book.sheets[0]?.conditionalFormats).toEqual([]);
  });
});

describe('when Excel will not', () => {
  const { actions, failed } = messagesIn.vi;

  it('says that no register was found', async () => {
    await openPane('L10');
    await press(actions.read);
    await heading(failed.text.noRegister.title);
  });

  it('says that Excel is too old, before anything is asked of it', async () => {
    await openPane('L1', { apiCap: '1.13' });
    await heading(failed.text.excelTooOld.title);
  });

  it('says that a cell is being edited, and reads once it is not', async () => {
    const { excel } = await openPane('L1');
    excel.modes.cellEdit = true;
    await press(actions.read);
    await heading(failed.text.cellEditMode.title);
    excel.modes.cellEdit = false;
    await press(actions.retry);
    await heading(messagesIn.vi.confirm.title);
  });

  it('says that Excel does not answer', async () => {
    const { excel } = await openPane('L1');
    excel.modes.silent = true;
    await press(actions.read);
    await heading(failed.text.notAnswering.title);
  });

  it('says that the structure is protected, and keeps what was chosen', async () => {
    const { book } = await openPane('L1');
    await toRollUp();
    book.structureProtected = true;
    await press(actions.apply);
    await heading(failed.text.protectedWorkbook.title);
    await press(actions.back);
    await heading(messagesIn.vi.preview.title);
  });

  it('tells of an edit made meanwhile, and writes nothing over it', async () => {
    const { excel, book } = await openPane('L1');
    await toRollUp();
    excel.userEdit(book.addSheet('Thêm'), { row: 0, column: 0 }, 'Xã khác');
    expect(await screen.findByText(messagesIn.vi.notice.stale, {}, longest)).toBeTruthy();
    await press(actions.apply);
    await heading(failed.text.workbookChanged.title);
    await press(actions.readAgain);
    await heading(messagesIn.vi.confirm.title);
  });

  it('offers to take back what a refusal left half done', async () => {
    const excel = await openPane('L1');
    const before = sheetNames(excel);
    await toRollUp();
    excel.excel.modes.failure = { afterActions: 400, code: 'GeneralException' };
    await press(actions.apply);
    await heading(failed.text.unexpected.title);
    expect(sheetNames(excel)).not.toEqual(before);
    await press(failed.undoHalf);
    await heading(messagesIn.vi.done.undoneTitle);
    expect(sheetNames(excel)).toEqual(before);
  });
});
