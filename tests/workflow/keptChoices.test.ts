import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Choices, defaultChoices } from '../../src/core/model/choices';
import type { WorkbookSnapshot } from '../../src/core/model/snapshot';
import type { PlanStep, WorkbookPlan } from '../../src/core/plan/planStep';
import { choicesOf, withChoices } from '../../src/workflow/keptChoices';
import { anyCorrections } from '../support/anyCorrections';

const today = '2026-11-24';
const nothing: WorkbookPlan = { basis: 'x', steps: [], undo: [] };
const something: WorkbookPlan = { ...nothing, steps: [{ kind: 'addSheet', sheet: 'Sổ', madeBy: 'register:models' }] };
const workbook = (memory: WorkbookSnapshot['memory'] = {}): WorkbookSnapshot => ({ sheets: [], names: [], memory });
const kept = (plan: WorkbookPlan): WorkbookSnapshot['memory'] => {
  const remembered = plan.steps.filter(
    (step): step is Extract<PlanStep, { kind: 'remember' }> => step.kind === 'remember',
  );
  return Object.fromEntries(remembered.flatMap(({ key, value }) => (value === null ? [] : [[key, value]])));
};
const chosen: Choices = {
  ...defaultChoices(today),
  period: { start: '2022-01-01', end: '2022-12-31' },
  rollups: ['models-by-unit'],
  corrections: [{ kind: 'leaveOut', table: 'ĐK!R3C1', isOut: true }],
};

describe('kept choices', () => {
  it('come back as they were chosen, whatever was put right', () => {
    fc.assert(
      fc.property(anyCorrections, (corrections) => {
        const choices = { ...chosen, corrections };
        expect(choicesOf(workbook(kept(withChoices(something, choices, workbook()))), today)).toEqual(choices);
      }),
    );
  });

  it('of the version that knew tables by their place are taken over', () => {
    const old = {
      version: 1,
      choices: {
        period: chosen.period,
        categorySet: 'tra-vinh',
        rollups: null,
        ignored: ['Nháp!R2C1'],
        fields: { 'ĐK!R3C1': { 4: 'note', 7: null } },
      },
    };
    const taken = choicesOf(workbook({ choices: JSON.stringify(old) }), today);
    expect(taken).toEqual({
      ...defaultChoices(today),
      period: chosen.period,
      categorySet: 'tra-vinh',
      corrections: [
        { kind: 'leaveOut', table: 'Nháp!R2C1', isOut: true },
        { kind: 'field', table: 'ĐK!R3C1', form: '', column: 4, label: '', field: 'note' },
        { kind: 'field', table: 'ĐK!R3C1', form: '', column: 7, label: '', field: null },
      ],
    });
    expect(choicesOf(workbook(kept(withChoices(something, taken, workbook()))), today)).toEqual(taken);
  });

  it.each(['', 'x', '{}', '{"version":3}', '{"version":2,"choices":{"corrections":[{"kind":"guess"}]}}'])(
    'that cannot be read (%s) count as forgotten',
    (text) => {
      expect(choicesOf(workbook({ choices: text }), today)).toEqual(defaultChoices(today));
    },
  );

  it('are kept by a plan that writes nothing only where something was put right since', () => {
    expect(withChoices(nothing, defaultChoices(today), workbook())).toEqual(nothing);
    const once = withChoices(nothing, chosen, workbook());
    expect(once.steps).toMatchObject([{ kind: 'remember', key: 'choices' }]);
    expect(once.undo).toEqual([{ kind: 'remember', key: 'choices', value: null }]);
    expect(withChoices(nothing, { ...chosen, rollups: null }, workbook(kept(once)))).toEqual(nothing);
    expect(withChoices(something, chosen, workbook(kept(once)))).toEqual(something);
  });
});
