import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { defaultChoices } from '../../src/core/model/choices';
import type { Correction } from '../../src/core/model/correction';
import type { WorkbookSnapshot } from '../../src/core/model/snapshot';
import { type Job, type JobEvent, nextJob } from '../../src/taskpane/job';
import { anyCorrections } from '../support/anyCorrections';

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

describe('amendments', () => {
  const fixed = { kind: 'fix', cells: 2, refused: [] } as const;
  const later: WorkbookSnapshot = { ...snapshot, names: ['later'] };
  const checking: readonly JobEvent[] = [...reading, { type: 'went', to: 'check' }];

  it('leave the user where he is, with the workbook as it stands then and what it came to', () => {
    const choices = { ...kept, rollups: ['models-by-unit'] };
    const events: readonly JobEvent[] = [...checking, { type: 'chosen', choices }, { type: 'edited' }];
    expect(after(...events, { type: 'amending', kind: 'fix' })).toMatchObject({ step: 'check', amending: 'fix' });
    expect(
      after(...events, { type: 'amending', kind: 'fix' }, { type: 'amended', amended: fixed, snapshot: later }),
    ).toMatchObject({
      stage: 'review',
      step: 'check',
      review: { snapshot: later, amendedFrom: snapshot, choices },
      isStale: false,
      amending: null,
      amended: fixed,
    });
  });

  it('say why Excel refused, and that the workbook is to be read again', () => {
    expect(
      after(...checking, { type: 'amending', kind: 'fix' }, { type: 'notAmended', code: 'cellEditMode' }),
    ).toMatchObject({ step: 'check', amending: null, notice: 'cellEditMode', isStale: true, review: { snapshot } });
  });

  it('are told until that was read, or the user goes on', () => {
    const told: readonly JobEvent[] = [
      ...checking,
      { type: 'amending', kind: 'fix' },
      { type: 'amended', amended: fixed, snapshot: later },
    ];
    expect(after(...told, { type: 'outcomeRead' })).toMatchObject({ amended: null });
    expect(after(...told, { type: 'went', to: 'rollUp' })).toMatchObject({ amended: null });
    expect(after(...checking, { type: 'amended', amended: fixed, snapshot: later })).toEqual(after(...checking));
  });
});

describe('corrections', () => {
  const table = { key: 'ĐK!R3C1', form: 'f' };
  const field: Correction = { kind: 'field', table: table.key, form: 'f', column: 1, label: 'Việc', field: 'name' };
  const out: Correction = { kind: 'leaveOut', table: 'Nháp!R1C1', isOut: true };
  const correctionsIn = (job: Job): readonly Correction[] =>
    job.stage === 'review' ? job.review.choices.corrections : [];
  const correct = (...corrections: readonly Correction[]): JobEvent => ({ type: 'corrected', corrections });
  const keptWith = (corrections: readonly Correction[]): readonly JobEvent[] => [
    { type: 'started', task: { kind: 'read' } },
    { type: 'read', snapshot, kept: { ...kept, corrections } },
  ];

  it('are kept in their order, and are still there when the workbook is read again', () => {
    expect(correctionsIn(after(...reading, correct(field), correct(out), ...reading))).toEqual([field, out]);
  });

  it('of one press go together when it is taken back', () => {
    const job = after(...reading, correct(out), correct(field, { ...field, column: 2 }), { type: 'uncorrected' });
    expect(correctionsIn(job)).toEqual([out]);
  });

  it('are taken back also over another reading, and from an earlier session the last one', () => {
    expect(correctionsIn(after(...reading, correct(field, out), ...reading, { type: 'uncorrected' }))).toEqual([]);
    expect(correctionsIn(after(...keptWith([field, out]), { type: 'uncorrected' }))).toEqual([field]);
    expect(correctionsIn(after(...reading, { type: 'uncorrected' }))).toEqual([]);
  });

  it('of a table and its form are dropped together, and come back when that is taken back', () => {
    const elsewhere = { ...field, table: 'ĐK 2!R3C1' };
    const reset = [...keptWith([field, elsewhere, out]), { type: 'tableReset', table } as const];
    expect(correctionsIn(after(...reset))).toEqual([out]);
    expect(correctionsIn(after(...reset, { type: 'uncorrected' }))).toEqual([field, elsewhere, out]);
  });

  it('are exactly as before when the last press is taken back, whatever it was', () => {
    const press: fc.Arbitrary<JobEvent> = fc.oneof(
      anyCorrections.map((corrections): JobEvent => ({ type: 'corrected', corrections })),
      fc.constant<JobEvent>({ type: 'tableReset', table: { key: 'ĐK!R3C1', form: '170yf12-12bwif4' } }),
      fc.constant<JobEvent>({ type: 'uncorrected' }),
    );
    fc.assert(
      fc.property(anyCorrections, fc.array(press, { maxLength: 6 }), anyCorrections, (known, presses, last) => {
        const before = after(...keptWith(known), ...presses);
        const pressed = nextJob(before, correct(...last));
        if (pressed !== before) expect(nextJob(pressed, { type: 'uncorrected' })).toEqual(before);
      }),
    );
  });

  it('change nothing outside the review', () => {
    expect(after(correct(field), { type: 'uncorrected' }, { type: 'tableReset', table })).toEqual(start);
  });
});
