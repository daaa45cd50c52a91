import { slugOf } from '../../../format/slug.rules.ts';

const LENGTH_MIN = 3;
const LENGTH_MAX = 40;

/** Why an address cannot be a shop's; null when it can, as far as can be told without asking the server. */
export type SlugFault = 'short' | 'long' | 'letters' | 'hyphens' | 'taken';

export function slugFault(slug: string, taken: readonly string[] = []): SlugFault | null {
  if (/[^a-z0-9-]/u.test(slug)) return 'letters';
  if (slug.length < LENGTH_MIN) return 'short';
  if (slug.length > LENGTH_MAX) return 'long';
  if (/^-|-$|--/u.test(slug)) return 'hyphens';
  return taken.includes(slug) ? 'taken' : null;
}

/** Up to three free addresses for a shop's name, the plainest first; none for a name without letters to make one of. */
export function suggestSlugs(name: string, taken: readonly string[] = []): string[] {
  const whole = slugOf(name, LENGTH_MAX);
  const words = whole.split('-').filter(Boolean);
  const candidates = [whole, words.join(''), words[0] ?? '', `${whole}-shop`, `${whole}-2`];
  return [...new Set(candidates)].filter((slug) => slugFault(slug, taken) === null).slice(0, 3);
}
