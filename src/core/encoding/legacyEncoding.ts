/** A way of writing Vietnamese with the signs of Windows-1252 that only fonts of its own show as letters. */
export interface LegacyEncoding {
  readonly name: 'TCVN3' | 'VNI';
  /** Letters by the one or two signs that stand for them. */
  readonly letters: ReadonlyMap<string, string>;
  /** Signs by letter; a capital may have none. */
  readonly signs: ReadonlyMap<string, string>;
  /** Finds signs that stand for a letter, two before one. */
  readonly pattern: RegExp;
}

/** Vowels with their marks (none, huyền, sắc, hỏi, ngã, nặng), then đ; what is plain ASCII is left out. */
const LETTERS = Array.from('àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ');
const TCVN3_SIGNS = Array.from('µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ®');
const TCVN3_CAPITALS: readonly (readonly [string, string])[] = [
  ['¡', 'Ă'],
  ['¢', 'Â'],
  ['§', 'Đ'],
  ['£', 'Ê'],
  ['¤', 'Ô'],
  ['¥', 'Ơ'],
  ['¦', 'Ư'],
];

/**
 * TCVN 5712:1993, Table I (fonts .VnTime, .VnArial …). The soft hyphen is ư. Capitals with a tone have no sign: fonts
 * whose name ends in H show the small ones as capitals.
 */
export const tcvn3 = encodingOf('TCVN3', [...pairs(TCVN3_SIGNS), ...TCVN3_CAPITALS]);

const behind = (vowel: string, marks: string): readonly string[] => [...marks].map((mark) => vowel + mark);
const VNI_SIGNS = [
  ...behind('a', 'øùûõïêèéúüëâàáåãä'),
  ...behind('e', 'øùûõïâàáåãä'),
  ...['ì', 'í', 'æ', 'ó', 'ò'],
  ...behind('o', 'øùûõïâàáåãä'),
  ...['ô', ...behind('ô', 'øùûõï')],
  ...behind('u', 'øùûõï'),
  ...['ö', ...behind('ö', 'øùûõï')],
  ...behind('y', 'øùûõ'),
  'î',
  'ñ',
];

/**
 * VNI for Windows (fonts VNI-Times …): a vowel with its mark behind it; i with a tone, ỵ, ơ, ư and đ have signs of their
 * own. The case of the vowel counts, not that of the mark.
 */
export const vni = encodingOf('VNI', [
  ...pairs(VNI_SIGNS),
  ...pairs(VNI_SIGNS).flatMap(([sign, letter]): [string, string][] => [
    [sign.toUpperCase(), letter.toUpperCase()],
    [sign.charAt(0).toUpperCase() + sign.slice(1), letter.toUpperCase()],
  ]),
]);

/** Text of an encoding as Unicode; what stands for no letter stays. */
export const decode = ({ letters, pattern }: LegacyEncoding, text: string): string =>
  text.replace(pattern, (sign) => letters.get(sign) ?? sign);

/** Unicode text as an encoding writes it; capitals without a sign as the small letter, other characters as they are. */
export const encode = ({ signs }: LegacyEncoding, text: string): string =>
  [...text.normalize('NFC')].map((letter) => signs.get(letter) ?? signs.get(letter.toLowerCase()) ?? letter).join('');

function pairs(signs: readonly string[]): (readonly [sign: string, letter: string])[] {
  return LETTERS.map((letter, at) => [signs[at] ?? letter, letter]);
}

function encodingOf(
  name: LegacyEncoding['name'],
  table: readonly (readonly [sign: string, letter: string])[],
): LegacyEncoding {
  const longestFirst = table.map(([sign]) => sign).sort((a, b) => b.length - a.length);
  return {
    name,
    letters: new Map(table),
    signs: new Map(table.map(([sign, letter]) => [letter, sign] as const).reverse()),
    pattern: new RegExp(longestFirst.join('|'), 'g'),
  };
}
