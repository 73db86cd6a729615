import { describe, expect, it } from '@jest/globals';
import { unitNamed } from '../../../src/core/model/catalogue';
import { catalogueText, parseCatalogue } from '../../../src/core/structure/catalogueText';
import { catalogue } from '../../support/registerTables';

describe('a catalogue as a file', () => {
  it('reads back what was written, also with the mark that Windows puts before it', () => {
    const own = { ...catalogue, units: [unitNamed('Xã Thái Hòa', { validTo: '2025-07-01', aliases: ['TH'] })] };
    expect(parseCatalogue(catalogueText(own))).toEqual({ ok: true, value: own });
    expect(parseCatalogue(`\ufeff${catalogueText(own)}`)).toEqual({ ok: true, value: own });
  });

  it('refuses what is no catalogue, each with its reason', () => {
    expect(parseCatalogue('{')).toEqual({ ok: false, code: 'notJson' });
    expect(parseCatalogue('{"version":1,"forms":[]}')).toEqual({ ok: false, code: 'notCatalogue' });
    expect(parseCatalogue('{"version":2,"lists":{}}')).toEqual({ ok: false, code: 'laterVersion' });
    const bad = catalogueText({ ...catalogue, units: [unitNamed('Xã A', { validTo: '1/7/2025' })] });
    expect(parseCatalogue(bad)).toEqual({ ok: false, code: 'notCatalogue' });
  });
});
