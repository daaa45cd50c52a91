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

/** One token that is asked for: the product's weight of it times the factor is added to its score. */
export interface PlannedToken {
  readonly token: string;
  readonly factor: number;
}

/** What a product must have at least: so many of these tokens. */
export interface Need {
  readonly of: readonly string[];
  readonly minimum: number;
}

/** What an engine is to look for: by tokens, of which a product must meet every need, or by how tokens begin. */
export type SearchPlan =
  | {
      readonly by: 'tokens';
      readonly tokens: readonly PlannedToken[];
      readonly needs: readonly Need[];
      /** For engines that can read Korean themselves, when only part of it needs to match; else empty. */
      readonly text: string;
    }
  | { readonly by: 'prefix'; readonly prefix: string };

/** How a normalised text is asked for at first: all its words, in whatever spacing. Null when it has none. */
export function strictPlan(normalised: string): SearchPlan | null {
  const words = wordsOf(normalised);
  if (words.length === 0) return null;
  if (isInitials(normalised)) return { by: 'prefix', prefix: tokenOf('initials', joined(normalised)) };
  if (hasLooseJamo(normalised)) return typedPlan(normalised);
  return tokenPlan(normalised, words);
}

/** The same with less demanded, for when nothing has everything: one in two pairs, measures and short words optional. */
export function relaxedPlan(normalised: string): SearchPlan | null {
  const words = wordsOf(normalised);
  const [only] = words;
  if (only === undefined) return null;
  if (isInitials(normalised) || hasLooseJamo(normalised)) return null;
  if (words.length === 1 && (only.length === 1 || !isHangul(only))) return typedPlan(normalised);
  const plan = tokenPlan(normalised, words);
  const of = [...new Set(plan.needs.flatMap((need) => need.of))];
  const total = plan.needs.reduce((sum, need) => sum + need.minimum, 0);
  return { ...plan, needs: [{ of, minimum: Math.max(1, Math.ceil(total / 2)) }], text: normalised };
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
  const exact = pairs.map((pair) => ({ token: tokenOf('pair', pair), factor: 4 }));
  const near = [...new Set(pairs.flatMap(nearPairs))]
    .filter((pair) => !pairs.includes(pair))
    .map((pair) => ({ token: tokenOf('pair', pair), factor: 1 }));
  const tokens = distinct([...exact, ...near]);
  return { by: 'tokens', tokens, needs: [{ of: tokens.map(({ token }) => token), minimum: 1 }], text: '' };
}

function tokenPlan(normalised: string, words: readonly string[]): Extract<SearchPlan, { by: 'tokens' }> {
  const compounds = words.filter((word) => isHangul(word) && word.length > 1);
  const wanted = [
    ...words.flatMap((word) => countedTokens(word).map(whole)),
    whole(tokenOf('word', joined(normalised))),
    ...compounds.flatMap((word) => [whole(tokenOf('word', word)), whole(tokenOf('ending', word))]),
    // Pairs across the words reward products that have them in this order, next to each other.
    ...bigrams(joined(normalised))
      .filter(isHangul)
      .map((pair) => ({ token: tokenOf('pair', pair), factor: HALF })),
  ];
  const needs = words.map((word) => ({ of: [...new Set(countedTokens(word))], minimum: minimumOf(word) }));
  // Of a question that is nothing but measures and single syllables beside words, something has to fit.
  const strict = needs.filter((need) => need.minimum > 0);
  const any = { of: needs.flatMap((need) => need.of), minimum: 1 };
  return { by: 'tokens', tokens: distinct(wanted), needs: strict.length > 0 ? strict : [any], text: '' };
}

function whole(token: string): PlannedToken {
  return { token, factor: WHOLE };
}

/** The tokens of a word that tell whether a product has it. */
function countedTokens(word: string): string[] {
  if (!isHangul(word)) return [tokenOf('word', word)];
  if (word.length === 1) return [tokenOf('word', word), tokenOf('ending', word)];
  return bigrams(word).map((pair) => tokenOf('pair', pair));
}

/** How many of them it must have. Of a long compound it may lack one pair in three; measures (3kg) only add to the score. */
function minimumOf(word: string): number {
  if (!isHangul(word)) return /^\d/.test(word) ? 0 : 1;
  const pairs = new Set(bigrams(word)).size;
  return pairs <= 2 ? Math.max(1, pairs) : Math.ceil((pairs * 2) / 3);
}

/** Each token once, with the factor that it comes with first. */
function distinct(tokens: readonly PlannedToken[]): PlannedToken[] {
  const first = new Map<string, PlannedToken>();
  for (const token of tokens) if (!first.has(token.token)) first.set(token.token, token);
  return [...first.values()];
}
