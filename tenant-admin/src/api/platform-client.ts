import createClient from 'openapi-fetch';
import type { paths } from './platform.gen.ts';
import { sessionFetch } from './session-fetch.ts';

/** The operators' way to the platform; it knows no shop. */
export const platform = createClient<paths>({ fetch: sessionFetch('/platform/v1/auth/refresh') });
