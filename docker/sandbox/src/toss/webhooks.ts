import { randomUUID } from 'node:crypto';
import type { Clock } from '../core/clock.ts';
import type { Shelf } from '../core/journal.ts';
import { kstIso, kstMicros } from '../core/korean-time.ts';
import { randomText } from '../core/random.ts';
import type { TossBehaviour } from './behaviour.ts';
import type { Faults } from './faults.ts';
import type { PaymentRecord } from './payment.types.ts';
import type { PaymentView } from './payment.view.ts';
import { type Delivery, deliver } from './webhook-delivery.ts';

export interface WebhookTarget {
  id: string;
  mId: string;
  url: string;
  events: string[];
}

/** Minutes until the next try after each failure; after the seventh Toss gives up. */
const RETRY_MINUTES = [1, 4, 16, 64, 256, 1024, 4096];
const MINUTE_MS = 60_000;
/** Long enough for the answer of the call that caused the event to be on its way first. */
const AFTER_ANSWER_MS = 150;
const KEPT = 2000;

/** Registered addresses and what was sent to them. */
export class Webhooks {
  #clock: Clock;
  #targets: Shelf<WebhookTarget>;
  #faults: Faults;
  #speed: number;
  #deliveries: Delivery[] = [];
  #held: Delivery[] = [];
  #underway: Promise<void>[] = [];

  constructor(clock: Clock, targets: Shelf<WebhookTarget>, faults: Faults, speed: number) {
    this.#clock = clock;
    this.#targets = targets;
    this.#faults = faults;
    this.#speed = speed;
  }

  /** Registers an address; the same address of the same merchant is replaced. */
  register(target: Omit<WebhookTarget, 'id'>): WebhookTarget {
    const known = this.#targets
      .values()
      .find((other) => other.mId === target.mId && other.url === target.url);
    const registered = { id: known?.id ?? randomUUID(), ...target };
    this.#targets.set(registered.id, registered);
    return registered;
  }

  unregister(id: string): boolean {
    return this.#targets.delete(id);
  }

  targets(): WebhookTarget[] {
    return this.#targets.values();
  }

  deliveries(mId?: string): Delivery[] {
    return this.#deliveries.filter((delivery) => mId === undefined || delivery.mId === mId);
  }

  paymentStatusChanged(mId: string, data: PaymentView): void {
    const createdAt = kstMicros(this.#clock.now());
    this.#send(mId, 'PAYMENT_STATUS_CHANGED', { eventType: 'PAYMENT_STATUS_CHANGED', createdAt, data });
  }

  /** The flat envelope without eventType and paymentKey that a virtual account's changes send. */
  depositCallback(payment: PaymentRecord, behaviour: TossBehaviour): void {
    const now = this.#clock.now();
    this.#send(payment.mId, 'DEPOSIT_CALLBACK', {
      createdAt: behaviour.depositCallbackTime === 'offset' ? kstIso(now) : kstMicros(now),
      secret: payment.secret,
      status: payment.status,
      transactionKey: payment.lastTransactionKey,
      orderId: payment.orderId,
    });
  }

  billingDeleted(mId: string, billingKey: string): void {
    const createdAt = kstMicros(this.#clock.now());
    this.#send(mId, 'BILLING_DELETED', { eventType: 'BILLING_DELETED', createdAt, data: { billingKey } });
  }

  /** Sends a delivery once more, as the resend button of the developer centre does. */
  async resend(transmissionId: string): Promise<boolean> {
    const delivery = this.#deliveries.find((other) => other.transmissionId === transmissionId);
    if (delivery) await this.#attempt(delivery);
    return delivery !== undefined;
  }

  /** Waits for the events that a fault sends ahead of the answer. */
  async aheadOfAnswer(): Promise<void> {
    await Promise.all(this.#underway.splice(0));
  }

  clear(): void {
    this.#targets.clear();
    this.#deliveries = [];
    this.#held = [];
  }

  #send(mId: string, event: string, body: unknown): void {
    for (const target of this.#targets.values()) {
      if (target.mId !== mId || !target.events.includes(event)) continue;
      const delivery: Delivery = {
        transmissionId: `whtrans_${randomText(20)}`,
        mId,
        url: target.url,
        event,
        body: JSON.stringify(body),
        attempts: [],
        state: 'waiting',
      };
      this.#deliveries.push(delivery);
      if (this.#deliveries.length > KEPT) this.#deliveries.shift();
      this.#plan(delivery);
    }
  }

  #plan(delivery: Delivery): void {
    const fault = this.#faults.take('webhook', delivery.mId);
    const soon = this.#clock.now() + AFTER_ANSWER_MS;
    if (fault?.kind === 'webhook-lost') {
      delivery.state = 'lost';
    } else if (fault?.kind === 'webhook-before-answer') {
      this.#underway.push(this.#attempt(delivery));
    } else if (fault?.kind === 'webhook-out-of-order') {
      this.#held.push(delivery);
    } else if (fault?.kind === 'webhook-late') {
      this.#attemptAt(this.#clock.now() + fault.delayMs, [delivery]);
    } else {
      const copies = fault?.kind === 'webhook-duplicate' ? [delivery, delivery] : [delivery];
      // What was held back to arrive out of order follows the event that overtook it.
      this.#attemptAt(soon, [...copies, ...this.#held.splice(0)]);
    }
  }

  /** Sends the deliveries one after the other, beginning at the given moment. */
  #attemptAt(at: number, deliveries: Delivery[]): void {
    this.#clock.schedule(at, async () => {
      for (const delivery of deliveries) await this.#attempt(delivery);
    });
  }

  async #attempt(delivery: Delivery): Promise<void> {
    // A reset forgets deliveries; what was planned before it must not reach a listener of the next test.
    if (!this.#deliveries.includes(delivery)) return;
    const retried = delivery.attempts.length;
    await deliver(delivery, kstIso(this.#clock.now()));
    if (delivery.state !== 'failed') return;
    const minutes = RETRY_MINUTES[retried];
    if (minutes === undefined) return;
    delivery.state = 'waiting';
    this.#attemptAt(this.#clock.now() + (minutes * MINUTE_MS) / this.#speed, [delivery]);
  }
}
