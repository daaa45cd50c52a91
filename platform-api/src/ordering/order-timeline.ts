import { Injectable } from '@nestjs/common';
import { sendAlong, type Db } from '../database/index.ts';
import { Clock, actorKey, currentScope, newId, type TenantId } from '../kernel/index.ts';

/** What may stand on an order's timeline. The front ends have a sentence for each. */
export type TimelineType =
  | 'placed'
  | 'payment-confirming'
  | 'paid'
  | 'payment-refused'
  | 'allocated'
  | 'picking'
  | 'packed'
  | 'shipped'
  | 'delivered'
  | 'receipt-confirmed'
  | 'cancel-requested'
  | 'cancel-refused'
  | 'cancelled'
  | 'expired';

/** Writes what happened to an order, beside the change itself. */
@Injectable()
export class OrderTimeline {
  constructor(private readonly clock: Clock) {}

  async add(
    tx: Db,
    tenant: TenantId,
    orderId: string,
    type: TimelineType,
    detail: Readonly<Record<string, string | number>> = {},
  ): Promise<void> {
    const actor = currentScope()?.actor ?? { kind: 'anonymous' as const };
    await sendAlong(
      tx,
      tx.insertInto('order_event').values({
        tenant_id: tenant,
        id: newId(),
        order_id: orderId,
        type,
        detail: JSON.stringify(detail),
        actor: actorKey(actor),
        actor_label: actor.kind === 'staff' || actor.kind === 'operator' ? actor.name : '',
        at: this.clock.now(),
      }),
    );
  }
}
