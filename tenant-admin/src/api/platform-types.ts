export type TenantStatus = 'preparing' | 'open' | 'suspended';
export type HealthState = 'good' | 'warning' | 'bad';

export interface TenantHealth {
  state: HealthState;
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
}

export interface TenantRow {
  slug: string;
  name: string;
  status: TenantStatus;
  plan: string;
  host: string;
  url: string;
  createdAt: string;
  openedAt: string | null;
  suspendedAt: string | null;
  suspendReason: string | null;
  health: TenantHealth;
}

export interface Tenant extends TenantRow {
  products: number;
  warehouses: number;
  staff: { name: string; email: string; role: 'owner' | 'manager' | 'warehouse' }[];
  runs: Run[];
}

export type StepName = 'register' | 'owner' | 'defaults' | 'search' | 'release' | 'probe';
export type StepState = 'waiting' | 'running' | 'done' | 'failed' | 'undone';
export type RunState = 'waiting' | 'running' | 'done' | 'undoing' | 'undone' | 'stuck';

export interface RunStep {
  name: StepName;
  position: number;
  state: StepState;
  attempts: number;
  failure: string | null;
  nextAttemptAt: string | null;
  startedAt: string | null;
  finishedAt: string | null;
}

export interface Run {
  id: string;
  slug: string;
  name: string;
  plan: string;
  owner: { name: string; email: string };
  state: RunState;
  steps: RunStep[];
  requestedBy: string;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  url: string;
  failure: string | null;
  leaseHolder: string | null;
}

export interface RunEvent {
  seq: number;
  type: 'run' | 'step';
  step: StepName | null;
  state: string;
  message: string | null;
  at: string;
}

export interface RunOrder {
  slug: string;
  name: string;
  plan?: string;
  owner: { name: string; email: string };
}

export type JobState = 'pending' | 'sent' | 'done' | 'failed';

export interface Job {
  id: string;
  tenant: { slug: string; name: string };
  job: string;
  state: JobState;
  payload: unknown;
  attempts: number;
  lastError: string | null;
  createdAt: string;
  availableAt: string;
  nextRoundAt: string | null;
  requestId: string | null;
}

export interface JobFilter {
  state?: Exclude<JobState, 'done'>;
  tenant?: string;
  job?: string;
}

export interface Queues {
  outbox: { pending: number; sent: number; failed: number };
  queue: { waiting: number; active: number; delayed: number; failed: number } | null;
}

export interface Page<Row> {
  items: Row[];
  nextCursor: string | null;
}
