const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const VOWELS = 21;
const ENDINGS = 28;

const initials = 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ').map(silent);
const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const endings = '- k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ').map(silent);

/** Korean in Latin letters, syllable by syllable (국어의 로마자 표기법 without the changes of sound between syllables). */
export function romanize(text: string): string {
  return Array.from(text.normalize('NFC'), romanizeSyllable).join('');
}

/** An address made from a name: `햇감자 3kg` → `haetgamja-3kg`. Empty when the name has no letter that an address may have. */
export function slugOf(name: string, maxLength = 60): string {
  return romanize(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, maxLength)
    .replace(/^-+|-+$/gu, '');
}

function romanizeSyllable(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return letter;
  const index = code - FIRST_SYLLABLE;
  const initial = Math.floor(index / (VOWELS * ENDINGS));
  const vowel = Math.floor(index / ENDINGS) % VOWELS;
  return `${initials[initial]}${vowels[vowel]}${endings[index % ENDINGS]}`;
}

function silent(sound: string): string {
  return sound === '-' ? '' : sound;
}
