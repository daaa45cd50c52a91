/** True when the person's terminal asks for Korean (LC_ALL, LC_MESSAGES or LANG begins with `ko`). */
const speaksKorean = (
  process.env['LC_ALL'] ||
  process.env['LC_MESSAGES'] ||
  process.env['LANG'] ||
  ''
).startsWith('ko');

/** Picks the sentence in the person's language. English and Korean stand side by side so that neither is forgotten. */
export function say(english: string, korean: string): string {
  return speaksKorean ? korean : english;
}

/** Pads a text to a width in terminal columns; a Korean letter takes two. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** How many terminal columns a text takes. */
export function widthOf(text: string): number {
  const wide = text.match(/[\u1100-\u115f\u3000-\ud7ff\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0;
  return text.length + wide;
}
