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

/** A way into a shop that is not open yet. */
export type PreviewLink = Schemas['TenantPreviewLink'];

/** A tenant as operators see it, at a glance and in full. */
export type Tenant = Schemas['TenantRow'];
export type TenantDetail = Schemas['TenantDetail'];
