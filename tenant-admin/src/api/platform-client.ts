import createClient from 'openapi-fetch';
import type { paths } from './platform.gen.ts';
import { sessionFetch } from './session-fetch.ts';

/** The operators' way to the platform; it knows no shop. */
export const platform = createClient<paths>({ fetch: sessionFetch('/platform/v1/auth/refresh') });

type Json<Operation> = Operation extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

export type TenantRow = Json<paths['/platform/v1/tenants']['get']>['items'][number];
export type Queues = Json<paths['/platform/v1/queues']['get']>;
export type LogLevel = Json<paths['/platform/v1/log-level']['put']>['level'];
