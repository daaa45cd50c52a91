/** Pages whose text is the same for everybody who reads the shop in one language. */
const PUBLIC_PATHS = [
  /^\/$/,
  /^\/categories(?:\/[^/]+)?$/,
  /^\/products(?:\/[^/]+)?$/,
  /^\/search$/,
  /^\/policies\/[^/]+$/,
];

/** The page behind an address: React Router asks for a page's data alone under `<path>.data` (`/_root.data` for the home page). */
export function pagePath(pathname: string): string {
  if (pathname === '/_root.data' || pathname === '/_.data') return '/';
  return pathname.endsWith('.data') ? pathname.slice(0, -'.data'.length) : pathname;
}

/** Whether a page may be kept and shown to others: it is drawn without the visitor's cookies, so nothing personal can be in it. */
export function isPublicPage(pathname: string): boolean {
  const path = pagePath(pathname);
  return PUBLIC_PATHS.some((pattern) => pattern.test(path));
}
