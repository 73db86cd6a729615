/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { toA1 } from '../../../src/core/model/address';
import type { Choices } from '../../../src/core/model/choices';
import type { RowChanges } from '../../../src/core/model/rowChanges';
import type { WorkbookPlan } from '../../../src/core/plan/planStep';
import { messagesIn } from '../../../src/i18n/messagesIn';
import { RollUpView } from '../../../src/taskpane/views/RollUpView';
import { choices, definitions, preparation } from '../samplePreparation';
import { showView } from '../showView';

function show(overrides: Partial<Parameters<typeof RollUpView>[0]> = {}) {
  const chosen: Choices[] = [];
  const applied: WorkbookPlan[] = [];
  const shown: string[] = [];
  showView(
    <RollUpView
      preparation={preparation}
      definitions={definitions}
      choices={choices}
      rollupIds={['models-by-unit', 'models-by-category']}
      isUpdating={false}
      isRemembering={false}
      onChoose={(next) => chosen.push(next)}
      onShow={(sheet, at) => shown.push(`${sheet}!${toA1(at)}`)}
      onApply={(plan) => applied.push(plan)}
      onBack={() => undefined}
      {...overrides}
    />,
  );
  return { chosen, applied, shown };
}

const figures = (row: HTMLElement): readonly (string | null)[] =>
  within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

describe('RollUpView', () => {
  it('shows each rollup with its figures, total and tie-out', () => {
    show();
    const card = screen.getByRole('region', { name: /theo đơn vị/ });
    const rows = within(within(card).getByRole('table')).getAllByRole('row');
    expect(rows.slice(1).map(figures)).toEqual([
      ['3', '1', '4'],
      ['1', '2', '3'],
      ['4', '3', '7'],
    ]);
    expect(card.textContent).toContain('Khớp: cộng các dòng được 7');
    expect(card.textContent).toContain('2 dòng ngoài các năm được tính');
    expect(within(card).getByRole('img', { name: /Biểu đồ/ })).toBeTruthy();
  });

  it('says which sheets will be added and refreshed, with the rows', () => {
    show();
    const lines = within(screen.getByRole('region', { name: 'Sẽ ghi vào tệp' })).getAllByRole('listitem');
    expect(lines.map((line) => line.textContent)).toEqual([
      'Thêm trang “Sổ mô hình”: 3 dòng',
      'Thêm trang “Danh mục”',
      'Cập nhật trang “TH mô hình theo đơn vị”',
    ]);
  });

  it('writes the plan that was shown, and none while a newer one is worked out', async () => {
    const { applied } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Ghi vào sổ' }));
    expect(applied).toEqual([preparation.plan]);
  });

  it('holds back while a newer plan is worked out', async () => {
    const { applied } = show({ isUpdating: true });
    await userEvent.click(screen.getByRole('button', { name: 'Ghi vào sổ' }));
    expect(applied).toEqual([]);
  });

  it('counts other years, never an empty span', async () => {
    const { chosen } = show();
    const years = screen.getByRole('group', { name: 'Năm đăng ký được tính' });
    await userEvent.selectOptions(within(years).getByRole('combobox', { name: 'Từ năm' }), '2021');
    await userEvent.selectOptions(within(years).getByRole('combobox', { name: 'Đến năm' }), '2021');
    expect(chosen.map(({ period }) => period)).toEqual([
      { start: '2021-01-01', end: '2022-12-31' },
      { start: '2021-01-01', end: '2021-12-31' },
    ]);
  });

  it('leaves a rollup out and takes it in again in its place', async () => {
    const { chosen } = show({ choices: { ...choices, rollups: ['models-by-category'] } });
    await userEvent.click(screen.getByRole('checkbox', { name: /theo đơn vị/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: /theo lĩnh vực/ }));
    expect(chosen.map(({ rollups }) => rollups)).toEqual([['models-by-unit', 'models-by-category'], []]);
  });
});

