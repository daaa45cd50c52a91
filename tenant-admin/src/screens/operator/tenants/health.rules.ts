import type { HealthState, TenantRow } from '../../../api/platform-types.ts';

const badness: Record<HealthState, number> = { bad: 0, warning: 1, good: 2 };

/** The orders in which an operator may read the tenants; the first is the one that is shown unasked. */
export const tenantOrders = ['worst', 'busiest', 'newest', 'name'] as const;
export type TenantOrder = (typeof tenantOrders)[number];

/** The share of the last hour's requests that failed, 0 to 1; 0 where nobody asked anything. */
export function errorRate({ requestsLastHour, errorsLastHour }: TenantRow['health']): number {
  return requestsLastHour > 0 ? errorsLastHour / requestsLastHour : 0;
}

/** A share of failing requests that is worth a colour: single failures happen on a good day. */
const ALARMING_SHARE = 0.01;

export function isErrorRateAlarming(health: TenantRow['health']): boolean {
  return errorRate(health) >= ALARMING_SHARE;
}

/** `0%`, `0.4%`, `12%`; what is more than nothing is never shown as nothing. */
export function formatShare(share: number): string {
  const percent = share * 100;
  if (percent === 0) return '0%';
  if (percent < 0.1) return '<0.1%';
  return percent < 10 ? `${Math.round(percent * 10) / 10}%` : `${Math.round(percent)}%`;
}

/** Sorted without changing what came in; equal tenants stand by name, so that a refresh moves nothing. */
export function sortTenants<Row extends TenantRow>(rows: readonly Row[], order: TenantOrder): Row[] {
  const compare = comparisons[order];
  return [...rows].sort((one, other) => compare(one, other) || byName(one, other));
}

/** The tenants whose name or address holds what was typed, in the status asked for. */
export function findTenants<Row extends TenantRow>(
  rows: readonly Row[],
  { typed = '', status = '' }: { typed?: string; status?: string },
): Row[] {
  const wanted = typed.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (status === '' || row.status === status) &&
      (wanted === '' || row.name.toLowerCase().includes(wanted) || row.slug.includes(wanted)),
  );
}

type Compare = (one: TenantRow, other: TenantRow) => number;

const byName: Compare = (one, other) =>
  one.name.localeCompare(other.name, 'ko') || one.slug.localeCompare(other.slug);

const comparisons: Record<TenantOrder, Compare> = {
  worst: ({ health: one }, { health: other }) =>
    badness[one.state] - badness[other.state] ||
    other.jobsFailed - one.jobsFailed ||
    errorRate(other) - errorRate(one) ||
    other.stockAlarms - one.stockAlarms ||
    (other.oldestWaitingSeconds ?? 0) - (one.oldestWaitingSeconds ?? 0),
  busiest: ({ health: one }, { health: other }) =>
    other.ordersLastHour - one.ordersLastHour || other.requestsLastHour - one.requestsLastHour,
  newest: (one, other) => other.createdAt.localeCompare(one.createdAt),
  name: byName,
};

const kilo = 1024;
const sizes = ['B', 'KB', 'MB', 'GB', 'TB'];

/** `0 B`, `812 KB`, `1.4 GB`. */
export function formatBytes(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= kilo && unit < sizes.length - 1) {
    size /= kilo;
    unit += 1;
  }
  const shown = unit > 0 && size < 10 ? Math.round(size * 10) / 10 : Math.round(size);
  return `${shown} ${sizes[unit]}`;
}
