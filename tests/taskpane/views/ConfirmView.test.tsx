/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';

import type { Correction } from '../../../src/core/model/correction';
import type { Preparation } from '../../../src/core/preparation';
import { messagesIn } from '../../../src/i18n/messagesIn';
import { ConfirmView } from '../../../src/taskpane/views/ConfirmView';
import { choices, definitions, preparation, snapshot } from '../samplePreparation';
import { inPane, showView } from '../showView';

const { confirm, failed } = messagesIn.vi;

function show(overrides: Partial<ComponentProps<typeof ConfirmView>> = {}) {
  const corrected: Correction[] = [];
  const happened: string[] = [];
  const view = (more: Partial<ComponentProps<typeof ConfirmView>> = {}) => (
    <ConfirmView
      snapshot={snapshot}
      preparation={preparation}
      definitions={definitions}
      choices={choices}
      kept={[]}
      onChoose={() => undefined}
      onCorrect={(...corrections) => corrected.push(...corrections)}
      onUndoCorrection={() => happened.push('undo')}
      onResetTable={({ key }) => happened.push(`reset ${key}`)}
      onAddTable={() => happened.push('add')}
      onShow={(sheet, range) => happened.push(`${sheet}!${range}`)}
      onRead={() => happened.push('read')}
      onNext={() => happened.push('next')}
      onBack={() => happened.push('back')}
      {...overrides}
      {...more}
    />
  );
  const { rerender, unmount } = showView(view());
  return {
    unmount,
    corrected,
    happened,
    change: (more: Partial<ComponentProps<typeof ConfirmView>>) => rerender(inPane(view(more))),
  };
}

const card = (name: string): HTMLElement => screen.getByRole('region', { name });
const open = (name: string): Promise<void> =>
  userEvent.click(within(card(name)).getByRole('button', { name: new RegExp(`^${name}`) }));

/** The sample with other things said of its tables. */
const withFound = (change: (table: Preparation['found'][number]) => Preparation['found'][number]): Preparation => ({
  ...preparation,
  found: preparation.found.map(change),
});

