/** What is known of a tenant's day. Counts are of the last hour where nothing else is said. */
export interface TenantFigures {
  readonly requests: number;
  /** Answers that the platform failed to give (5xx). */
  readonly errors: number;
  readonly jobsFailed: number;
  /** Of the job that waits longest beyond its time; null when none does. */
  readonly oldestWaitingSeconds: number | null;
  /** Changes of products that the search should know by now. */
  readonly searchBehind: number;
  /** Stock levels that are frozen because their books do not agree. */
  readonly stockAlarms: number;
}

export type HealthState = 'good' | 'warning' | 'bad';
export type HealthReason = 'stock-alarms' | 'error-rate' | 'jobs-waiting' | 'jobs-failed' | 'search-behind';

const LATE_S = 60;
const VERY_LATE_S = 10 * 60;
/** Fewer errors than this say little about a rate. */
const ERRORS_MANY = 10;
const ERROR_RATE_BAD = 0.05;

/** How a tenant is at a glance, and why; the worst reason decides, and stands first. */
export function healthOf(figures: TenantFigures): { state: HealthState; reasons: HealthReason[] } {
  const found = REASONS.map(({ reason, judge }) => ({ reason, state: judge(figures) }));
  const bad = found.filter(({ state }) => state === 'bad');
  const warnings = found.filter(({ state }) => state === 'warning');
  const state = bad.length > 0 ? 'bad' : warnings.length > 0 ? 'warning' : 'good';
  return { state, reasons: [...bad, ...warnings].map(({ reason }) => reason) };
}

const REASONS: readonly {
  readonly reason: HealthReason;
  readonly judge: (figures: TenantFigures) => HealthState;
}[] = [
  // Goods that nobody can buy until somebody has counted them.
  { reason: 'stock-alarms', judge: ({ stockAlarms }) => (stockAlarms > 0 ? 'bad' : 'good') },
  {
    reason: 'error-rate',
    judge: ({ requests, errors }) => {
      if (errors === 0) return 'good';
      return errors >= ERRORS_MANY && errors / Math.max(requests, 1) >= ERROR_RATE_BAD ? 'bad' : 'warning';
    },
  },
  {
    reason: 'jobs-waiting',
    judge: ({ oldestWaitingSeconds: late }) => {
      if (late === null || late < LATE_S) return 'good';
      return late < VERY_LATE_S ? 'warning' : 'bad';
    },
  },
  { reason: 'jobs-failed', judge: ({ jobsFailed }) => (jobsFailed > 0 ? 'warning' : 'good') },
  { reason: 'search-behind', judge: ({ searchBehind }) => (searchBehind > 0 ? 'warning' : 'good') },
];
