import type { Clock } from '../core/clock.ts';
import type { Shelf } from '../core/journal.ts';
import { callOut } from '../core/outgoing.ts';
import { carrierNamed } from './carriers.ts';
import type { Parcel } from './parcel-book.ts';

export interface TrackWebhook {
  carrierId: string;
  trackingNumber: string;
  callbackUrl: string;
  expiresAt: number;
}

export interface TrackCallback {
  at: string;
  url: string;
  status: number | null;
}

/** Call-backs that say which parcel moved, and nothing else. */
export class TrackWebhooks {
  #clock: Clock;
  #registered: Shelf<TrackWebhook>;
  #sent: TrackCallback[] = [];

  constructor(clock: Clock, registered: Shelf<TrackWebhook>) {
    this.#clock = clock;
    this.#registered = registered;
  }

  /** Registers a call-back; a moment that has passed takes it back. */
  register(webhook: TrackWebhook): void {
    const key = `${webhook.carrierId}:${webhook.trackingNumber}:${webhook.callbackUrl}`;
    if (webhook.expiresAt <= this.#clock.now()) this.#registered.delete(key);
    else this.#registered.set(key, webhook);
  }

  registered(): TrackWebhook[] {
    return this.#registered.values();
  }

  sent(): TrackCallback[] {
    return this.#sent;
  }

  async parcelMoved(parcel: Parcel): Promise<void> {
    const carrierId = carrierNamed(parcel.carrier)?.deliveryTrackerId;
    const wanted = this.#registered
      .values()
      .filter((webhook) => webhook.carrierId === carrierId && webhook.trackingNumber === parcel.number)
      .filter((webhook) => webhook.expiresAt > this.#clock.now());
    await Promise.all(wanted.map((webhook) => this.#call(webhook)));
  }

  clear(): void {
    this.#registered.clear();
    this.#sent = [];
  }

  async #call({ carrierId, trackingNumber, callbackUrl }: TrackWebhook): Promise<void> {
    const entry: TrackCallback = {
      at: new Date(this.#clock.now()).toISOString(),
      url: callbackUrl,
      status: null,
    };
    this.#sent.push(entry);
    try {
      entry.status = await callOut(callbackUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ carrierId, trackingNumber }),
        timeoutMs: 10_000,
      });
    } catch {
      // No answer is a result as well: the entry keeps its null status.
    }
  }
}
