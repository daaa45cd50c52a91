import type { TenantId } from '../kernel/index.ts';

/** What a tenant has waiting and in flight. */
export interface Backlog {
  readonly tenant: TenantId;
  readonly pending: number;
  readonly sent: number;
}

/**
 * Shares one round of hand-overs between tenants: nobody gets more in flight than `capPerTenant`, and each gets an equal
 * part of `roundMax` before anybody gets more. A tenant with a million jobs never delays another's one.
 */
export function shareRound(
  backlogs: readonly Backlog[],
  capPerTenant: number,
  roundMax: number,
): Map<TenantId, number> {
  const shares = new Map<TenantId, number>();
  const wanted = backlogs
    .map(({ tenant, pending, sent }) => ({ tenant, want: Math.min(pending, capPerTenant - sent) }))
    .filter(({ want }) => want > 0)
    .sort((a, b) => a.want - b.want);
  let left = roundMax;
  for (const [index, { tenant, want }] of wanted.entries()) {
    const share = Math.min(want, Math.floor(left / (wanted.length - index)));
    if (share > 0) shares.set(tenant, share);
    left -= share;
  }
  return shares;
}

/** Orders claimed rows so that tenants take turns: first of each, second of each, … */
export function takeTurns<T>(groups: readonly (readonly T[])[]): T[] {
  const longest = groups.reduce((most, group) => Math.max(most, group.length), 0);
  const ordered: T[] = [];
  for (let turn = 0; turn < longest; turn += 1) {
    for (const group of groups) {
      const item = group[turn];
      if (item !== undefined) ordered.push(item);
    }
  }
  return ordered;
}

const FIRST_WAIT_MS = 15 * 60_000;
const GIVE_UP_MS = 7 * 24 * 60 * 60_000;

/**
 * When a job whose tries are used up is begun anew: after as long as it has existed, a quarter of an hour at least. What
 * failed because something else was down needs nobody then. Null once it is a week old: a person has to look.
 * @param jobId its UUIDv7, which tells when it was added.
 */
export function nextRound(jobId: string, now: Date): Date | null {
  const age = now.getTime() - Number.parseInt(jobId.replaceAll('-', '').slice(0, 12), 16);
  return age > GIVE_UP_MS ? null : new Date(now.getTime() + Math.max(FIRST_WAIT_MS, age));
}
