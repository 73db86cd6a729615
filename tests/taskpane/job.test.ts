import { describe, expect, it } from '@jest/globals';

import { defaultChoices } from '../../src/core/model/choices';
import type { WorkbookSnapshot } from '../../src/core/model/snapshot';
import { type Job, type JobEvent, nextJob } from '../../src/taskpane/job';

const snapshot: WorkbookSnapshot = { sheets: [], names: [], memory: {} };
const plan = { basis: 'x', steps: [], undo: [] };
const kept = defaultChoices('2026-11-24');
const start: Job = { stage: 'start', choices: null };
const after = (...events: readonly JobEvent[]): Job => events.reduce(nextJob, start);
const reading: readonly JobEvent[] = [
  { type: 'started', task: { kind: 'read' } },
  { type: 'read', snapshot, kept },
];
const applying: readonly JobEvent[] = [
  ...reading,
  { type: 'started', task: { kind: 'apply', plan, before: snapshot } },
];

describe('nextJob', () => {
  it('goes from reading through review to done', () => {
    expect(after(...reading)).toMatchObject({ stage: 'review', step: 'confirm', isStale: false });
    expect(after(...applying, { type: 'applied' })).toMatchObject({ stage: 'done', plan });
  });

  it('keeps what was chosen when the workbook is read again', () => {
    const choices = { ...kept, rollups: ['models-by-unit'] };
    expect(after(...reading, { type: 'chosen', choices }, ...reading)).toMatchObject({ review: { choices } });
  });

  it('keeps what was chosen when writing failed, and goes back to it', () => {
    const failed: JobEvent = { type: 'failed', code: 'protectedWorkbook', sheet: null, isHalfDone: false };
    expect(after(...applying, failed)).toMatchObject({
      stage: 'failed',
      task: { kind: 'apply', plan, before: snapshot },
    });
    expect(after(...applying, failed, { type: 'went', to: 'rollUp' })).toMatchObject({
      stage: 'review',
      step: 'rollUp',
    });
  });

  it('starts over when reading was stopped, and says so when writing was', () => {
    const cancelled: JobEvent = { type: 'failed', code: 'cancelled', sheet: null, isHalfDone: false };
    expect(after({ type: 'started', task: { kind: 'read' } }, cancelled)).toEqual(start);
    expect(after(...applying, cancelled)).toMatchObject({ stage: 'failed', code: 'cancelled' });
  });

  it('notes that the workbook was edited, until it is read again', () => {
    expect(after(...reading, { type: 'edited' }, { type: 'went', to: 'check' })).toMatchObject({ isStale: true });
    expect(after(...reading, { type: 'edited' }, ...reading)).toMatchObject({ isStale: false });
  });

  it('ignores an answer that comes when nothing is running', () => {
    expect(after({ type: 'read', snapshot, kept }, { type: 'applied' }, { type: 'undone' })).toEqual(start);
  });
});