describe('the cards of ConfirmView', () => {
  it('name each table with its range, rows, register and certainty; those to be asked about come first and open', () => {
    show();
    const cards = screen.getAllByRole('region');
    expect(cards.map((one) => within(one).getByRole('heading').textContent)).toEqual([
      expect.stringMatching(/^Phụ lục.*Cần xem lại/),
      expect.stringMatching(/^ĐK 2022Sổ mô hình · 2 dòng · A7:G9.*Chắc chắn/),
    ]);
    expect(
      within(card('Phụ lục'))
        .getByRole('button', { name: /^Phụ lục/ })
        .getAttribute('aria-expanded'),
    ).toBe('true');
    expect(within(card('ĐK 2022')).getByRole('button', { name: /^ĐK/ }).getAttribute('aria-expanded')).toBe('false');
    expect(within(card('Phụ lục')).getByRole('list', { name: confirm.questions }).textContent).toBe(
      confirm.question.register('Sổ mô hình') + confirm.question.missing(['Lĩnh vực']),
    );
  });

  it('select their table on its sheet when they are opened, and by their button', async () => {
    const { happened } = show();
    await open('ĐK 2022');
    await userEvent.click(screen.getByRole('button', { name: confirm.showTable('Phụ lục', 'A3:G4') }));
    expect(happened).toEqual(['ĐK 2022!A7:G9', 'Phụ lục!A3:G4']);
  });

  it('fold tables of one form away behind the first, where they are many', () => {
    const [head] = preparation.found;
    if (!head) throw new Error('The sample has no table');
    const copy = (at: number) => ({ ...head, key: `${head.key}${at}`, region: { ...head.region, sheet: 'Phụ lục' } });
    show({ preparation: { ...preparation, found: [head, copy(1), copy(2), copy(3)] } });
    const fold = screen.getByText(confirm.alike(3, 'ĐK 2022')).closest('details') as HTMLElement;
    expect(within(fold).getAllByRole('region', { hidden: true })).toHaveLength(3);
    expect(within(fold).queryByRole('region', { name: 'ĐK 2022', hidden: true })).toBeNull();
  });

  it('do not ask for a required field where no column is left that could be it, but say that it is missing', () => {
    const isKnown = withFound((table) => ({
      ...table,
      mapping: { ...table.mapping, confidence: 1, columns: table.mapping.columns.slice(0, 6) },
    }));
    show({ preparation: isKnown });
    expect(screen.getByText(confirm.nothingAsked)).toBeTruthy();
  });

  it('stay in their order while the user answers', () => {
    const { change } = show();
    change({ preparation: withFound((table) => ({ ...table, mapping: { ...table.mapping, confidence: 1 } })) });
    expect(screen.getAllByRole('region').map((one) => one.textContent.slice(0, 7))).toEqual(['Phụ lục', 'ĐK 2022']);
  });

  it('take a table out, name another register for it, or none', async () => {
    const { corrected } = show();
    await userEvent.click(screen.getByRole('checkbox', { name: confirm.useTable('Phụ lục', 'A3:G4') }));
    const register = within(card('Phụ lục')).getByRole('combobox', { name: confirm.register });
    expect(within(register).getAllByRole('option')).toHaveLength(9);
    await userEvent.selectOptions(register, 'Gương điển hình');
    await userEvent.selectOptions(register, confirm.noRegister);
    const form = preparation.found[1]?.form;
    expect(corrected).toEqual([
      { kind: 'leaveOut', table: 'Phụ lục!R3C1', isOut: true },
      { kind: 'register', table: 'Phụ lục!R3C1', form, register: 'exemplars' },
      { kind: 'register', table: 'Phụ lục!R3C1', form, register: null },
    ]);
  });

  it('take yes for an answer to all that is asked', async () => {
    const { corrected } = show();
    await userEvent.click(screen.getByRole('button', { name: /Đúng như vậy: trang “Phụ lục”/ }));
    expect(corrected).toContainEqual(
      expect.objectContaining({ kind: 'register', table: 'Phụ lục!R3C1', register: 'models' }),
    );
  });

  it('give a column another field, a mark or none, and select it on the sheet meanwhile', async () => {
    const { corrected, happened } = show();
    await userEvent.click(within(card('Phụ lục')).getByText(confirm.columns(6, 7)));
    const column = within(card('Phụ lục')).getByRole('combobox', { name: /Cột G/ });
    await userEvent.selectOptions(column, 'Ghi chú');
    await userEvent.selectOptions(column, 'Loại hình: Tập thể');
    await userEvent.selectOptions(column, confirm.unused);
    const meant = { kind: 'field', table: 'Phụ lục!R3C1', column: 6, label: 'Cột lạ' };
    expect(corrected).toMatchObject([
      { ...meant, field: 'note' },
      { ...meant, field: 'kind=collective' },
      { ...meant, field: null },
    ]);
    expect(happened).toEqual(['Phụ lục!G3:G4']);
  });

  it('say why a column is taken for what it is, and what it holds', async () => {
    show();
    await open('ĐK 2022');
    await userEvent.click(within(card('ĐK 2022')).getByText(confirm.columns(6, 7)));
    const name = within(card('ĐK 2022')).getByRole('combobox', { name: 'Cột C: Tên mô hình' });
    const why = document.getElementById(name.getAttribute('aria-describedby') ?? '');
    expect(why?.textContent).toBe(
      `${confirm.why.label}. ${confirm.samples(['Tuyến đường hoa 1', 'Tuyến đường hoa 2'])}`,
    );
  });

  it('move the header, one row at a time', async () => {
    const { corrected } = show();
    const header = within(card('Phụ lục')).getByRole('group', { name: confirm.header });
    await userEvent.click(within(header).getByRole('button', { name: confirm.later(confirm.headerFirst) }));
    expect(corrected).toMatchObject([]);
    await open('ĐK 2022');
    const other = within(card('ĐK 2022')).getByRole('group', { name: confirm.header });
    await userEvent.click(within(other).getByRole('button', { name: confirm.later(confirm.headerLast) }));
    expect(corrected).toMatchObject([{ kind: 'header', table: 'ĐK 2022!R7C1', offset: 0, rows: 2 }]);
  });

  it('show each row with its role; the selection follows the arrow keys, and the role can be changed', async () => {
    const { corrected, happened } = show();
    await open('ĐK 2022');
    const map = within(card('ĐK 2022')).getByRole('listbox');
    expect(
      within(map)
        .getAllByRole('option')
        .map((row) => row.textContent),
    ).toEqual([
      expect.stringMatching(/^T7Dòng 7, Tiêu đề: TT · Tên đơn vị/),
      'D8Dòng 8, Dữ liệu: 1 · Tuyến đường hoa 1 · x',
      'D9Dòng 9, Dữ liệu: 2 · Tuyến đường hoa 2 · x',
    ]);
    map.focus();
    await userEvent.keyboard('{ArrowDown}{End}');
    expect(happened.slice(1)).toEqual(['ĐK 2022!A7:G7', 'ĐK 2022!A9:G9']);
    expect(map.getAttribute('aria-activedescendant')).toBe(within(map).getByRole('option', { selected: true }).id);
    await userEvent.selectOptions(within(card('ĐK 2022')).getByLabelText(confirm.rowIs(9)), confirm.role.total);
    expect(corrected).toMatchObject([
      { kind: 'role', table: 'ĐK 2022!R7C1', row: 8, text: 'tuyến đường hoa 2', role: 'total' },
    ]);
  });

  it('go to the next row of a role from the legend', async () => {
    const { happened } = show();
    await open('ĐK 2022');
    const next = within(card('ĐK 2022')).getByRole('button', { name: `${confirm.role.data} 2` });
    await userEvent.click(next);
    await userEvent.click(next);
    await userEvent.click(next);
    expect(happened.slice(1)).toEqual(['ĐK 2022!A8:G8', 'ĐK 2022!A9:G9', 'ĐK 2022!A8:G8']);
  });

  it('say what came from an earlier session, and drop all that was put right', async () => {
    const earlier: Correction = { kind: 'leaveOut', table: 'Phụ lục!R3C1', isOut: false };
    const { happened } = show({
      kept: [earlier],
      preparation: withFound((table) => (table.key === 'Phụ lục!R3C1' ? { ...table, corrections: [earlier] } : table)),
    });
    expect(card('Phụ lục').textContent).toContain(confirm.fromEarlier);
    await userEvent.click(screen.getByRole('button', { name: confirm.resetTableOf('Phụ lục', 'A3:G4') }));
    expect(happened).toEqual(['reset Phụ lục!R3C1']);
  });
});

