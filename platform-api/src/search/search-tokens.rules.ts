import type { IndexedProduct } from './indexed-product.ts';
import { bigrams, initials, isHangul, jamo, joined, normalise, wordsOf } from './korean.rules.ts';

/** A token that finds a product, and what finding it by that is worth. */
export interface Token {
  readonly token: string;
  readonly weight: Weight;
}

/** All weights there are; Elasticsearch keeps one field for each. */
export const WEIGHTS = [60, 40, 24, 16, 10, 5, 3] as const;
export type Weight = (typeof WEIGHTS)[number];

export const TOKENS_MAX = 200;
/** The length of the column that holds tokens. */
export const TOKEN_LENGTH_MAX = 40;

/**
 * The kinds of token. `word`: a whole word, or the whole name joined. `ending`: the last one to four syllables of a word, where
 * Korean compounds carry their meaning (수미감자 is a 감자, 감자전 is not). `pair`: two neighbouring syllables. `letters`: for
 * what is still being typed, asked by prefix. `initials`: ㄱㅈ, asked by prefix.
 */
export const KIND = { word: 'w:', ending: 'e:', pair: 'b:', letters: 'j:', initials: 'c:' } as const;

/** A token of a kind, cut to what the column holds. Questions must be cut the same way. */
export function tokenOf(kind: keyof typeof KIND, text: string): string {
  return Array.from(KIND[kind] + text)
    .slice(0, TOKEN_LENGTH_MAX)
    .join('');
}

/** The tokens of a product: name, brand, tags, categories; each once with its highest weight, the heaviest 200. */
export function tokensOf(product: IndexedProduct): Token[] {
  const all: Token[] = [
    ...nameTokens(normalise(product.name)),
    ...(product.brand === null
      ? []
      : termTokens(normalise(product.brand), { word: 24, pair: 10, typed: 10 })),
    ...product.tags.flatMap((tag) => termTokens(normalise(tag), { word: 24, pair: 5, typed: 5 })),
    ...product.categoryNames.flatMap((name) => termTokens(normalise(name), { word: 16, pair: 3, typed: 3 })),
  ];
  const best = new Map<string, Weight>();
  for (const { token, weight } of all) best.set(token, greater(best.get(token), weight));
  return [...best]
    .map(([token, weight]) => ({ token, weight }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, TOKENS_MAX);
}

function nameTokens(name: string): Token[] {
  const whole = joined(name);
  const words = wordsOf(name);
  // A Korean name says last what the thing is: 감자 수제비 is a 수제비.
  const head = words.findLastIndex(isHangul);
  return [
    { token: tokenOf('word', whole), weight: 60 },
    { token: tokenOf('letters', jamo(whole)), weight: 24 },
    { token: tokenOf('initials', initials(whole)), weight: 24 },
    ...words.flatMap((word, index) => wordTokens(word, index === head)),
    ...hangulPairs(words, 10),
    // Neighbours joined are how people type compounds: 린넨 셔츠 is asked for as 린넨셔츠.
    ...words
      .slice(1)
      .map((word, index): Token => ({ token: tokenOf('word', `${words[index] ?? ''}${word}`), weight: 40 })),
  ];
}

function wordTokens(word: string, isHead: boolean): Token[] {
  if (!isHangul(word)) {
    const isMeasure = /^\d/.test(word);
    return [
      { token: tokenOf('word', word), weight: isMeasure ? 10 : 40 },
      { token: tokenOf('letters', jamo(word)), weight: 10 },
    ];
  }
  const letters = Array.from(word);
  const endings = [1, 2, 3, 4].filter((length) => length < letters.length);
  const inner = letters.slice(1, -1).map((_, index) => letters.slice(index + 1).join(''));
  return [
    { token: tokenOf('word', word), weight: isHead ? 40 : 24 },
    { token: tokenOf('letters', jamo(word)), weight: 16 },
    { token: tokenOf('initials', initials(word)), weight: 16 },
    ...endings.map((length): Token => ({
      token: tokenOf('ending', letters.slice(-length).join('')),
      weight: endingWeight(length, isHead),
    })),
    ...inner.map((part): Token => ({ token: tokenOf('initials', initials(part)), weight: 5 })),
    ...inner.map((part): Token => ({ token: tokenOf('letters', jamo(part)), weight: 5 })),
  ];
}

/** One syllable at the end says little: 총각무 is a 무, but 담배 is no 배. */
function endingWeight(length: number, isHead: boolean): Weight {
  if (length === 1) return 10;
  return isHead ? 40 : 16;
}

function termTokens(term: string, weights: { word: Weight; pair: Weight; typed: Weight }): Token[] {
  const words = wordsOf(term);
  const whole = joined(term);
  if (whole === '') return [];
  return [
    ...[whole, ...words].map((word): Token => ({ token: tokenOf('word', word), weight: weights.word })),
    { token: tokenOf('letters', jamo(whole)), weight: weights.typed },
    { token: tokenOf('initials', initials(whole)), weight: weights.typed },
    ...hangulPairs(words, weights.pair),
  ];
}

/** Pairs within and across Hangul words, so that it does not matter where somebody puts spaces. */
function hangulPairs(words: readonly string[], weight: Weight): Token[] {
  const hangul = words.map((word) => (isHangul(word) ? word : ' ')).join('');
  return bigrams(hangul)
    .filter(isHangul)
    .map((pair) => ({ token: tokenOf('pair', pair), weight }));
}

function greater(a: Weight | undefined, b: Weight): Weight {
  return a !== undefined && a > b ? a : b;
}
