import type { components, paths } from './platform.gen.ts';

type Schemas = components['schemas'];

export type TenantRow = Schemas['TenantRow'];
export type Tenant = Schemas['TenantDetail'];
export type TenantHealth = Schemas['TenantHealth'];
export type TenantStatus = TenantRow['status'];
export type HealthState = TenantHealth['state'];

export type Run = Schemas['ProvisioningRun'];
export type RunState = Run['state'];
export type RunStep = Schemas['ProvisioningStep'];
export type StepName = RunStep['name'];
export type StepState = RunStep['state'];
export type RunOrder = Schemas['StartProvisioning'];
export type RunFilter = NonNullable<
  NonNullable<paths['/platform/v1/provisioning-runs']['get']['parameters']['query']>['state']
>;

export type Job = Schemas['Job'];
export type JobFilter = Pick<
  NonNullable<paths['/platform/v1/jobs']['get']['parameters']['query']>,
  'state' | 'tenant' | 'job'
>;
export type Queues = Schemas['Queues'];
export type LogLevel = Schemas['LogLevel']['level'];

/** The data of a server-sent event, which OpenAPI does not describe: one thing that happened in a run. */
export interface RunEvent {
  seq: number;
  type: 'run' | 'step';
  step: StepName | null;
  state: string;
  message: string | null;
  at: string;
}
