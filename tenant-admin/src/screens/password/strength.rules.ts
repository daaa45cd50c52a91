/** The server takes nothing shorter. */
const PASSWORD_MIN = 10;

/** `left` characters are missing, or how hard the password is to guess. */
export type Strength = { level: 'short'; left: number } | { level: 'weak' | 'fair' | 'strong' };

const WELL_KNOWN = /password|qwerty|asdf|zxcv|1q2w|gamja|admin|welcome|iloveyou|abcd|0000|1234|비밀번호/giu;

/**
 * A word for a password while it is typed. It counts what is not obvious: characters beyond well-known pieces, repeats and
 * what everybody can see (the e-mail, the shop). A hint for people, not a rule: the server decides by length alone.
 */
export function strengthOf(password: string, known: readonly string[] = []): Strength {
  const length = Array.from(password).length;
  if (length < PASSWORD_MIN) return { level: 'short', left: PASSWORD_MIN - length };
  const worth = worthOf(password, known);
  if (worth < 8) return { level: 'weak' };
  return { level: worth < 13 ? 'fair' : 'strong' };
}

function worthOf(password: string, known: readonly string[]): number {
  const seen = known
    .flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 3);
  const left = seen.reduce((rest, word) => rest.replaceAll(word, ' '), password.toLowerCase());
  const surprising = left.replace(WELL_KNOWN, ' ').replace(/(.)\1+/gu, '$1');
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Lo}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) =>
    kind.test(password),
  );
  const different = new Set(surprising).size;
  const syllables = surprising.match(/[가-힣]/gu)?.length ?? 0;
  // A Korean syllable is three keys, and a long sentence needs no symbols.
  return different + syllables / 2 + (kinds.length - 1) + Math.max(0, surprising.length - 16) / 2;
}
