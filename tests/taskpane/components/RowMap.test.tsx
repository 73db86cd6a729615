/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';

import type { MapLine } from '../../../src/taskpane/components/mapLines';
import { RowMap } from '../../../src/taskpane/components/RowMap';
import { showView } from '../showView';

const lines: readonly MapLine[] = Array.from({ length: 5000 }, (_, row) => ({
  kind: 'row',
  row,
  role: row % 100 === 0 ? 'group' : 'data',
  level: 1,
}));

function Map({ shown }: { readonly shown: readonly MapLine[] }) {
  const [at, setAt] = useState(-1);
  return (
    <RowMap name="rows" lines={shown} at={at} textOf={(row) => `text ${row}`} onGo={setAt} onUnfold={() => setAt(0)} />
  );
}

const options = (): readonly string[] => screen.getAllByRole('option').map((row) => row.textContent);

describe('RowMap', () => {
  it('draws only the rows in view, however many there are', () => {
    showView(<Map shown={lines} />);
    expect(options().length).toBeLessThanOrEqual(22);
    fireEvent.scroll(screen.getByRole('listbox'), { target: { scrollTop: 24 * 2000 } });
    expect(options()).toContainEqual('N2001Dòng 2001, Dòng nhóm: text 2000');
    expect(options().length).toBeLessThanOrEqual(22);
  });

  it('goes to the end and back by key, and always draws the row that it says is active', async () => {
    showView(<Map shown={lines} />);
    const list = screen.getByRole('listbox');
    list.focus();
    await userEvent.keyboard('{End}{ArrowUp}{PageUp}');
    const active = document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toBe('D4989Dòng 4989, Dữ liệu: text 4988');
    expect(active?.getAttribute('aria-posinset')).toBe('4989');
    fireEvent.scroll(list, { target: { scrollTop: 0 } });
    expect(screen.getByRole('option', { selected: true })).toBe(active);
  });

  it('opens a fold by key', async () => {
    showView(<Map shown={[{ kind: 'fold', first: 3, last: 40 }]} />);
    screen.getByRole('listbox').focus();
    expect(screen.getByRole('option').textContent).toBe('Còn 38 dòng dữ liệu (4–41)');
    await userEvent.keyboard('{Home}{Enter}');
    expect(screen.getByRole('option', { selected: true })).toBeTruthy();
  });
});
