/** The word with 을 or 를, by whether its last syllable ends in a consonant; words that do not end in Hangul take 를. */
export function withObjectParticle(word: string): string {
  const last = word.trim().codePointAt(word.trim().length - 1) ?? 0;
  const isSyllable = last >= 0xac00 && last <= 0xd7a3;
  return `${word}${isSyllable && (last - 0xac00) % 28 > 0 ? '을' : '를'}`;
}
