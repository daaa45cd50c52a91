import { slugOf } from '../../../format/slug.rules.ts';

const LENGTH_MIN = 3;
const LENGTH_MAX = 40;

/** The server's list: names of hosts that the platform keeps for itself, or by which a shop could pass as the platform. */
const RESERVED: ReadonlySet<string> = new Set(
  `
    portal www api admin platform operator operators provisioning worker storefront shop shops store app
    apps web my account accounts auth login sso kakao toss sandbox staging stage dev test demo beta
    preview localhost internal local mail smtp imap pop mx email webmail dns ns1 ns2 ftp ssh vpn proxy
    static media assets cdn img images files download downloads uploads status health metrics support
    help docs blog news about legal privacy terms billing payment payments pay security abuse postmaster
    webmaster root system gamja null undefined webhooks autodiscover autoconfig wpad dashboard console
  `
    .trim()
    .split(/\s+/u),
);

/** Why an address cannot be a shop's; null when it can, as far as can be told without asking the server. */
export type SlugFault = 'short' | 'long' | 'letters' | 'hyphens' | 'reserved' | 'taken';

export function slugFault(slug: string, taken: readonly string[] = []): SlugFault | null {
  if (/[^a-z0-9-]/u.test(slug)) return 'letters';
  if (slug.length < LENGTH_MIN) return 'short';
  if (slug.length > LENGTH_MAX) return 'long';
  if (/^-|-$|--/u.test(slug)) return 'hyphens';
  if (RESERVED.has(slug)) return 'reserved';
  return taken.includes(slug) ? 'taken' : null;
}

/** The fault that is told in the middle of typing: not one that the next letter may mend. */
export function faultWhileTyping(slug: string, taken: readonly string[] = []): SlugFault | null {
  const fault = slugFault(slug, taken);
  if (fault !== 'short' && fault !== 'hyphens') return fault;
  return /^-|--/u.test(slug) ? 'hyphens' : null;
}

/** Up to three free addresses for a shop's name, the plainest first; none for a name without letters to make one of. */
export function suggestSlugs(name: string, taken: readonly string[] = []): string[] {
  const whole = slugOf(name, LENGTH_MAX);
  const words = whole.split('-').filter(Boolean);
  const candidates = [whole, words.join(''), words[0] ?? '', `${whole}-shop`, `${whole}-2`];
  return [...new Set(candidates)].filter((slug) => slugFault(slug, taken) === null).slice(0, 3);
}
