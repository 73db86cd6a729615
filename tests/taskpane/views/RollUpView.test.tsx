/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { Choices } from '../../../src/core/model/choices';
import type { WorkbookPlan } from '../../../src/core/plan/planStep';
import { RollUpView } from '../../../src/taskpane/views/RollUpView';
import { choices, preparation } from '../samplePreparation';
import { showView } from '../showView';

function show(overrides: Partial<Parameters<typeof RollUpView>[0]> = {}) {
  const chosen: Choices[] = [];
  const applied: WorkbookPlan[] = [];
  showView(
    <RollUpView
      preparation={preparation}
      choices={choices}
      rollupIds={['models-by-unit', 'models-by-category']}
      isUpdating={false}
      onChoose={(next) => chosen.push(next)}
      onApply={(plan) => applied.push(plan)}
      onBack={() => undefined}
      {...overrides}
    />,
  );
  return { chosen, applied };
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
      'Thêm trang “Sổ mô hình”: 3 dòng (thêm 3)',
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
