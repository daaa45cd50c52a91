/** Headers that concern one connection only (RFC 9110, 7.6.1) and must not be passed on. */
const connectionHeaders = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
]);

/** The one header of our own that a browser may send: the portal names the shop it works on, and the API checks the membership. */
const allowedFromOutside = new Set(['x-gamja-tenant']);

/** Who sent the request, as the proxy itself knows it. */
export interface Sender {
  readonly address: string;
  readonly host: string;
}

/**
 * Headers for the upstream, as a flat list of names and values in the order they came. What only the platform may say
 * (X-Forwarded-*, X-Gamja-*, Forwarded, X-Real-IP) is dropped when it comes from outside and said anew.
 */
export function upstreamHeaders(raw: readonly string[], sender: Sender): string[] {
  const named = namedByConnection(raw);
  const kept: string[] = ['Host', sender.host];
  let isChunked = false;
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at] ?? '';
    const lower = name.toLowerCase();
    if (lower === 'transfer-encoding') isChunked = true;
    if (lower === 'host' || connectionHeaders.has(lower) || named.has(lower) || isPlatformHeader(lower))
      continue;
    kept.push(name, raw[at + 1] ?? '');
  }
  if (isChunked) kept.push('Transfer-Encoding', 'chunked');
  kept.push('X-Forwarded-For', sender.address, 'X-Forwarded-Proto', 'http', 'X-Forwarded-Host', sender.host);
  return kept;
}

/** Headers for the browser, as a flat list: what the upstream said, less what concerns only its own connection. */
export function browserHeaders(raw: readonly string[]): string[] {
  const named = namedByConnection(raw);
  const kept: string[] = [];
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at] ?? '';
    const lower = name.toLowerCase();
    if (connectionHeaders.has(lower) || named.has(lower)) continue;
    kept.push(name, raw[at + 1] ?? '');
  }
  return kept;
}

function isPlatformHeader(lower: string): boolean {
  if (lower === 'forwarded' || lower === 'x-real-ip' || lower.startsWith('x-forwarded-')) return true;
  return lower.startsWith('x-gamja-') && !allowedFromOutside.has(lower);
}

/** A Connection header may name further headers that are for this hop only. */
function namedByConnection(raw: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (let at = 0; at < raw.length; at += 2) {
    if (raw[at]?.toLowerCase() !== 'connection') continue;
    for (const name of (raw[at + 1] ?? '').split(',')) names.add(name.trim().toLowerCase());
  }
  // A sender must not be able to strip what the request needs to be understood.
  for (const needed of ['host', 'content-length', 'cookie', 'authorization']) names.delete(needed);
  return names;
}
