const NARROWEST = 6;
const WIDEST = 48;

/** Width in characters that shows the longest line of the texts, with room for the padding, between 6 and 48. */
export function fittingWidth(texts: Iterable<string>): number {
  let longest = 0;
  for (const text of texts) {
    if (text.length <= longest) continue;
    for (const line of text.split('\n')) longest = Math.max(longest, line.length);
    if (longest >= WIDEST) return WIDEST;
  }
  return Math.min(Math.max(longest + 2, NARROWEST), WIDEST);
}
