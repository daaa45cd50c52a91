import { Injectable } from '@nestjs/common';
import { Vault } from '../crypto/index.ts';
import type { Db } from '../database/index.ts';
import { Clock, actorKey, currentScope, newId, type Actor, type TenantId } from '../kernel/index.ts';

/** One change, in the words of the glossary. Never put personal data or secrets into `before` and `after`. */
export interface AuditRecord {
  /** What was done, `subject.verb` in the past: `stock.adjusted`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before?: object | null;
  readonly after?: object | null;
}

/** Writes who changed what, in the transaction of the change. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Adds one entry; who, on which request and from where is taken from the scope. */
  async record(tx: Db, tenant: TenantId, entry: AuditRecord): Promise<void> {
    const scope = currentScope();
    const actor: Actor = scope?.actor ?? { kind: 'system', name: 'script' };
    const ip = scope?.ip ?? null;
    await tx
      .insertInto('audit_entry')
      .values({
        tenant_id: tenant,
        id: newId(),
        at: this.clock.now(),
        actor: actorKey(actor),
        actor_label: labelOf(actor),
        action: entry.action,
        subject_type: entry.subjectType,
        subject_id: entry.subjectId,
        before: jsonOrNull(entry.before),
        after: jsonOrNull(entry.after),
        request_id: scope?.requestId ?? null,
        ip_hash: ip === null ? null : this.vault.hashForPlatform('ip', ip),
      })
      .execute();
  }
}

/** Customers stay nameless here: entries outlive them. */
function labelOf(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
    case 'operator':
    case 'service':
    case 'system':
      return actor.name.slice(0, 80);
    case 'customer':
      return 'customer';
    case 'guest':
    case 'anonymous':
      return 'guest';
  }
}

function jsonOrNull(value: object | null | undefined): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
