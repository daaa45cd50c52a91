/** No letters or digits that are mistaken for each other when read over the telephone. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * The number that people read: the day in Seoul and ten characters (50 bits) of `random`, so that nobody can guess
 * another's.
 */
export function orderNumber(seoulDay: string, random: Uint8Array): string {
  const code = [...random.subarray(0, 10)].map((byte) => ALPHABET[byte % 32]).join('');
  return `${seoulDay.replaceAll('-', '')}-${code}`;
}
