/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { IgnoredFinding } from '../../../src/core/fix/ignore';
import { toA1 } from '../../../src/core/model/address';
import type { AnyFinding } from '../../../src/core/model/finding';
import type { WorkbookSnapshot } from '../../../src/core/model/snapshot';
import { findingLabels } from '../../../src/i18n/describeFinding';
import { CheckView } from '../../../src/taskpane/views/CheckView';
import type { Amended } from '../../../src/workflow/amend';
import { sheetOf } from '../../support/sheetOf';
import { definitions, findings, preparation } from '../samplePreparation';
import { inPane, showView } from '../showView';

const labels = findingLabels(definitions.registers);

/** A workbook in which the cells of findings hold what was found in them. */
function workbookOf(found: readonly AnyFinding[], memory: WorkbookSnapshot['memory'] = {}): WorkbookSnapshot {
  const sheets = [...new Set(found.map(({ sheet }) => sheet))].map((name) => {
    const own = found.filter(({ sheet }) => sheet === name);
    const rows = Math.max(...own.map(({ at }) => at.row)) + 1;
    const values = Array.from({ length: rows }, (_, row) =>
      Array.from(
        { length: 8 },
        (_, column) => own.find(({ at }) => at.row === row && at.column === column)?.value ?? null,
      ),
    );
    return sheetOf(values, { name });
  });
  return { sheets, names: [], memory };
}

interface Shown {
  readonly findings?: readonly AnyFinding[];
  readonly ignored?: readonly IgnoredFinding[];
  readonly snapshot?: WorkbookSnapshot;
  readonly amended?: Amended | null;
}

/** Draws the view; tells what was pressed, in its order. */
function show(shown: Shown = {}) {
  const pressed: string[] = [];
  const view = ({ findings: found = findings, ignored = [], amended = null, snapshot = workbookOf(found) }: Shown) => (
    <CheckView
      preparation={{ ...preparation, findings: found, ignored }}
      snapshot={snapshot}
      definitions={definitions}
      labels={labels}
      isBusy={false}
      amended={amended}
      onFix={(fixes) => pressed.push(`fix ${fixes.map(({ at, after }) => `${toA1(at)}=${after}`).join(' ')}`)}
      onUnfix={(id) => pressed.push(`unfix ${id}`)}
      onIgnore={(keys, reason) => pressed.push(`ignore ${keys.length} ${reason ?? 'no more'}`)}
      onAddUnits={(names) => pressed.push(`add ${names.join(', ')}`)}
      onMark={() => pressed.push('mark')}
      onUnmark={() => pressed.push('unmark')}
      onOutcomeRead={() => pressed.push('read')}
      onShow={(sheet, at) => pressed.push(`${sheet}!${toA1(at)}`)}
      onNext={() => undefined}
      onBack={() => undefined}
    />
  );
  const { rerender } = showView(view(shown));
  return { pressed, again: (next: Shown) => rerender(inPane(view(next))) };
}

/** As many copies of the first finding as asked, one a row from row 2 on. */
const many = (count: number): readonly AnyFinding[] =>
  Array.from({ length: count }, (_, at) => ({ ...(findings[0] as AnyFinding), at: { row: at + 1, column: 5 } }));
