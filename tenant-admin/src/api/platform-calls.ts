import { answer } from './answer.ts';
import { platform } from './platform-client.ts';
import type { JobFilter, LogLevel, RunFilter, RunOrder } from './platform-types.ts';

/** The operators' session. */
export const signIn = (body: { email: string; password: string }) =>
  answer(platform.POST('/platform/v1/auth/sign-in', { body }));
export const signOut = () => answer(platform.POST('/platform/v1/auth/sign-out'));
export const readMe = () => answer(platform.GET('/platform/v1/me'));

/** Tenants. */
export const listTenants = () => answer(platform.GET('/platform/v1/tenants'));
export const readTenant = (slug: string) =>
  answer(platform.GET('/platform/v1/tenants/{slug}', { params: { path: { slug } } }));
export const suspendTenant = (slug: string, reason: string) =>
  answer(
    platform.POST('/platform/v1/tenants/{slug}/suspend', { params: { path: { slug } }, body: { reason } }),
  );
export const resumeTenant = (slug: string) =>
  answer(platform.POST('/platform/v1/tenants/{slug}/resume', { params: { path: { slug } } }));
export const previewLink = (slug: string) =>
  answer(platform.POST('/platform/v1/tenants/{slug}/preview-links', { params: { path: { slug } } }));

/** Provisioning runs. */
export const startRun = (body: RunOrder) => answer(platform.POST('/platform/v1/provisioning-runs', { body }));
export const listRuns = (state: RunFilter, cursor: string | undefined, limit: number) =>
  answer(platform.GET('/platform/v1/provisioning-runs', { params: { query: { state, cursor, limit } } }));
export const readRun = (id: string) =>
  answer(platform.GET('/platform/v1/provisioning-runs/{id}', { params: { path: { id } } }));
export const retryRun = (id: string) =>
  answer(platform.POST('/platform/v1/provisioning-runs/{id}/retry', { params: { path: { id } } }));
export const undoRun = (id: string) =>
  answer(platform.POST('/platform/v1/provisioning-runs/{id}/undo', { params: { path: { id } } }));
export const runEventsUrl = (id: string) => `/platform/v1/provisioning-runs/${id}/events`;

/** Jobs. */
export const readQueues = () => answer(platform.GET('/platform/v1/queues'));
export const listJobs = (filter: JobFilter, cursor: string | undefined, limit: number) =>
  answer(platform.GET('/platform/v1/jobs', { params: { query: { ...filter, cursor, limit } } }));
export const retryJob = (slug: string, id: string) =>
  answer(platform.POST('/platform/v1/tenants/{slug}/jobs/{id}/retry', { params: { path: { slug, id } } }));

export const setLogLevel = (level: LogLevel) =>
  answer(platform.PUT('/platform/v1/log-level', { body: { level } }));
