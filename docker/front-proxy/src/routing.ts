/** Where a request goes. */
export type Route =
  | { readonly to: 'api' | 'storefront'; readonly bodyLimitBytes: number }
  | { readonly to: 'portal-files' }
  | { readonly to: 'proxy' }
  | { readonly to: 'refused'; readonly reason: string };

const mebibyte = 1024 * 1024;
const pictureLimitBytes = 32 * mebibyte;
const otherLimitBytes = 2 * mebibyte;

const portalApiPaths = ['/admin/v1', '/platform/v1', '/webhooks', '/auth', '/media'];
const shopApiPaths = ['/shop/v1', '/media'];

/** The proxy's own names: there it answers health checks and shows the way to the portal. */
const ownHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Decides by host and path alone. Every host that is neither the portal's nor the proxy's own is taken for a shop's: shops may have
 * domains of their own, and only the API knows them all.
 */
export function routeRequest(hostHeader: string | undefined, target: string, portalHost: string): Route {
  const host = hostName(hostHeader);
  if (host === undefined)
    return { to: 'refused', reason: 'The Host header is missing or is not a host name.' };
  if (!target.startsWith('/'))
    return { to: 'refused', reason: 'The request target has to be a path that begins with a slash.' };
  const path = target.split('?', 1)[0] ?? '/';
  if (ownHosts.has(host)) return { to: 'proxy' };
  if (host === portalHost)
    return isBelow(path, portalApiPaths)
      ? { to: 'api', bodyLimitBytes: bodyLimit(path) }
      : { to: 'portal-files' };
  return { to: isBelow(path, shopApiPaths) ? 'api' : 'storefront', bodyLimitBytes: bodyLimit(path) };
}

/** Host name in small letters without the port; undefined for what cannot be a host name. */
export function hostName(header: string | undefined): string | undefined {
  const found = /^(\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i.exec(header ?? '');
  return found?.[1]?.toLowerCase().replace(/\.$/, '');
}

function isBelow(path: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
}

/** Pictures are the one large thing that anybody uploads. */
function bodyLimit(path: string): number {
  return isBelow(path, ['/admin/v1/media']) ? pictureLimitBytes : otherLimitBytes;
}
