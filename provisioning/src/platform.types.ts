import type { components } from './api/platform.gen.ts';

type Schemas = components['schemas'];

/** One tenant on its way from nothing to a live storefront. */
export type Run = Schemas['ProvisioningRun'];
export type RunStep = Schemas['ProvisioningStep'];
export type StepName = RunStep['name'];
export type RunPage = Schemas['ProvisioningRunList'];

/** What is asked for. The same again means the same run. */
export type NewRun = Schemas['StartProvisioning'];

/** What the probe saw. */
export type ProbeResult = Schemas['ProbeResult'];

export interface PreviewLink {
  url: string;
  expiresAt: string;
}
export interface Tenant {
  slug: string;
  name: string;
  status: 'preparing' | 'open' | 'suspended';
  plan: string;
  host: string;
  url: string;
  createdAt: string;
  openedAt: string | null;
  suspendedAt: string | null;
  suspendReason: string | null;
  health: {
    state: 'good' | 'warning' | 'bad';
    reasons: string[];
    ordersLastHour: number;
    ordersToday: number;
    requestsLastHour: number;
    errorsLastHour: number;
    jobsWaiting: number;
    jobsFailed: number;
    oldestWaitingSeconds: number | null;
    searchBehind: number;
    stockAlarms: number;
    mediaBytes: number;
  };
}
export interface TenantDetail extends Tenant {
  products: number;
  warehouses: number;
  staff: { name: string; email: string; role: string }[];
  runs: Run[];
}
