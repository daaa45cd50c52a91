import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.gen.ts';

/** The shop's API as typed by its own document. */
export type ShopApi = Client<paths>;

/** Where the api process is and how this server proves itself to it. */
export interface ServerApiSettings {
  apiUrl: string;
  internalKey: string;
}

/** On whose behalf the calls are made. A null cookie header makes anonymous calls, whose answers may be shown to anybody. */
export interface ServerApiCaller {
  host: string;
  cookieHeader: string | null;
  forwardedFor?: string | null;
}

/** The api's cookie that renews a session; without it there is nothing to renew. */
const REFRESH_COOKIE = '__Host-gamja-rt';

/** Longer than any page should take; a hanging api must not pile up requests here. */
const TIMEOUT_MS = 8_000;

/**
 * Makes the API client that page loaders use. The visitor's cookies go along, and what the api sets is collected in `setCookies` for the
 * answer. An expired access token is renewed once, in passing, so that nobody is signed out by opening a page.
 */
export function createServerApi(
  settings: ServerApiSettings,
  caller: ServerApiCaller,
): { api: ShopApi; setCookies: string[] } {
  const setCookies: string[] = [];
  const jar = parseCookies(caller.cookieHeader);

  async function send(request: Request): Promise<Response> {
    const headers = new Headers(request.headers);
    headers.set('X-Gamja-Host', caller.host);
    headers.set('X-Gamja-Internal-Key', settings.internalKey);
    if (caller.forwardedFor) headers.set('X-Forwarded-For', caller.forwardedFor);
    if (jar.size > 0) headers.set('Cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(new Request(request, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) }));
    for (const cookie of response.headers.getSetCookie()) {
      setCookies.push(cookie);
      const [name, value] = nameAndValue(cookie);
      jar.set(name, value);
    }
    return response;
  }

  async function sendAndRenew(request: Request): Promise<Response> {
    const again = request.clone();
    const response = await send(request);
    if (response.status !== 401 || !jar.has(REFRESH_COOKIE)) return response;
    const renewed = await send(new Request(`${settings.apiUrl}/shop/v1/auth/refresh`, { method: 'POST' }));
    return renewed.ok ? send(again) : response;
  }

  return { api: createClient<paths>({ baseUrl: settings.apiUrl, fetch: sendAndRenew }), setCookies };
}

function parseCookies(header: string | null): Map<string, string> {
  return new Map((header ?? '').split(/;\s*/).filter(Boolean).map(nameAndValue));
}

function nameAndValue(cookie: string): [string, string] {
  const [pair = ''] = cookie.split(';', 1);
  const at = pair.indexOf('=');
  return [pair.slice(0, at).trim(), pair.slice(at + 1)];
}