describe('an update in RollUpView', () => {
  const { changes: words } = messagesIn.vi;
  const identity = 'Xã Thái Hòa · Tuyến đường hoa';
  const update: RowChanges = {
    added: 1,
    changed: 1,
    gone: 1,
    kept: 2,
    conflicts: [
      {
        key: 'k1',
        kind: 'cell',
        identity,
        sourceSheet: 'ĐK 2022',
        sourceRow: 7,
        tableRow: 1,
        column: 'note',
        kept: 'đã sửa',
        fresh: 'mới',
        decision: null,
      },
      {
        key: 'k2',
        kind: 'gone',
        identity: 'Xã Tiên Lữ · Camera',
        sourceSheet: 'ĐK 2022',
        sourceRow: 9,
        tableRow: 3,
        column: null,
        kept: null,
        fresh: null,
        decision: 'take',
      },
    ],
    rows: [
      {
        kind: 'added',
        identity: 'Xã Văn Quán · Nhà sạch',
        sourceSheet: 'ĐK 2022',
        sourceRow: 8,
        tableRow: null,
        cells: [],
      },
      {
        kind: 'changed',
        identity,
        sourceSheet: 'ĐK 2022',
        sourceRow: 7,
        tableRow: 1,
        cells: [
          { column: 'period.start', before: null, after: 44_562 },
          { column: 'yearRegistered', before: 2021, after: 2022 },
        ],
      },
      { kind: 'gone', identity: 'Xã Cũ · Hết', sourceSheet: 'ĐK 2022', sourceRow: 12, tableRow: 4, cells: [] },
    ],
  };
  const updated = {
    ...preparation,
    structured: preparation.structured.map((table) => ({
      ...table,
      columns: [
        { id: 'note', title: 'Ghi chú', holds: 'text', list: null } as const,
        { id: 'period.start', title: 'Từ ngày', holds: 'date', list: null } as const,
        { id: 'yearRegistered', title: 'Năm', holds: 'number', list: null } as const,
      ],
    })),
    changes: { models: update },
  };

  it('says row by row what changes, from what to what, and shows it where it stands', async () => {
    const { shown } = show({ preparation: updated });
    const card = screen.getByRole('region', { name: words.title('Sổ mô hình') });
    expect(card.textContent).toContain(words.counts(1, 1, 1, 2));
    await userEvent.click(within(card).getByText(words.list(3)));
    const items = within(within(card).getByRole('list', { name: words.listOf('Sổ mô hình') })).getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual([
      'ThêmXã Văn Quán · Nhà sạch',
      `Sửa${identity}Từ ngày: (trống) → 01/01/2022Năm: 2021 → 2022`,
      'BớtXã Cũ · Hết',
    ]);
    for (const item of items) await userEvent.click(within(item).getByRole('button'));
    expect(shown).toEqual(['ĐK 2022!A9', 'ĐK 2022!A8', 'Sổ mô hình!A5']);
  });

  it('asks about what both sides changed, one by one or all at once', async () => {
    const { chosen } = show({ preparation: updated });
    const card = screen.getByRole('region', { name: words.title('Sổ mô hình') });
    const [cell, row] = within(card).getAllByRole('radiogroup');
    expect(within(cell as HTMLElement).queryByRole('radio', { checked: true })).toBeNull();
    expect(within(row as HTMLElement).getByRole('radio', { checked: true, name: words.take.gone('') })).toBeTruthy();
    await userEvent.click(within(cell as HTMLElement).getByRole('radio', { name: words.take.cell('mới') }));
    await userEvent.click(within(card).getByRole('button', { name: words.keepAll }));
    expect(chosen.map(({ conflicts }) => conflicts)).toEqual([{ k1: 'take' }, { k1: 'keep', k2: 'keep' }]);
    expect(screen.getByText(words.undecided(1))).toBeTruthy();
  });

  it('is not spoken of on the first run, and not where nothing changes', () => {
    show();
    show({ preparation: { ...updated, changes: { models: { ...update, rows: [], conflicts: [] } } } });
    expect(screen.queryByRole('region', { name: words.title('Sổ mô hình') })).toBeNull();
  });
});
