import {
  bigrams,
  hasLooseJamo,
  initials,
  isHangul,
  isInitials,
  jamo,
  joined,
  nearPairs,
  wordsOf,
} from './korean.rules.ts';
import { tokenOf } from './search-tokens.rules.ts';

/** Factors are whole, so that scores are, and two engines add up to the same. */
const WHOLE = 2;
const HALF = 1;

/** One token that is asked for. */
export interface PlannedToken {
  readonly token: string;
  /** The product's weight of the token times this is added to its score. */
  readonly factor: number;
  /** Whether having it counts towards the plan's minimum. */
  readonly counts: boolean;
}

/** What an engine is to look for: by tokens, where a product needs `minimum` of the counting ones, or by how tokens begin. */
export type SearchPlan =
  | {
      readonly by: 'tokens';
      readonly tokens: readonly PlannedToken[];
      readonly minimum: number;
      readonly text: string;
    }
  | { readonly by: 'prefix'; readonly prefix: string };

/** How a normalised text is asked for at first: all its words, in whatever spacing. Null when it has none. */
export function strictPlan(normalised: string): SearchPlan | null {
  const words = wordsOf(normalised);
  if (words.length === 0) return null;
  if (isInitials(normalised)) return { by: 'prefix', prefix: tokenOf('initials', joined(normalised)) };
  if (hasLooseJamo(normalised)) return typedPlan(normalised);
  return tokenPlan(normalised, words, needOf);
}

/** The same with less demanded, for when nothing has everything: one in two pairs, measures and short words optional. */
export function relaxedPlan(normalised: string): SearchPlan | null {
  const words = wordsOf(normalised);
  const [only] = words;
  if (only === undefined) return null;
  if (isInitials(normalised) || hasLooseJamo(normalised)) return null;
  if (words.length === 1 && (only.length === 1 || !isHangul(only))) return typedPlan(normalised);
  const total = words.reduce((sum, word) => sum + needOf(word), 0);
  const plan = tokenPlan(normalised, words, needOf);
  return { ...plan, minimum: Math.max(1, Math.ceil(total / 2)) };
}

/** What is still being typed: the letters so far, at the beginning of a word, of a compound's part or of the name. */
export function typedPlan(normalised: string): SearchPlan {
  const text = joined(normalised);
  return isInitials(text)
    ? { by: 'prefix', prefix: tokenOf('initials', initials(text)) }
    : { by: 'prefix', prefix: tokenOf('letters', jamo(text)) };
}

/** Products whose names may be what somebody meant: each pair as it is or one letter off. The names decide afterwards. */
export function nearPlan(normalised: string): SearchPlan | null {
  const pairs = wordsOf(normalised).filter(isHangul).flatMap(bigrams).slice(0, 6);
  if (pairs.length === 0) return null;
  const exact = pairs.map((pair) => ({ token: tokenOf('pair', pair), factor: 4, counts: true }));
  const near = [...new Set(pairs.flatMap(nearPairs))]
    .filter((pair) => !pairs.includes(pair))
    .map((pair) => ({ token: tokenOf('pair', pair), factor: 1, counts: true }));
  return { by: 'tokens', tokens: [...exact, ...near], minimum: 1, text: '' };
}

function tokenPlan(
  normalised: string,
  words: readonly string[],
  need: (word: string) => number,
): Extract<SearchPlan, { by: 'tokens' }> {
  const counting = words.flatMap((word) =>
    isHangul(word) && word.length > 1 ? bigrams(word).map((pair) => tokenOf('pair', pair)) : [],
  );
  const single = words.filter((word) => !isHangul(word));
  const syllables = words.filter((word) => isHangul(word) && word.length === 1);
  const tokens = new Map<string, PlannedToken>();
  const add = (token: string, factor: number, counts: boolean): void => {
    if (tokens.get(token)?.counts !== true) tokens.set(token, { token, factor, counts });
  };
  for (const token of counting) add(token, WHOLE, true);
  for (const word of single) add(tokenOf('word', word), WHOLE, !isMeasure(word));
  for (const word of syllables) {
    add(tokenOf('word', word), WHOLE, words.length === 1);
    add(tokenOf('ending', word), WHOLE, words.length === 1);
  }
  add(tokenOf('word', joined(normalised)), WHOLE, false);
  for (const word of words.filter((each) => isHangul(each) && each.length > 1)) {
    add(tokenOf('word', word), WHOLE, false);
    add(tokenOf('ending', word), WHOLE, false);
  }
  // Pairs across the words reward products that have them in this order, next to each other.
  for (const pair of bigrams(joined(normalised)).filter(isHangul)) add(tokenOf('pair', pair), HALF, false);
  const minimum = words.reduce((sum, word) => sum + need(word), 0);
  const distinct = [...tokens.values()].filter((token) => token.counts).length;
  if (distinct === 0) {
    const optional = [...tokens.values()].map((token) => ({ ...token, counts: true }));
    return { by: 'tokens', tokens: optional, minimum: 1, text: normalised };
  }
  return {
    by: 'tokens',
    tokens: [...tokens.values()],
    minimum: Math.max(1, Math.min(minimum, distinct)),
    text: normalised,
  };
}

/** How many counting tokens of a word a product must have. Of a long compound it may lack one in three pairs. */
function needOf(word: string): number {
  if (!isHangul(word)) return isMeasure(word) ? 0 : 1;
  const pairs = word.length - 1;
  return pairs <= 2 ? pairs : Math.ceil((pairs * 2) / 3);
}

function isMeasure(word: string): boolean {
  return /^\d/.test(word);
}
