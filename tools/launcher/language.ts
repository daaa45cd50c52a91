/** True when the person's terminal asks for Korean (LC_ALL, LC_MESSAGES or LANG begins with `ko`). */
export const speaksKorean = (
  process.env.LC_ALL ||
  process.env.LC_MESSAGES ||
  process.env.LANG ||
  ''
).startsWith('ko');

/** Picks the sentence in the person's language. English and Korean stand side by side so that neither is forgotten. */
export function say(english: string, korean: string): string {
  return speaksKorean ? korean : english;
}
