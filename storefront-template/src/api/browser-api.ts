import createClient from 'openapi-fetch';
import type { paths } from './schema.gen.ts';

let renewal: Promise<boolean> | null = null;

/** The shop's API as the browser reaches it: same origin, cookies go along by themselves. */
export const browserApi = createClient<paths>({ baseUrl: '', fetch: fetchAndRenew });

/** An expired session is renewed once, by one call shared among everything that noticed, and the request is sent again. */
async function fetchAndRenew(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(request);
  if (response.status !== 401) return response;
  renewal ??= fetch('/shop/v1/auth/refresh', { method: 'POST' })
    .then((renewed) => renewed.ok)
    .finally(() => {
      renewal = null;
    });
  return (await renewal) ? fetch(again) : response;
}
