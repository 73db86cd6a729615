import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  correctionsOf,
  type FormProfile,
  formProfileOf,
  formProfileText,
  newsOf,
  parseFormProfile,
  withFormProfile,
} from '../../../src/core/correct/formProfile';
import { defaultChoices } from '../../../src/core/model/choices';
import type { Correction } from '../../../src/core/model/correction';
import { anyCorrections } from '../../support/anyCorrections';

const kept = defaultChoices('2026-11-24');
const table = { table: 'ĐK!R3C1', form: 'f' };
const field = (label: string, meaning: string | null, column = 4): Correction => ({
  kind: 'field',
  ...table,
  column,
  label,
  field: meaning,
});

describe('formProfileOf', () => {
  it('keeps the last word on each register, header, column and kind of row, and nothing of one table alone', () => {
    expect(
      formProfileOf([
        { kind: 'table', sheet: 'ĐK', header: { row: 2, column: 0, rows: 1, columns: 4 } },
        { kind: 'leaveOut', table: table.table, isOut: true },
        { kind: 'register', ...table, register: 'models' },
        field('Kết quả', 'goal'),
        { kind: 'header', ...table, offset: -1, rows: 2 },
        field('KẾT QUẢ', 'result'),
        { kind: 'role', ...table, row: 9, text: null, role: 'note' },
        { kind: 'role', ...table, row: 12, text: 'cộng', role: 'subtotal' },
        { kind: 'register', ...table, register: null },
        { kind: 'field', ...table, form: '', column: 1, label: '', field: 'note' },
      ]),
    ).toEqual({
      version: 1,
      forms: [
        {
          form: 'f',
          register: null,
          header: { offset: -1, rows: 2 },
          fields: [{ label: 'KẾT QUẢ', column: 4, field: 'result' }],
          roles: [{ text: 'cộng', role: 'subtotal' }],
        },
      ],
    });
  });

  it('comes back the same from its file and from the corrections that it stands for', () => {
    fc.assert(
      fc.property(anyCorrections, (corrections) => {
        const profile = formProfileOf(corrections);
        expect(parseFormProfile(formProfileText(profile))).toEqual({ ok: true, value: profile });
        expect(formProfileOf(correctionsOf(profile))).toEqual(profile);
      }),
    );
  });
});

describe('withFormProfile', () => {
  it('stands over what was put right before, and adds nothing the second time', () => {
    fc.assert(
      fc.property(anyCorrections, anyCorrections, (own, others) => {
        const profile = formProfileOf(others);
        const choices = withFormProfile({ ...kept, corrections: own }, profile);
        expect(choices.corrections.slice(0, own.length)).toEqual(own);
        expect(newsOf(profile, choices.corrections)).toEqual([]);
        const readings = new Map(formProfileOf(choices.corrections).forms.map((reading) => [reading.form, reading]));
        for (const { form, fields, roles, ...rest } of profile.forms) {
          expect(readings.get(form)).toMatchObject(rest);
          expect(readings.get(form)?.fields).toEqual(expect.arrayContaining(fields));
          expect(readings.get(form)?.roles).toEqual(expect.arrayContaining(roles));
        }
      }),
    );
  });
});

describe('parseFormProfile', () => {
  const good: FormProfile = { version: 1, forms: [{ form: 'f', fields: [], roles: [] }] };

  it('reads a file as editors save it', () => {
    expect(parseFormProfile(`\ufeff${JSON.stringify(good)}\r\n`)).toEqual({ ok: true, value: good });
  });

  it.each([
    ['', 'notJson'],
    ['{"version":1', 'notJson'],
    ['null', 'notProfile'],
    ['[]', 'notProfile'],
    [JSON.stringify({ version: 1, id: 'x', entries: [] }), 'notProfile'],
    [JSON.stringify({ ...good, forms: [{ form: '', fields: [], roles: [] }] }), 'notProfile'],
    [
      JSON.stringify({ ...good, forms: [{ form: 'f', fields: [], roles: [{ text: 'x', role: 'king' }] }] }),
      'notProfile',
    ],
    [JSON.stringify({ version: 2, forms: [{ other: true }] }), 'laterVersion'],
  ])('refuses %s', (text, code) => {
    expect(parseFormProfile(text)).toEqual({ ok: false, code });
  });
});
