import { Injectable } from '@nestjs/common';
import type { Db } from '../database/index.ts';
import { Clock, type TenantId } from '../kernel/index.ts';

/** A delivered order line of a signed-in customer. */
export interface ReviewRightGrant {
  readonly orderLineId: string;
  readonly customerId: string;
  readonly productId: string;
  readonly optionLabel: string;
  readonly deliveredAt: Date;
}

/** A right as it is used. */
export interface UsedRight {
  readonly productId: string;
  readonly optionLabel: string;
}

/** Who may review what: those who received it, once for each order line. */
@Injectable()
export class ReviewRights {
  constructor(private readonly clock: Clock) {}

  /** Gives rights; a line that has one keeps it, so the delivered event may come twice. */
  async grant(tx: Db, tenant: TenantId, rows: readonly ReviewRightGrant[]): Promise<void> {
    if (rows.length === 0) return;
    await tx
      .insertInto('review_right')
      .ignore()
      .values(
        rows.map((row) => ({
          tenant_id: tenant,
          order_line_id: row.orderLineId,
          customer_id: row.customerId,
          product_id: row.productId,
          option_label: row.optionLabel,
          delivered_at: row.deliveredAt,
          used_at: null,
        })),
      )
      .execute();
  }

  /** Uses a right up: of two requests at once one gets it. */
  async use(
    tx: Db,
    tenant: TenantId,
    which: { orderLineId: string; customerId: string; productId: string },
  ): Promise<UsedRight | 'none' | 'used'> {
    const taken = await tx
      .updateTable('review_right')
      .set({ used_at: this.clock.now() })
      .where('tenant_id', '=', tenant)
      .where('order_line_id', '=', which.orderLineId)
      .where('customer_id', '=', which.customerId)
      .where('product_id', '=', which.productId)
      .where('used_at', 'is', null)
      .executeTakeFirst();
    const row = await tx
      .selectFrom('review_right')
      .select(['product_id', 'option_label'])
      .where('tenant_id', '=', tenant)
      .where('order_line_id', '=', which.orderLineId)
      .where('customer_id', '=', which.customerId)
      .where('product_id', '=', which.productId)
      .executeTakeFirst();
    if (row === undefined) return 'none';
    return taken.numUpdatedRows === 0n
      ? 'used'
      : { productId: row.product_id, optionLabel: row.option_label };
  }
}
