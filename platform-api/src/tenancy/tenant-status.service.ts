import { Injectable } from '@nestjs/common';
import type { Db } from '../database/index.ts';
import { Clock, type TenantId } from '../kernel/index.ts';
import { tenancyErrors } from './tenancy.errors.ts';
import { lockTenant } from './tenancy.locks.ts';
import type { TenantStatus } from './tenant.entity.ts';

/** What became of a status; the two are equal when there was nothing to change. */
export interface StatusChange {
  readonly before: TenantStatus;
  readonly after: TenantStatus;
  readonly isChanged: boolean;
}

type LockedTenant = NonNullable<Awaited<ReturnType<typeof lockTenant>>>;

interface NewStatus {
  readonly status: TenantStatus;
  readonly opened_at?: Date;
  readonly paused_at?: Date | null;
  readonly suspended_at?: Date | null;
  readonly suspend_reason?: string | null;
}

/**
 * The one place where a tenant's status is written. Each change is made under the lock of the tenant's row in the
 * caller's transaction, which also writes the audit entry; doing it twice changes nothing the second time. After the
 * commit the caller calls `TenantDirectory.forget()`; other processes follow within three seconds.
 */
@Injectable()
export class TenantStatusService {
  constructor(private readonly clock: Clock) {}

  /** The owner lets shoppers in. @throws tenancy.suspended */
  async open(tx: Db, tenant: TenantId): Promise<StatusChange> {
    return await this.change(tx, tenant, (row) => {
      if (row.status === 'suspended') throw tenancyErrors.suspended();
      if (row.status === 'open') return null;
      const first = row.opened_at === null ? { opened_at: this.clock.now() } : {};
      return { status: 'open', paused_at: null, ...first };
    });
  }

  /** The owner closes the shop for a while; it keeps the time of its first opening. @throws tenancy.suspended */
  async close(tx: Db, tenant: TenantId): Promise<StatusChange> {
    return await this.change(tx, tenant, (row) => {
      if (row.status === 'suspended') throw tenancyErrors.suspended();
      return row.status === 'preparing' ? null : { status: 'preparing', paused_at: this.clock.now() };
    });
  }

  /** The platform closes the shop. Suspending it again with another reason keeps the day and changes the reason. */
  async suspend(tx: Db, tenant: TenantId, reason: string): Promise<StatusChange> {
    return await this.change(tx, tenant, (row) => {
      if (row.status !== 'suspended')
        return { status: 'suspended', suspended_at: this.clock.now(), suspend_reason: reason };
      return row.suspend_reason === reason ? null : { status: 'suspended', suspend_reason: reason };
    });
  }

  /** The platform lets the shop go on as its owner left it: open, or in preparation when it never was or was paused. */
  async resume(tx: Db, tenant: TenantId): Promise<StatusChange> {
    return await this.change(tx, tenant, (row) => {
      if (row.status !== 'suspended') return null;
      const status = row.opened_at !== null && row.paused_at === null ? 'open' : 'preparing';
      return { status, suspended_at: null, suspend_reason: null };
    });
  }

  private async change(
    tx: Db,
    tenant: TenantId,
    decide: (row: LockedTenant) => NewStatus | null,
  ): Promise<StatusChange> {
    const row = await lockTenant(tx, tenant);
    if (row === undefined) throw tenancyErrors.unknownHost();
    const next = decide(row);
    if (next === null) return { before: row.status, after: row.status, isChanged: false };
    await tx
      .updateTable('tenant')
      .set({ ...next, updated_at: this.clock.now() })
      .where('id', '=', tenant)
      .execute();
    return { before: row.status, after: next.status, isChanged: true };
  }
}
