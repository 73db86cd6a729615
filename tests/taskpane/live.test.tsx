/** @jest-environment ./tests/support/paneEnvironment.ts */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { toA1 } from '../../src/core/model/address';
import type { AnyFinding } from '../../src/core/model/finding';
import { shippedDefinitions } from '../../src/definitions/shipped';
import { messagesIn } from '../../src/i18n/messagesIn';
import { sheetWordsVi } from '../../src/i18n/sheetWords.vi';
import { excelGateway } from '../../src/office/excelGateway';
import { App } from '../../src/taskpane/App';
import { livePreparer } from '../../src/taskpane/livePreparer';
import { lightTheme } from '../../src/taskpane/officeTheme';
import { type PrepareReply, prepareThrough } from '../../src/taskpane/prepareInWorker';
import { openExcel, type OpenedExcel } from '../support/openExcel';
import { present } from '../support/present';

const { actions, check, done, notice, preview } = messagesIn.vi;
const definitions = shippedDefinitions();
const longest = { timeout: 20_000 };

let opened: OpenedExcel | null = null;
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  opened?.close();
  opened = null;
});

/** What the worker was asked for and what it told at once, in order. */
interface Heard {
  readonly asked: ('review' | 'reads')[];
  readonly followed: (readonly AnyFinding[])[];
}

/** The pane over a workbook, with the worker's side on the same thread; messages are copied as between threads. */
async function openLivePane(): Promise<OpenedExcel & Heard> {
  const excel = await openExcel('tests/fixtures/workbooks/L1.xlsx');
  opened = excel;
  const heard: Heard = { asked: [], followed: [] };
  let listener: (reply: PrepareReply) => void = () => undefined;
  const answer = livePreparer(definitions, sheetWordsVi, (reply) => {
    if ('followed' in reply) heard.followed.push(reply.followed.findings);
    setTimeout(() => listener(reply));
  });
  const prepare = prepareThrough({
    post: (request) => {
      heard.asked.push('reads' in request ? 'reads' : 'review');
      setTimeout(() => answer(request));
    },
    listen: (onReply) => {
      listener = onReply;
    },
  });
  render(
    <App
      gateway={excelGateway({ answerWithin: 2000, probeWithin: 2000 })}
      prepare={prepare}
      definitions={definitions}
      theme={lightTheme}
      today="2026-11-24"
      now={() => '2026-11-24T08:00:00.000Z'}
    />,
  );
  return { ...excel, ...heard };
}

const press = async (name: string): Promise<void> => {
  await userEvent.click(await screen.findByRole('button', { name }, longest));
};
const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name }, longest);

async function toCheck(): Promise<void> {
  await press(actions.read);
  await press(actions.toCheck);
  await heading(check.title);
}

/** Places of the findings of a rule in the list told last. */
const placesOf = ({ followed }: Heard, rule: AnyFinding['rule']): readonly string[] =>
  (followed.at(-1) ?? []).filter((finding) => finding.rule === rule).map(({ at }) => toA1(at));

describe('while findings are looked at', () => {
  it('follows edits by anyone without reading the workbook again, and writes what it then knows', async () => {
    const pane = await openLivePane();
    await toCheck();
    const sheet = present(pane.book.sheets[0]);
    const at = { row: 10, column: 1 };
    pane.excel.userEdit(sheet, at, '#REF!');
    await waitFor(() => expect(placesOf(pane, 'formula-error')).toContain(toA1(at)), longest);
    pane.excel.remoteEdit(sheet, at, 'Xã Thái Hòa');
    await waitFor(() => expect(pane.followed).toHaveLength(2), longest);
    expect(placesOf(pane, 'formula-error')).not.toContain(toA1(at));
    expect(pane.asked).toEqual(['review', 'reads', 'reads']);
    expect(screen.queryByText(notice.stale)).toBeNull();

    await press(actions.toRollUp);
    await heading(preview.title);
    await waitFor(() => expect(screen.queryByText(notice.updating)).toBeNull(), longest);
    await press(actions.apply);
    await heading(done.title);
  });

  it('only tells of an edit where a sheet is gone, and reads anew when asked', async () => {
    const pane = await openLivePane();
    await toCheck();
    pane.book.addSheet('Thêm');
    expect(await screen.findByText(notice.stale, {}, longest)).toBeTruthy();
    expect(pane.followed).toEqual([]);
    pane.book.removeSheet(present(pane.book.sheets.at(-1)));
    await press(actions.readAgain);
    await waitFor(() => expect(screen.queryByText(notice.stale)).toBeNull(), longest);
    expect(pane.asked.at(-1)).toBe('review');
  });
});
