const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What a browser says of where a request comes from. Programs that are not browsers send neither header. */
export interface Provenance {
  readonly method: string;
  /** The normal host name that the request is for. */
  readonly host: string;
  readonly origin: string | undefined;
  readonly secFetchSite: string | undefined;
}

/** True for methods that must not change anything. */
export function isSafe(method: string): boolean {
  return SAFE.has(method);
}

/**
 * True when another site made the browser send an unsafe request. Every face has one origin of its own, so an honest
 * page's requests are always `same-origin` (`none` is the person, by the address bar).
 */
export function isCrossSite({ method, host, origin, secFetchSite }: Provenance): boolean {
  if (isSafe(method)) return false;
  if (secFetchSite !== undefined && secFetchSite !== 'same-origin' && secFetchSite !== 'none') return true;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
