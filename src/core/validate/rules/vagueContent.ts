import type { Finding } from '../../model/finding';
import { normalForm } from '../../model/normalForm';
import type { Field } from '../../model/register';
import type { Checked } from '../rule';
import { ownData, placeOfDatum, wordsReader } from '../rule';

/** Fields of a row in which something countable answers for its content. */
const ANSWERS: readonly string[] = ['content', 'result', 'goal'];
/** A text that says more than this says how, whatever its words. */
const VAGUE_LENGTH = 200;
/** Spelt-out numbers and steps that can be counted or seen done. */
const COUNTABLE =
  /\d|(?<!\p{L})(?:hằng ngày|hàng ngày|hằng tuần|hàng tuần|hằng tháng|hàng tháng|mỗi|thứ bảy|chủ nhật)(?!\p{L})/u;

/**
 * Content made of promises ("nâng cao nhận thức") with nothing that can be counted in it, in the goal, or in the result:
 * "rõ ràng, không chung chung", as the programme asks.
 */
export function* vagueContent(checked: Checked): Generator<Finding<'vague-content'>> {
  for (const table of checked.tables) {
    const wordsOf = wordsReader(checked, table);
    for (const own of ownData(checked, table, ({ vagueWords }) => vagueWords !== undefined)) {
      const words = wordsOf(own.datum);
      if (typeof words !== 'string' || words.length > VAGUE_LENGTH) continue;
      const form = normalForm(words);
      const phrase = own.field.vagueWords?.find((_, index) => form.includes(phraseForms(own.field)[index] ?? ''));
      if (phrase === undefined) continue;
      const said = ANSWERS.map((name) => {
        const answer = own.row.values[name];
        return answer ? (wordsOf(answer) ?? '') : '';
      }).join('\n');
      if (COUNTABLE.test(normalForm(said))) continue;
      yield {
        rule: 'vague-content',
        severity: 'info',
        ...placeOfDatum(table, own),
        suggestion: null,
        params: { phrase },
      };
    }
  }
}

const formsOfField = new WeakMap<Field, readonly string[]>();

/** Normal forms of a field's vague words, worked out once. */
function phraseForms(field: Field): readonly string[] {
  const known = formsOfField.get(field);
  if (known) return known;
  const forms = (field.vagueWords ?? []).map(normalForm);
  formsOfField.set(field, forms);
  return forms;
}
