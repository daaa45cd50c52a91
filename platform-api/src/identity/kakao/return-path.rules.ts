const LENGTH_MAX = 500;
const PROBE = 'http://shop.invalid';

/** Why somebody comes back from Kakao without being signed in; the storefront says it in words. */
export type SignInOutcome = 'cancelled' | 'failed' | 'unavailable';

/**
 * The page to go back to after a sign-in. Only a path of the same shop: `//evil.example`, `/\evil.example` and addresses
 * with a host would send people, fresh from signing in, to somebody else's page.
 */
export function localPath(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > LENGTH_MAX || !/^\/[^/\\]/.test(`${wanted}.`)) return '/';
  if (!URL.canParse(wanted, PROBE)) return '/';
  const url = new URL(wanted, PROBE);
  if (url.origin !== PROBE || url.pathname.startsWith('//') || url.pathname.startsWith('/shop/v1/'))
    return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The same page with `signIn=…`, which makes the storefront tell what happened. */
export function withOutcome(path: string, outcome: SignInOutcome): string {
  const url = new URL(path, PROBE);
  url.searchParams.set('signIn', outcome);
  return `${url.pathname}${url.search}${url.hash}`;
}
