import { editDistance, isHangul, jamo, joined, normalise, wordsOf } from './korean.rules.ts';

/**
 * What somebody most likely meant by `asked` (normalised), given texts that nearly match: every Hangul word is replaced by the
 * part of a text that is at most one letter off (two for five syllables and more). Null when a word has no such part or
 * nothing changes.
 */
export function correctSpelling(asked: string, texts: readonly string[]): string | null {
  const known = texts
    .flatMap((text) => [...wordsOf(normalise(text)), joined(normalise(text))])
    .filter((word) => /[가-힣]/.test(word));
  const corrected = wordsOf(asked).map((word) =>
    isHangul(word) && word.length > 1 ? nearest(word, known) : word,
  );
  if (corrected.includes(null)) return null;
  const result = corrected.join(' ');
  return joined(result) === joined(asked) ? null : result;
}

function nearest(word: string, known: readonly string[]): string | null {
  const letters = jamo(word);
  const allowed = word.length >= 5 ? 2 : 1;
  let best: { part: string; distance: number } | null = null;
  for (const text of known) {
    for (const part of partsOf(text, word.length)) {
      const distance = editDistance(letters, jamo(part));
      if (distance <= allowed && (best === null || distance < best.distance)) best = { part, distance };
      if (distance === 0) return part;
    }
  }
  return best?.part ?? null;
}

function* partsOf(text: string, length: number): Generator<string> {
  for (let start = 0; start + length <= text.length; start += 1) {
    const part = text.slice(start, start + length);
    if (isHangul(part)) yield part;
  }
}
