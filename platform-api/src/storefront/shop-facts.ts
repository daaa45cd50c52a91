import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.ts';
import type { TenantId } from '../kernel/index.ts';

export interface ShippingFacts {
  readonly feeWon: number;
  /** From which sum of goods on nothing is asked for sending them; null for never. */
  readonly freeFromWon: number | null;
}

/** What a browser needs to open the payment widget. Both are public. */
export interface PaymentFacts {
  readonly clientKey: string;
  readonly sdkUrl: string;
}

/** How far the parts of a shop are that other modules keep. */
export interface OpeningFacts {
  readonly hasWarehouse: boolean;
  readonly hasRack: boolean;
  readonly hasStock: boolean;
  readonly hasPaymentKeys: boolean;
}

/** What the front page tells that other modules know. Whoever puts the modules together registers the answers. */
export interface ShopFactsSource {
  shipping(tenant: TenantId): Promise<ShippingFacts>;
  payment(tenant: TenantId): Promise<PaymentFacts>;
  opening(tenant: TenantId): Promise<OpeningFacts>;
}

/** Holds the answers; until one is registered, sending is free, there is no payment key, and no shop can open. */
@Injectable()
export class ShopFacts implements ShopFactsSource {
  private source: Partial<ShopFactsSource> = {};

  constructor(private readonly config: Config) {}

  /** Adds answers; one registrant may give one of them and leave the other to somebody else. */
  register(source: Partial<ShopFactsSource>): void {
    this.source = {
      shipping: source.shipping?.bind(source) ?? this.source.shipping,
      payment: source.payment?.bind(source) ?? this.source.payment,
      opening: source.opening?.bind(source) ?? this.source.opening,
    };
  }

  async shipping(tenant: TenantId): Promise<ShippingFacts> {
    return (await this.source.shipping?.(tenant)) ?? { feeWon: 0, freeFromWon: null };
  }

  async payment(tenant: TenantId): Promise<PaymentFacts> {
    return (
      (await this.source.payment?.(tenant)) ?? { clientKey: '', sdkUrl: this.config.values.TOSS_SDK_URL }
    );
  }
  async opening(tenant: TenantId): Promise<OpeningFacts> {
    return (
      (await this.source.opening?.(tenant)) ?? {
        hasWarehouse: false,
        hasRack: false,
        hasStock: false,
        hasPaymentKeys: false,
      }
    );
  }
}
