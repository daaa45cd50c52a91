import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { z } from 'zod';
import { Database } from '../database/index.ts';
import { shipmentDelivered } from '../fulfilment/index.ts';
import { Handles, type JobHandler } from '../jobs/index.ts';
import { Clock, type TenantId } from '../kernel/index.ts';
import { OrderViewParts, type ReviewableLines } from '../ordering/index.ts';
import { ReviewRights } from './review-rights.ts';

/** Lets signed-in customers review what was delivered to them, and tells orders which of their lines that is. */
@Handles(shipmentDelivered)
@Injectable()
export class GrantReviewRightsJob
  implements JobHandler<z.infer<typeof shipmentDelivered.schema>>, ReviewableLines, OnModuleInit
{
  constructor(
    private readonly database: Database,
    private readonly rights: ReviewRights,
    private readonly parts: OrderViewParts,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.parts.useReviews(this);
  }

  async handle(
    tenant: TenantId,
    { customerId, lines }: z.infer<typeof shipmentDelivered.schema>,
  ): Promise<void> {
    if (customerId === null) return; // A guest has no account to review from.
    await this.database.transaction((tx) =>
      this.rights.grant(
        tx,
        tenant,
        lines.map((line) => ({ ...line, customerId, deliveredAt: this.clock.now() })),
      ),
    );
  }

  async reviewable(tenant: TenantId, orderLineIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.db
      .selectFrom('review_right')
      .select('order_line_id')
      .where('tenant_id', '=', tenant)
      .where('order_line_id', 'in', orderLineIds)
      .where('used_at', 'is', null)
      .execute();
    return new Set(rows.map((row) => row.order_line_id));
  }
}
