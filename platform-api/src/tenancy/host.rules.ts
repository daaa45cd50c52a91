const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;
const PROBE = 'slug-of-a-shop';

/** Brings a host name (with port, if any) into the form in which hosts are stored and compared. */
export function normalHost(host: string): string {
  return host
    .trim()
    .toLowerCase()
    .replace(/\.(?=$|:)/, '')
    .replace(/:(?:80|443)$/, '');
}

/** The host part of a shop's address under the platform's own pattern (`http://{slug}.localhost:8080`). */
export function hostOfSlug(pattern: string, slug: string): string {
  return new URL(pattern.replace('{slug}', slug)).host;
}

/** The slug that a normal host names under the pattern, or null when it is not of that form. */
export function slugOfHost(pattern: string, host: string): string | null {
  const [before = '', after = ''] = hostOfSlug(pattern, PROBE).split(PROBE);
  if (!host.startsWith(before) || !host.endsWith(after)) return null;
  const slug = host.slice(before.length, host.length - after.length);
  return SLUG.test(slug) ? slug : null;
}
