import { answer } from './answer.ts';
import type { Job, JobFilter, Page, Queues, Run, RunOrder, Tenant, TenantRow } from './platform-types.ts';
import { sessionFetch } from './session-fetch.ts';

const send = sessionFetch('/platform/v1/auth/refresh');

async function call<Body>(method: string, path: string, body?: unknown): Promise<Body> {
  const request = async () => {
    const response = await send(
      new Request(`/platform/v1${path}`, {
        method,
        ...(body === undefined
          ? {}
          : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      }),
    );
    const parsed: unknown = response.status === 204 ? undefined : await response.json();
    return response.ok ? { data: parsed as Body, response } : { error: parsed, response };
  };
  return answer(request());
}

const query = (values: Record<string, string | number | undefined>) => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== undefined) params.set(name, String(value));
  return `?${params.toString()}`;
};

export const listTenants = () => call<{ items: TenantRow[] }>('GET', '/tenants');
export const readTenant = (slug: string) => call<Tenant>('GET', `/tenants/${slug}`);
export const suspendTenant = (slug: string, reason: string) =>
  call<TenantRow>('POST', `/tenants/${slug}/suspend`, { reason });
export const resumeTenant = (slug: string) => call<TenantRow>('POST', `/tenants/${slug}/resume`);
export const previewLink = (slug: string) =>
  call<{ url: string; expiresAt: string }>('POST', `/tenants/${slug}/preview-links`);

export const startRun = (order: RunOrder) => call<Run>('POST', '/provisioning-runs', order);
export const listRuns = (state: 'open' | 'all', cursor: string | undefined, limit: number) =>
  call<Page<Run>>('GET', `/provisioning-runs${query({ state, cursor, limit })}`);
export const readRun = (id: string) => call<Run>('GET', `/provisioning-runs/${id}`);
export const retryRun = (id: string) => call<Run>('POST', `/provisioning-runs/${id}/retry`);
export const undoRun = (id: string) => call<Run>('POST', `/provisioning-runs/${id}/undo`);
export const runEventsUrl = (id: string) => `/platform/v1/provisioning-runs/${id}/events`;

export const readQueues = () => call<Queues>('GET', '/queues');
export const listJobs = (filter: JobFilter, cursor: string | undefined, limit: number) =>
  call<Page<Job>>('GET', `/jobs${query({ ...filter, cursor, limit })}`);
export const retryJob = (tenant: string, id: string) =>
  call<Job>('POST', `/tenants/${tenant}/jobs/${id}/retry`);
