/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { FailureCode } from '../../../src/i18n/messages';
import { messagesIn } from '../../../src/i18n/messagesIn';
import { FailedView } from '../../../src/taskpane/views/FailedView';
import { showView } from '../showView';

function show(code: FailureCode, sheet: string | null = null, isHalfDone = false) {
  const pressed: string[] = [];
  showView(
    <FailedView
      code={code}
      sheet={sheet}
      onUndo={isHalfDone ? () => pressed.push('undo') : null}
      onRetry={() => pressed.push('retry')}
      onRead={() => pressed.push('read')}
      onBack={() => pressed.push('back')}
    />,
  );
  return pressed;
}

describe('FailedView', () => {
  it.each(Object.keys(messagesIn.vi.failed.text) as FailureCode[])('says what happened and what to do: %s', (code) => {
    show(code);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(messagesIn.vi.failed.text[code].title);
    expect(screen.getAllByRole('listitem').length).toBeGreaterThan(0);
  });

  it('names the sheet that refused', () => {
    show('protectedSheet', 'ĐK 2022');
    expect(screen.getByText(/ĐK 2022/)).toBeTruthy();
  });

  it('tries the same again where that can help', async () => {
    const pressed = show('cellEditMode');
    await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(pressed).toEqual(['retry']);
  });

  it('offers to take back what was half done before anything else', async () => {
    const pressed = show('protectedSheet', 'Sổ mô hình', true);
    expect(screen.queryByRole('button', { name: 'Thử lại' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Hoàn tác phần đã ghi' }));
    expect(pressed).toEqual(['undo']);
  });

  it('reads again where the workbook is no longer what it was', async () => {
    const pressed = show('workbookChanged');
    await userEvent.click(screen.getByRole('button', { name: 'Đọc lại' }));
    expect(pressed).toEqual(['read']);
  });

  it('offers no second try where Excel is too old', () => {
    show('excelTooOld');
    expect(screen.queryByRole('button', { name: /Thử lại|Đọc lại/ })).toBeNull();
  });
});
