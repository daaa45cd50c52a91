import type { Actor, TenantId } from '../kernel/index.ts';
import type { AbilityRole } from './abilities.ts';

/** Who calls, in which tenant, and by which list of abilities. */
export interface Caller {
  readonly tenant: TenantId | null;
  readonly actor: Actor;
  /** Null for somebody who is not signed in where that is needed for anything that is not public. */
  readonly role: AbilityRole | null;
}

export const STRANGER: Caller = { tenant: null, actor: { kind: 'anonymous' }, role: null };
