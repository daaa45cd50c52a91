import type { Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import type { AllocationState, OrderState } from './order.entity.ts';

/** What decisions about an order are made on, under its lock. */
export interface LockedOrder {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly allocation: AllocationState;
}

/** Locks an order. The first lock of every change of one: order, payment attempt, reservation, bin, level, outbox. */
export async function lockOrder(tx: Db, tenant: TenantId, orderId: string): Promise<LockedOrder | null> {
  return (await orderUnderLock(tx, tenant, orderId).executeTakeFirst()) ?? null;
}

/** The statement of {@link lockOrder}, to be sent in one trip with what comes next under the lock. */
export function orderUnderLock(tx: Db, tenant: TenantId, orderId: string) {
  return tx
    .selectFrom('shop_order')
    .select(['id', 'number', 'state', 'allocation'])
    .where('tenant_id', '=', tenant)
    .where('id', '=', orderId)
    .forUpdate();
}
