import fc from 'fast-check';
import { isSyllable } from '../../src/core/encoding/isSyllable';

const ONSETS = ',b,c,ch,d,đ,g,gh,gi,h,k,kh,l,m,n,ng,ngh,nh,ph,qu,r,s,t,th,tr,v,x'.split(',');
const VOWELS = [
  'aàáảãạ',
  'ăằắẳẵặ',
  'âầấẩẫậ',
  'eèéẻẽẹ',
  'êềếểễệ',
  'iìíỉĩị',
  'oòóỏõọ',
  'ôồốổỗộ',
  'ơờớởỡợ',
  'uùúủũụ',
  'ưừứửữự',
  'yỳýỷỹỵ',
];
const BEFORE = ['', 'i', 'u', 'ư', 'o', 'y', 'uy'];
const AFTER = ['', 'c', 'ch', 'i', 'm', 'n', 'ng', 'nh', 'o', 'p', 't', 'u', 'y'];

/** Every syllable that these parts make, small letters; several thousand. */
export const SYLLABLES: readonly string[] = ONSETS.flatMap((onset) =>
  BEFORE.flatMap((before) =>
    VOWELS.flatMap((tones) => [...tones].flatMap((vowel) => AFTER.map((after) => onset + before + vowel + after))),
  ),
).filter(isSyllable);

export const syllable: fc.Arbitrary<string> = fc.constantFrom(...SYLLABLES);

/** Words in small letters, or each with a capital that TCVN3 has as well. */
export const phrase: fc.Arbitrary<string> = fc
  .array(syllable, { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '));
