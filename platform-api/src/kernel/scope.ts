import { AsyncLocalStorage } from 'node:async_hooks';
import type { TenantId } from './tenant-id.ts';

/** Who does something. `service` is another program with a key of its own, `system` a job or a sweep. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'guest'; readonly secretHash: string }
  | { readonly kind: 'customer'; readonly id: string; readonly sessionId: string }
  | { readonly kind: 'staff'; readonly id: string; readonly name: string; readonly sessionId: string }
  | { readonly kind: 'operator'; readonly id: string; readonly name: string; readonly sessionId: string }
  | { readonly kind: 'service'; readonly name: 'provisioning' }
  | { readonly kind: 'system'; readonly name: string };

/** What the code that runs now may touch and on whose behalf: one per request, job or sweep. */
export interface Scope {
  readonly requestId: string;
  /** The one tenant whose rows may be touched; null until it is known, and outside any tenant. */
  tenant: TenantId | null;
  /** Set only inside {@link acrossTenants}: why statements may touch rows of many tenants. */
  across: string | null;
  actor: Actor;
  /** The caller's address, for limits; never stored in the clear. */
  readonly ip: string | null;
}

const storage = new AsyncLocalStorage<Scope>();

/** Runs `work` in a scope of its own. */
export function runInScope<T>(scope: Scope, work: () => T): T {
  return storage.run(scope, work);
}

/** The scope of the code that runs now, or undefined at start-up and in scripts. */
export function currentScope(): Scope | undefined {
  return storage.getStore();
}

/** Runs `work` as the system, for one tenant. */
export function inTenant<T>(tenant: TenantId, name: string, work: () => T, requestId = `job-${name}`): T {
  return storage.run({ requestId, tenant, across: null, actor: { kind: 'system', name }, ip: null }, work);
}

/** Runs `work` for one tenant, on behalf of whoever the code already runs for: operators and services at work in a shop. */
export function onBehalfIn<T>(tenant: TenantId, work: () => T): T {
  const scope = storage.getStore();
  if (scope === undefined) return inTenant(tenant, 'script', work);
  return storage.run({ ...scope, tenant, across: null }, work);
}

/**
 * The only way past the SQL guard: the relay, sweepers and operators' overviews. Every use is listed in
 * ARCHITECTURE.md and counted by a test.
 */
export function acrossTenants<T>(why: string, work: () => T): T {
  const scope = storage.getStore();
  return storage.run(
    {
      requestId: scope?.requestId ?? `system-${why}`,
      tenant: null,
      across: why,
      actor: scope?.actor ?? { kind: 'system', name: why },
      ip: scope?.ip ?? null,
    },
    work,
  );
}

/** The words for an actor in ledgers and audit rows: `staff:<id>`, `service:<name>`, `system:<name>`, `guest`. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'anonymous':
    case 'guest':
      return 'guest';
    case 'customer':
      return `customer:${actor.id}`;
    case 'staff':
      return `staff:${actor.id}`;
    case 'operator':
      return `operator:${actor.id}`;
    case 'service':
      return `service:${actor.name}`;
    case 'system':
      return `system:${actor.name}`;
  }
}
