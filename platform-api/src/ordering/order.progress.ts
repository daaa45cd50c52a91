import type { Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { orderingErrors } from './ordering.errors.ts';

/** Counts units of order lines as shipped, in the transaction that ships them. The order must be locked. */
export async function recordShipped(
  tx: Db,
  tenant: TenantId,
  lines: readonly { readonly orderLineId: string; readonly quantity: number }[],
): Promise<void> {
  for (const { orderLineId, quantity } of [...lines].sort((a, b) =>
    a.orderLineId < b.orderLineId ? -1 : 1,
  )) {
    const result = await tx
      .updateTable('order_line')
      .set((eb) => ({ shipped: eb('shipped', '+', quantity) }))
      .where('tenant_id', '=', tenant)
      .where('id', '=', orderLineId)
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n) throw orderingErrors.orderNotFound();
  }
}
