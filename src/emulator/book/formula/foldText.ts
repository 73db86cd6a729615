const folded = new Map<string, string>();

/** Form under which texts are equal for Excel: any case; spaces, accents and the way a letter is composed count. */
export function foldText(text: string): string {
  let lower = folded.get(text);
  if (lower === undefined) {
    lower = text.toLowerCase();
    if (folded.size > 200_000) folded.clear();
    folded.set(text, lower);
  }
  return lower;
}
