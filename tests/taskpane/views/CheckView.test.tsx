/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { toA1 } from '../../../src/core/model/address';
import type { AnyFinding } from '../../../src/core/model/finding';
import { findingLabels } from '../../../src/i18n/describeFinding';
import { CheckView } from '../../../src/taskpane/views/CheckView';
import { definitions, findings } from '../samplePreparation';
import { showView } from '../showView';

const labels = findingLabels(definitions.registers);

function show(shownFindings: readonly AnyFinding[] = findings) {
  const pressed: string[] = [];
  showView(
    <CheckView
      findings={shownFindings}
      labels={labels}
      onShow={({ sheet, at }) => pressed.push(`${sheet}!${toA1(at)}`)}
      onNext={() => undefined}
      onBack={() => undefined}
    />,
  );
  return pressed;
}

/** As many copies of the first finding as asked, one a row from row 2 on. */
const many = (count: number): readonly AnyFinding[] =>
  Array.from({ length: count }, (_, at) => ({ ...(findings[0] as AnyFinding), at: { row: at + 1, column: 5 } }));

describe('CheckView', () => {
  it('gathers findings by rule, the most severe first', () => {
    show();
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      'Không có trong danh mục 1',
      'Thiếu thông tin bắt buộc 1',
      'Cách gõ chữ chưa chuẩn 1',
    ]);
  });

  it('selects the cell of a finding when it is pressed', async () => {
    const pressed = show();
    await userEvent.click(screen.getByRole('button', { name: /^Không có trong danh mục 1$/ }));
    await userEvent.click(screen.getByRole('button', { name: /ô F12/ }));
    expect(pressed).toEqual(['ĐK 2022!F12']);
  });

  it('shows what should stand there', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: /^Không có trong danh mục 1$/ }));
    expect(screen.getByText(/Gợi ý: “Xây dựng nông thôn mới”/)).toBeTruthy();
  });

  it('hides a severity', async () => {
    show();
    const filter = screen.getByRole('group', { name: 'Lọc theo mức độ' });
    await userEvent.click(within(filter).getByRole('button', { name: 'Lỗi 2' }));
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1);
  });

  it('says so when there is nothing to put right', () => {
    show([]);
    expect(screen.getByText(/Không có gì phải sửa/)).toBeTruthy();
  });

  it('draws a window of ten thousand findings and moves through them with the arrow keys', async () => {
    const pressed = show(many(10000));
    await userEvent.click(screen.getByRole('button', { name: /Không có trong danh mục 10.000/ }));
    const list = screen.getByRole('list', { name: /Các ô/ });
    expect(within(list).getAllByRole('listitem')).toHaveLength(50);
    expect(
      within(list)
        .getAllByRole('button')
        .filter(({ tabIndex }) => tabIndex === 0),
    ).toHaveLength(1);

    await userEvent.click(screen.getByRole('button', { name: /ô F2$/ }));
    await userEvent.keyboard('{ArrowDown}{Enter}{End}{Enter}{ArrowUp}{Home}{PageDown}{Enter}');
    expect(pressed).toEqual(['ĐK 2022!F2', 'ĐK 2022!F3', 'ĐK 2022!F10001', 'ĐK 2022!F52']);
  });
});
