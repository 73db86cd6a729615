/** @jest-environment jsdom */
import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { vi } from '../../../src/i18n/vi';
import { DoneView } from '../../../src/taskpane/views/DoneView';
import { showView } from '../showView';

it('opens each sheet that was written, and takes the write back', async () => {
  const pressed: string[] = [];
  showView(
    <DoneView
      sheets={['Sổ mô hình', 'Danh mục']}
      rows={45}
      hasRollups
      onOpen={(sheet) => pressed.push(sheet)}
      onUndo={() => pressed.push('undo')}
      onStartOver={() => pressed.push('start')}
    />,
  );
  for (const name of ['Mở trang “Danh mục”', 'Hoàn tác lần ghi vừa rồi', 'Về đầu']) {
    await userEvent.click(screen.getByRole('button', { name }));
  }
  expect(pressed).toEqual(['Danh mục', 'undo', 'start']);
});

it('names no sheet and promises no rollup where neither was written', () => {
  const nothing = (): void => undefined;
  showView(
    <DoneView sheets={[]} rows={0} hasRollups={false} onOpen={nothing} onUndo={nothing} onStartOver={nothing} />,
  );
  expect(screen.queryByRole('list')).toBeNull();
  expect(screen.queryByText(vi.done.live)).toBeNull();
  expect(screen.getByText(vi.done.noSheets)).toBeTruthy();
});
