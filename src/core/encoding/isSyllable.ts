/** Tones of a vowel: none, huyền, sắc, hỏi, ngã, nặng. */
const TONES = 6;
const SAC = 2;
const NANG = 5;

/** Every Vietnamese vowel with its six tones in that order; 72 letters. */
const VOWELS = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ';

const toneless = new Map(Array.from(VOWELS, (letter, at) => [letter, VOWELS.charAt(at - (at % TONES))]));
const toneOf = new Map(Array.from(VOWELS, (letter, at) => [letter, at % TONES]));

/** Rimes of Vietnamese syllables without their tone, and those that names of places in the highlands add. */
const RIMES: ReadonlySet<string> = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oc oi om on ong ooc oong op ' +
    'ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ up ut uôc uôi uôm ' +
    'uôn uông uôt uy uya uych uyên uyêt uyn uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu ' +
    'y yêm yên yêng yêt yêu ynh ych yt'
  ).split(' '),
);
/** Rimes that may carry the tone on either vowel: hòa and hoà, thủy and thuỷ. */
const EITHER_VOWEL: ReadonlySet<string> = new Set(['oa', 'oe', 'uy']);

const ONSET = /^(?:ngh?|nh|gh?|kh?|ch?|ph?|th|tr|qu|[bdđhlmnrstvx])?/;
const FRONT = /^[ieêy]/;
const STOPPED = /(?:[cpt]|ch)$/;
/** The last vowel of a rime that has a sign of its own: it carries the tone. */
const MARKED = /[ăâêôơư](?![^ăâêôơư]*[ăâêôơư])/;

/**
 * Whether a word of letters can be a Vietnamese syllable: a known onset and rime, spelled together as they may be (k gh
 * ngh before i e ê y), one tone at most, on its vowel, and only sắc or nặng before c, ch, p, t. Case does not count;
 * letters are composed.
 */
export function isSyllable(word: string): boolean {
  const lower = word.toLowerCase();
  let base = '';
  let tone = 0;
  let tonePlace = -1;
  for (let at = 0; at < lower.length; at += 1) {
    const letter = lower.charAt(at);
    const mark = toneOf.get(letter) ?? 0;
    if (mark > 0) {
      if (tonePlace >= 0) return false;
      tone = mark;
      tonePlace = at;
    }
    base += toneless.get(letter) ?? letter;
  }
  const onset = ONSET.exec(base)?.[0] ?? '';
  const fits = (start: string): boolean => {
    const rime = base.slice(start.length);
    if (!RIMES.has(rime) || !isSpelledTogether(start, rime)) return false;
    if (tonePlace < 0) return !STOPPED.test(rime);
    if (STOPPED.test(rime) && tone !== SAC && tone !== NANG) return false;
    return mayCarryTone(rime, tonePlace - start.length);
  };
  return fits(onset) || (onset === 'g' && base.startsWith('gi') && fits('gi'));
}

function isSpelledTogether(onset: string, rime: string): boolean {
  const isFront = FRONT.test(rime);
  switch (onset) {
    case 'k':
    case 'gh':
    case 'ngh':
      return isFront;
    case 'c':
    case 'ng':
      return !isFront;
    case 'g':
      return !isFront || rime.startsWith('i');
    case 'qu':
      return !/^[uưo]/.test(rime);
    case 'gi':
      return !rime.startsWith('i') && !rime.startsWith('y');
    default:
      return onset === '' || rime === 'y' || !rime.startsWith('y');
  }
}

/** Whether the tone mark may stand on a letter of a rime, counted from its first. */
function mayCarryTone(rime: string, place: number): boolean {
  if (EITHER_VOWEL.has(rime)) return place < 2;
  const marked = MARKED.exec(rime)?.index;
  if (marked !== undefined) return place === marked;
  const vowels = /^[aeiouy]+/.exec(rime)?.[0].length ?? 0;
  if (vowels === 3) return place === 1;
  return place === (vowels === 2 && vowels < rime.length ? 1 : 0);
}