const group = (name: RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const groupTitles = (): readonly (string | null)[] =>
  screen
    .getAllByRole('heading', { level: 2 })
    .map((heading) => heading.textContent)
    .filter((text) => /\d$/.test(text));

describe('CheckView', () => {
  it('gathers findings by rule, the most severe first; by column; by unit', async () => {
    show();
    expect(groupTitles()).toEqual([
      'Không có trong danh mục 1',
      'Thiếu thông tin bắt buộc 1',
      'Cách gõ chữ chưa chuẩn 1',
    ]);
    await press('Cột');
    expect(groupTitles()).toEqual(['Lĩnh vực 2', 'Tên mô hình 1']);
    await press('Đơn vị');
    expect(groupTitles()).toEqual(['Không rõ đơn vị 2', 'Xã Thái Hòa 1']);
  });

  it('selects the cell of a finding when it is pressed, and names its row', async () => {
    const { pressed } = show();
    await group(/^Cách gõ chữ chưa chuẩn 1$/);
    await press(/^Tuyến đường hoa.*ô C9$/);
    expect(pressed).toEqual(['ĐK 2022!C9']);
  });

  it('hides a severity', async () => {
    show();
    const filter = screen.getByRole('group', { name: 'Lọc theo mức độ' });
    await userEvent.click(within(filter).getByRole('button', { name: 'Lỗi 2' }));
    expect(groupTitles()).toHaveLength(1);
  });

  it('searches sentence, sheet, row name and value, with or without marks', async () => {
    show();
    const search = screen.getByRole('searchbox');
    for (const [query, titles] of [
      ['moi truong', ['Không có trong danh mục 1']],
      ['PHỤ LỤC', ['Thiếu thông tin bắt buộc 1']],
      ['tuyen duong', ['Cách gõ chữ chưa chuẩn 1']],
      ['không đâu có', []],
    ] as const) {
      await userEvent.clear(search);
      await userEvent.type(search, query);
      expect(groupTitles()).toEqual(titles);
    }
  });

  it('says so when there is nothing to put right', () => {
    show({ findings: [] });
    expect(screen.getByText(/Không có gì phải sửa/)).toBeTruthy();
  });

  it('draws a window of ten thousand findings and moves through them with the arrow keys', async () => {
    const { pressed } = show({ findings: many(10000) });
    await group(/Không có trong danh mục 10.000/);
    const list = screen.getByRole('list', { name: /Các ô/ });
    expect(within(list).getAllByRole('listitem')).toHaveLength(50);

    await press(/ô F2$/);
    await userEvent.keyboard('{ArrowDown}{Enter}{End}{Enter}{ArrowUp}{Home}{PageDown}{Enter}');
    expect(pressed).toEqual(['ĐK 2022!F2', 'ĐK 2022!F3', 'ĐK 2022!F10001', 'ĐK 2022!F52']);
  });

  it('leads from a group into its list with the arrow key', async () => {
    const { pressed } = show();
    screen.getByRole('button', { name: /^Thiếu thông tin bắt buộc 1$/ }).focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(pressed).toEqual(['Phụ lục!A3']);
  });

  it('goes on into the next group and back with the arrow keys', async () => {
    const { pressed } = show();
    await group(/^Không có trong danh mục 1$/);
    await press(/ô F12$/);
    await userEvent.keyboard('{ArrowDown}{Enter}{ArrowDown}{Enter}{ArrowDown}{ArrowUp}{Enter}');
    expect(pressed).toEqual(['ĐK 2022!F12', 'Phụ lục!A3', 'ĐK 2022!C9', 'Phụ lục!A3']);
  });
});

describe('fixes', () => {
  it('are one press where the change is shown', async () => {
    const { pressed } = show();
    await group(/^Không có trong danh mục 1$/);
    expect(screen.getByText('Xây dựng nông thôn mới').tagName).toBe('INS');
    await press('Sửa thành “Xây dựng nông thôn mới”');
    expect(pressed).toEqual(['fix F12=Xây dựng nông thôn mới']);
  });

  it('of a whole group are previewed, left out one by one, then made', async () => {
    const { pressed } = show({ findings: many(3) });
    await group(/^Không có trong danh mục 3$/);
    await press('Sửa tất cả 3 ô…');
    expect(pressed).toEqual([]);
    const list = screen.getByRole('list', { name: 'Các ô sẽ sửa' });
    await userEvent.click(within(list).getByRole('checkbox', { name: /ô F3$/ }));
    await press('Sửa 2 ô');
    expect(pressed.at(-1)).toBe('fix F2=Xây dựng nông thôn mới F4=Xây dựng nông thôn mới');
  });

  it('that cannot be made say why and what to do', async () => {
    const [sheet, ...rest] = workbookOf(many(3)).sheets;
    if (!sheet) throw new Error('No sheet');
    const locked = { sheets: [{ ...sheet, isProtected: true }, ...rest], names: [], memory: {} };
    show({ findings: many(3), snapshot: locked });
    await group(/^Không có trong danh mục 3$/);
    expect(screen.queryByRole('button', { name: /^Sửa/ })).toBeNull();
    expect(screen.getByText(/đang bị khóa.*bỏ bảo vệ/)).toBeTruthy();
  });

  it('tell what they came to: how many, and each cell that was left', async () => {
    const fix = { rule: 'code-list', sheet: 'ĐK 2022', at: { row: 4, column: 5 }, before: 'a', after: 'b' } as const;
    const { pressed } = show({
      amended: { kind: 'fix', cells: 2, refused: [{ fix, why: 'changed', now: 'sửa tay' }] },
    });
    expect(screen.getByText('Đã sửa 2 ô.')).toBeTruthy();
    expect(screen.getByText(/nay ghi “sửa tay”/)).toBeTruthy();
    await press('ĐK 2022, ô F5');
    await press('Đóng');
    expect(screen.queryByRole('button', { name: 'Hoàn tác' })).toBeNull();
    expect(pressed).toEqual(['ĐK 2022!F5', 'read']);
  });

  it('leave the user at the same place of the list', async () => {
    const { again } = show({ findings: many(3) });
    await group(/^Không có trong danh mục 3$/);
    await press(/ô F3$/);
    await press(/^Sửa thành/);
    again({ findings: many(3).filter(({ at }) => at.row !== 2), amended: { kind: 'fix', cells: 1, refused: [] } });
    expect(document.activeElement?.textContent).toMatch(/ô F4$/);
  });

  it('are listed and taken back, the newest first', async () => {
    const batch = { time: '2026-11-24T08:00:00.000Z', sheets: ['ĐK'], cells: [[0, 1, 2, 'cũ', 'mới']] };
    const fixes = JSON.stringify({
      version: 1,
      batches: [
        { ...batch, id: 1, rule: 'code-list' },
        { ...batch, id: 2, rule: 'text-form' },
      ],
    });
    const { pressed } = show({
      snapshot: workbookOf(findings, { fixes }),
      amended: { kind: 'fix', cells: 1, refused: [] },
    });
    // Both were made at one press here: what it came to leads to neither.
    expect(screen.queryByRole('button', { name: 'Hoàn tác' })).toBeNull();
    await userEvent.click(screen.getByText('Các lần sửa (2)'));
    const list = await screen.findByRole('list', { name: 'Các lần sửa (2)' });
    const [newest] = within(list).getAllByRole('button', { name: /^Hoàn tác: Cách gõ chữ|^Hoàn tác: Không có/ });
    await userEvent.click(newest as HTMLElement);
    expect(pressed).toEqual(['unfix 2']);
  });
});

describe('setting aside', () => {
  it('asks for a reason, one at hand or the user’s own', async () => {
    const { pressed } = show({ findings: many(3) });
    await group(/^Không có trong danh mục 3$/);
    await press('Bỏ qua…');
    await press('Bỏ qua 1 mục');
    await press('Bỏ qua tất cả 3 mục…');
    await userEvent.click(screen.getByRole('radio', { name: 'Lý do khác' }));
    await press('Bỏ qua 3 mục');
    await userEvent.type(screen.getByRole('textbox', { name: 'Ghi lý do' }), 'Chờ xã trả lời{Enter}');
    expect(pressed).toEqual(['ignore 1 Đúng như vậy, không phải sửa', 'ignore 3 Chờ xã trả lời']);
  });

  it('lists what was set aside with its reason, and takes it back in', async () => {
    const [finding] = findings;
    const { pressed } = show({ ignored: [{ finding: finding as AnyFinding, reason: 'Đã hỏi xã' }] });
    await userEvent.click(screen.getByText('Đã bỏ qua (1)'));
    expect(await screen.findByText('Lý do: Đã hỏi xã')).toBeTruthy();
    await press('Xem lại: ĐK 2022, ô F12');
    expect(pressed).toEqual(['ignore 1 no more']);
  });
});

describe('a unit that the office’s list lacks', () => {
  it('is added by a press, and only such a one', async () => {
    const unknown: AnyFinding = {
      rule: 'unknown-unit',
      severity: 'error',
      register: 'models',
      sheet: 'ĐK 2022',
      at: { row: 8, column: 1 },
      field: 'unit',
      value: 'Xã Mới',
      suggestion: null,
      params: { value: 'Xã Mới' },
    };
    const { pressed, again } = show({ findings: [unknown] });
    await group(/chưa có trong danh mục/);
    await press('Thêm vào danh mục đơn vị');
    expect(pressed).toContain('add Xã Mới');
    again({ findings: many(1) });
    expect(screen.queryByRole('button', { name: 'Thêm vào danh mục đơn vị' })).toBeNull();
  });
});

describe('handing back', () => {
  it('marks, and takes the marks off where there are any', async () => {
    const { pressed, again } = show();
    expect(screen.queryByRole('button', { name: 'Bỏ đánh dấu' })).toBeNull();
    await press('Đánh dấu ô và lập trang báo lỗi');
    again({ snapshot: workbookOf(findings, { marks: '{"version":1}' }) });
    await press('Bỏ đánh dấu');
    expect(pressed).toEqual(['mark', 'unmark']);
  });
});
