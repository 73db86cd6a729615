import { describe, expect, it } from '@jest/globals';
import { vagueContent } from '../../../../src/core/validate/rules/vagueContent';
import { findWith } from '../../../support/readChecked';
import { modelSheet } from '../../../support/registerSheets';

describe('vague-content', () => {
  const find = (content: string | null, result: string | null = null): unknown =>
    findWith(vagueContent, [modelSheet([['Mô hình', 'Xã A', 'TT', 'Kinh tế', 2022, content, null, result]])]);

  it('reports promises with nothing to count', () => {
    expect(find('Tuyên truyền, vận động nâng cao nhận thức')).toEqual([['G4', null]]);
    expect(find('Nâng cao  nhận thức', 'Tốt')).toEqual([['G4', null]]);
  });

  it('leaves what can be counted, in the content or in the result, and plain deeds alone', () => {
    expect(find('Nâng cao nhận thức cho 120 hội viên')).toEqual([]);
    expect(find('Nâng cao nhận thức', 'Đã tuyên truyền 12 buổi')).toEqual([]);
    expect(find('Trồng hoa dọc đường làng')).toEqual([]);
    expect(find(null)).toEqual([]);
  });
});