describe('ConfirmView', () => {
  it('takes the last correction back with one press, where there is one', async () => {
    show();
    expect(screen.queryByRole('button', { name: confirm.undoCorrection })).toBeNull();
    const { happened } = show({
      choices: { ...choices, corrections: [{ kind: 'leaveOut', table: 'Phụ lục!R3C1', isOut: true }] },
    });
    await userEvent.click(screen.getByRole('button', { name: confirm.undoCorrection }));
    expect(happened).toEqual(['undo']);
  });

  it('adds a table from what is selected', async () => {
    const { happened } = show();
    await userEvent.click(screen.getByRole('button', { name: confirm.addTable }));
    expect(happened).toEqual(['add']);
  });

  it('offers the category sets until the workbook has its own catalogue', () => {
    show();
    expect(screen.getByRole('combobox', { name: confirm.categorySet })).toBeTruthy();
  });

  it('lists sheets without a table with the reason', async () => {
    show();
    await userEvent.click(screen.getByText(confirm.skippedTitle(2)));
    const item = screen.getByText('Nháp').closest('li');
    expect(item?.textContent).toBe(`Nháp: ${confirm.skipped.hidden}`);
  });

  it('says that no register was found, why, and lets the user show where it is', async () => {
    const { happened } = show({ preparation: { ...preparation, found: [], structured: [] } });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(failed.text.noRegister.title);
    expect(screen.getByText('Nháp').closest('details')?.open).toBe(true);
    expect(screen.queryByRole('button', { name: /Kiểm tra/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: confirm.addTable }));
    await userEvent.click(screen.getByRole('button', { name: messagesIn.vi.actions.readAgain }));
    expect(happened).toEqual(['add', 'read']);
  });
});

describe('carrying corrections to another workbook', () => {
  const field: Correction = {
    kind: 'field',
    table: 'Phụ lục!R3C1',
    form: 'a-b',
    column: 6,
    label: 'Cột lạ',
    field: 'note',
  };
  const withField = { choices: { ...choices, corrections: [field] } };
  const fileOf = (text: string): File => new File([text], 'cach-doc.json', { type: 'application/json' });
  const choose = (text: string): Promise<void> =>
    userEvent.upload(screen.getByLabelText(confirm.form.use, { selector: 'input' }), fileOf(text));

  it('saves them as text that another workbook can use, in one press', async () => {
    const saved: string[] = [];
    URL.createObjectURL = () => 'blob:x';
    URL.revokeObjectURL = () => undefined;
    HTMLAnchorElement.prototype.click = () => undefined;
    const { unmount } = show(withField);
    await userEvent.click(screen.getByText(confirm.form.title));
    await userEvent.click(screen.getByRole('button', { name: confirm.form.save }));
    saved.push(screen.getByRole<HTMLTextAreaElement>('textbox', { name: confirm.form.text }).value);
    unmount();

    const { corrected } = show();
    await userEvent.click(screen.getByText(confirm.form.title));
    await choose(saved[0] ?? '');
    expect(await screen.findByText(confirm.form.used(1))).toBeTruthy();
    expect(corrected).toMatchObject([{ kind: 'field', form: 'a-b', label: 'Cột lạ', field: 'note' }]);
  });

  it.each([
    ['notJson', '<html>'],
    ['notProfile', '{"version":1}'],
    ['laterVersion', '{"version":9,"forms":[]}'],
  ] as const)('says in a sentence that a file is no such text: %s', async (why, text) => {
    const { corrected } = show();
    await userEvent.click(screen.getByText(confirm.form.title));
    await choose(text);
    expect(await screen.findByText(confirm.form.refused[why])).toBeTruthy();
    expect(corrected).toEqual([]);
  });

  it('has nothing to save where nothing was put right', async () => {
    show();
    await userEvent.click(screen.getByText(confirm.form.title));
    expect(screen.getByRole('button', { name: confirm.form.save }).getAttribute('aria-disabled')).toBe('true');
  });
});
