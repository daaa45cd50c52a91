import type { Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';

/** Why Toss, or we, refused. `code` is Toss's or one of ours (`payments.…`). */
export interface PaymentFailure {
  readonly code: string;
  readonly message: string;
}

/**
 * Whoever a payment's reference belongs to. Payments knows an amount and a reference, never an order; ordering joins at
 * start. Every call is inside the payment's own transaction. `lock` and `beforeCharge` come first in it: the participant
 * locks its row before the attempt is touched (order, then attempt). The others come once, after the attempt or refund
 * has really moved, so that late news of an earlier attempt never changes what a newer one has done.
 */
export interface PaymentParticipant {
  /** Locks what the reference names. */
  lock(tx: Db, tenant: TenantId, reference: string): Promise<void>;
  /** The last moment to refuse, by throwing: nothing was sent to Toss yet. */
  beforeCharge(tx: Db, tenant: TenantId, reference: string): Promise<void>;
  paid(tx: Db, tenant: TenantId, reference: string): Promise<void>;
  refused(tx: Db, tenant: TenantId, reference: string, failure: PaymentFailure): Promise<void>;
  cancelled(tx: Db, tenant: TenantId, reference: string): Promise<void>;
  cancelRefused(tx: Db, tenant: TenantId, reference: string, failure: PaymentFailure): Promise<void>;
}

/** Holds the one participant. */
export class PaymentParticipants {
  private joined: PaymentParticipant | null = null;

  join(participant: PaymentParticipant): void {
    this.joined = participant;
  }

  get participant(): PaymentParticipant {
    if (this.joined === null)
      throw new Error('Nobody has joined payments: who would be told that something was paid?');
    return this.joined;
  }
}
