import type { Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';

/** Holds a tenant's row in the directory, so that changes of its status happen one after the other. */
export async function lockTenant(tx: Db, tenant: TenantId) {
  return await tx
    .selectFrom('tenant')
    .select(['status', 'opened_at', 'paused_at', 'suspend_reason'])
    .where('id', '=', tenant)
    .forUpdate()
    .executeTakeFirst();
}
