import createClient from 'openapi-fetch';
import { currentShop } from '../providers/shop-choice.ts';
import type { paths } from './admin.gen.ts';
import { sessionFetch } from './session-fetch.ts';

/** The portal's only way to the server. Every request names the shop it is about; the server checks the membership. */
export const api = createClient<paths>({ fetch: sessionFetch('/admin/v1/auth/refresh') });

api.use({
  onRequest({ request }) {
    const shop = currentShop();
    if (shop) request.headers.set('X-Gamja-Tenant', shop);
    return request;
  },
});

/** A key for one intended change of money or stock: made when the person presses the button, kept for its retries. */
export function newIdempotencyKey(): string {
  return crypto.randomUUID();
}
