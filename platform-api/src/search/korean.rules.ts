import { convertHangulToQwerty, convertQwertyToHangul, disassemble, getChoseong } from 'es-hangul';

/*
 * How Korean is read for search: plain functions of text, the same for what is indexed and for what is asked. Both search
 * engines only compare the tokens that are made from these, so a server needs no Korean plugin.
 */

const SYLLABLE_FIRST = 0xac00;
const SYLLABLE_LAST = 0xd7a3;
const VOWELS = 21;
const FINALS = 28;

/** A measure or count with its unit (3kg, 20개, 2인분), a run of Hangul, or a run of other letters and digits. */
const RUNS =
  /\d[\d.]*[가-힣]{1,2}(?![가-힣])|[가-힣ㄱ-ㅎㅏ-ㅣ]+|[\p{L}\p{N}][\p{L}\p{N}.]*?(?=[가-힣ㄱ-ㅎㅏ-ㅣ]|[^\p{L}\p{N}.]|$)/gu;

/**
 * One spelling for one text: composed syllables (macOS and spreadsheets deliver decomposed ones), half-width letters, lower
 * case, single spaces, no punctuation. NFKC would turn the typed initials ㄱㅈ into other characters, so widths are mapped here.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+|(?<!\p{N})\.|\.(?!\p{N})/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
}

/** The words of a normalised text; Hangul and other letters are parted, so that 감자3kg is read like 감자 3kg. */
export function wordsOf(normalised: string): string[] {
  return normalised.match(RUNS) ?? [];
}

/** A normalised text without its spaces: 수미 감자 and 수미감자 are the same then. */
export function joined(normalised: string): string {
  return normalised.replaceAll(' ', '');
}

/** True for complete syllables only. */
export function isHangul(text: string): boolean {
  return /^[가-힣]+$/.test(text);
}

/** True when the text is initial consonants only: ㄱㅈ. */
export function isInitials(text: string): boolean {
  return /^[ㄱ-ㅎ ]+$/.test(text);
}

/** True when a letter is not (yet) part of a syllable: 감ㅈ, ㅔㅐㅅㅁ새. */
export function hasLooseJamo(text: string): boolean {
  return /[ㄱ-ㅎㅏ-ㅣ]/.test(text);
}

/** Each two neighbouring characters: 수미감자 → 수미, 미감, 감자. */
export function bigrams(text: string): string[] {
  const characters = Array.from(text);
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

/** The initial consonants, without spaces; other characters stay: 수미감자 3kg → ㅅㅁㄱㅈ3kg. */
export function initials(text: string): string {
  return joined(
    Array.from(text)
      .map((character) => (isHangul(character) ? getChoseong(character) : character))
      .join(''),
  );
}

/** The letters of all syllables, without spaces: 감자 → ㄱㅏㅁㅈㅏ. */
export function jamo(text: string): string {
  return joined(disassemble(text));
}

/**
 * What the same keys give on the other keyboard layout, or null when that is no text: rkawk → 감자 (only when all letters
 * become complete syllables) and ㅔㅐㅅㅁ새 → potato (only when loose letters show that Hangul was not meant).
 */
export function otherLayout(normalised: string): string | null {
  if (/[a-z]/.test(normalised)) {
    const typed = wordsOf(normalised).map((word) =>
      /^[a-z]+$/.test(word) ? convertQwertyToHangul(word) : word,
    );
    return hasLooseJamo(typed.join('')) || typed.join('') === joined(normalised) ? null : typed.join(' ');
  }
  if (!hasLooseJamo(normalised) || isInitials(normalised)) return null;
  const latin = convertHangulToQwerty(normalised).toLowerCase();
  return /^[a-z0-9. ]+$/.test(latin) ? latin : null;
}

/** How many single letters must be changed, added, left out or swapped with their neighbour to get from one text to the other. */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (swapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[to.length] ?? 0;
}

/**
 * All pairs of syllables that differ from `pair` in one part (initial, vowel or final) of one syllable: what a slip of one
 * finger leaves of 감자, such as 감쟈, 강자 or 캄자. About 130 pairs.
 */
export function nearPairs(pair: string): string[] {
  const [first = '', second = ''] = Array.from(pair);
  if (!isHangul(first + second)) return [];
  return [
    ...nearSyllables(first).map((near) => near + second),
    ...nearSyllables(second).map((near) => first + near),
  ];
}

function nearSyllables(syllable: string): string[] {
  const index = syllable.charCodeAt(0) - SYLLABLE_FIRST;
  const initial = Math.floor(index / (VOWELS * FINALS));
  const vowel = Math.floor((index % (VOWELS * FINALS)) / FINALS);
  const final = index % FINALS;
  const near = [
    ...numbers(19).map((other) => compose(other, vowel, final)),
    ...numbers(VOWELS).map((other) => compose(initial, other, final)),
    ...numbers(FINALS).map((other) => compose(initial, vowel, other)),
  ];
  return near.filter((other) => other !== syllable && other.charCodeAt(0) <= SYLLABLE_LAST);
}

function compose(initial: number, vowel: number, final: number): string {
  return String.fromCharCode(SYLLABLE_FIRST + (initial * VOWELS + vowel) * FINALS + final);
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
