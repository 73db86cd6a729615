/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { RunningView } from '../../../src/taskpane/views/RunningView';
import { showView } from '../showView';

type Props = Parameters<typeof RunningView>[0];

function show(props: Omit<Props, 'onCancel'>) {
  const pressed: string[] = [];
  showView(<RunningView {...props} onCancel={() => pressed.push('cancel')} />);
  return pressed;
}

describe('RunningView', () => {
  it('says how far the write is, and stops it when asked', async () => {
    const pressed = show({ task: 'apply', progress: { done: 6, total: 8 }, isCancelling: false });
    const bar = screen.getByRole('progressbar', { name: 'Đang ghi vào tệp' });
    expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual(['6', '8']);
    expect(screen.getByRole('status').textContent).toContain('6 trên 8');
    await userEvent.click(screen.getByRole('button', { name: 'Dừng lại' }));
    expect(pressed).toEqual(['cancel']);
  });

  it('stops once only, and says that the workbook is put back', () => {
    show({ task: 'apply', progress: { done: 6, total: 8 }, isCancelling: true });
    expect(screen.getByRole('button', { name: 'Dừng lại' }).hasAttribute('disabled')).toBe(true);
    expect(screen.getByRole('status').textContent).toContain('trả tệp về như cũ');
  });

  it('hints at a cell in edit mode when nothing is heard for a while', async () => {
    show({ task: 'read', progress: null, isCancelling: false });
    expect(screen.queryByText(/nhấn Enter/)).toBeNull();
    expect(await screen.findByText(/nhấn Enter/, {}, { timeout: 10_000 })).toBeTruthy();
  });
});
