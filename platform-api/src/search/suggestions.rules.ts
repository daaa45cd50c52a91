import { initials, isInitials, jamo, joined, normalise, wordsOf } from './korean.rules.ts';

const TERMS_MAX = 8;
const LONGEST = 20;

/** Whether a text begins with what was typed so far, by letters (감ㅈ → 감자) or by initials (ㄱㅈ → 감자). */
export function beginsWith(text: string, typed: string): boolean {
  const whole = joined(normalise(text));
  const so = joined(normalise(typed));
  if (so === '') return false;
  return isInitials(so) ? initials(whole).startsWith(so) : jamo(whole).startsWith(jamo(so));
}

/** Words and pairs of words from names and tags that complete what was typed, the most frequent first, at most eight. */
export function completions(typed: string, texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = wordsOf(normalise(text));
    const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
    for (const term of new Set([...words, ...pairs])) {
      if (beginsWith(term, typed) && term.length <= LONGEST) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, many], [b, others]) => others - many || a.length - b.length || (a < b ? -1 : 1))
    .map(([term]) => term)
    .slice(0, TERMS_MAX);
}
