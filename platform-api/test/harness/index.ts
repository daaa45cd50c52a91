/** What integration tests are made of. */
export { startApi } from './api.ts';
export { ApiClient, type Answer, type CallOptions, type Problem } from './client.ts';
