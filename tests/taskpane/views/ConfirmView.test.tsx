/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { Correction } from '../../../src/core/model/correction';
import { ConfirmView } from '../../../src/taskpane/views/ConfirmView';
import { choices, definitions, preparation, snapshot } from '../samplePreparation';
import { showView } from '../showView';

function show(overrides: Partial<Parameters<typeof ConfirmView>[0]> = {}) {
  const corrected: Correction[] = [];
  const shown: string[] = [];
  showView(
    <ConfirmView
      snapshot={snapshot}
      preparation={preparation}
      definitions={definitions}
      choices={choices}
      onChoose={() => undefined}
      onCorrect={(correction) => corrected.push(correction)}
      onShow={(sheet, range) => shown.push(`${sheet}!${range}`)}
      onNext={() => shown.push('next')}
      onBack={() => shown.push('back')}
      {...overrides}
    />,
  );
  return { corrected, shown };
}

describe('ConfirmView', () => {
  it('names each table with its range, rows and certainty, and selects it on its sheet when pressed', async () => {
    const { shown } = show();
    const card = screen.getByRole('region', { name: 'ĐK 2022' });
    expect(card.textContent).toContain('A7:G9');
    expect(card.textContent).toContain('Nhận diện chắc chắn');
    await userEvent.click(within(card).getByRole('button', { name: /Xem trên trang “ĐK 2022”/ }));
    expect(shown).toEqual(['ĐK 2022!A7:G9']);
  });

  it('opens the columns of a table that it is not sure of, and names the required fields that have no column', () => {
    show();
    const card = screen.getByRole('region', { name: 'Phụ lục' });
    expect(within(card).getByRole('group').hasAttribute('open')).toBe(true);
    expect(card.textContent).toContain('Chưa có cột cho: Lĩnh vực');
  });

  it('takes a table out', async () => {
    const { corrected } = show();
    await userEvent.click(screen.getByRole('checkbox', { name: /ĐK 2022.*A7:G9/ }));
    expect(corrected).toEqual([{ kind: 'leaveOut', table: 'ĐK 2022!R7C1', isOut: true }]);
  });

  it('gives a column another field, a mark or none', async () => {
    const { corrected } = show();
    const column = within(screen.getByRole('region', { name: 'Phụ lục' })).getByRole('combobox', { name: /Cột G/ });
    await userEvent.selectOptions(column, 'Ghi chú');
    await userEvent.selectOptions(column, 'Loại hình: Tập thể');
    await userEvent.selectOptions(column, 'Không dùng');
    const meant = { kind: 'field', table: 'Phụ lục!R3C1', column: 6, label: 'Cột lạ' };
    expect(corrected).toMatchObject([
      { ...meant, field: 'note' },
      { ...meant, field: 'kind=collective' },
      { ...meant, field: null },
    ]);
  });

  it('offers the category sets until the workbook has its own catalogue', () => {
    show();
    expect(screen.getByRole('combobox', { name: 'Danh mục lĩnh vực' })).toBeTruthy();
  });

  it('lists sheets without a register with the reason', async () => {
    show();
    await userEvent.click(screen.getByText(/Trang tính không có bảng đăng ký \(2\)/));
    expect(screen.getByText('Nháp: trang đang ẩn')).toBeTruthy();
  });

  it('cannot go on when every table is taken out', () => {
    show({ preparation: { ...preparation, found: [] } });
    expect(screen.getByRole('button', { name: /Kiểm tra/ }).hasAttribute('disabled')).toBe(true);
  });
});
