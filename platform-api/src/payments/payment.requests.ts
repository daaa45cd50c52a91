import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.ts';
import { Database, SettingsMemory, sendAlong, type Db } from '../database/index.ts';
import { Clock, newId, type TenantId, type Won } from '../kernel/index.ts';
import { ShopHost, TenantDirectory } from '../tenancy/index.ts';
import { isUndecided } from './attempt.states.ts';
import { paymentErrors } from './payment.errors.ts';
import { findNewestAttempt, findPayment } from './payment.queries.ts';
import type { PaymentRequest } from './payment.schemas.ts';

/** What is to be paid. */
export interface NewPayment {
  readonly reference: string;
  readonly orderName: string;
  readonly amountWon: Won;
  readonly taxFreeWon: Won;
  /** What Toss knows the payer by; a random id, never personal. */
  readonly customerKey: string;
}

/** The rows of payments, and what the widget is told. */
@Injectable()
export class PaymentRequests {
  private readonly clientKeys = new SettingsMemory<string | null>();

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly tenants: TenantDirectory,
    private readonly shopHost: ShopHost,
    private readonly clock: Clock,
  ) {}

  async insert(tx: Db, tenant: TenantId, payment: NewPayment): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    await sendAlong(
      tx,
      tx.insertInto('payment').values({
        tenant_id: tenant,
        id,
        reference: payment.reference,
        order_name: payment.orderName,
        amount_won: payment.amountWon,
        tax_free_won: payment.taxFreeWon,
        customer_key: payment.customerKey,
        state: 'open',
        attempt_count: 1,
        created_at: now,
        paid_at: null,
        updated_at: now,
      }),
    );
    return id;
  }

  async of(tenant: TenantId, reference: string): Promise<PaymentRequest> {
    const { db } = this.database;
    const [payment, attempt, clientKey, shop] = await Promise.all([
      findPayment(db, tenant, reference),
      findNewestAttempt(db, tenant, reference),
      this.clientKey(tenant),
      this.tenants.byId(tenant),
    ]);
    if (payment === undefined || attempt === undefined || shop === null) throw paymentErrors.notFound();
    return {
      tossOrderId: attempt.toss_order_id,
      amountWon: payment.amount_won,
      taxFreeWon: payment.tax_free_won,
      orderName: payment.order_name,
      clientKey,
      customerKey: payment.customer_key,
      successUrl: this.shopHost.url(shop.host, '/checkout/success'),
      failUrl: this.shopHost.url(shop.host, '/checkout/fail'),
    };
  }

  async abandon(tx: Db, tenant: TenantId, reference: string): Promise<boolean> {
    const attempt = await findNewestAttempt(tx, tenant, reference);
    if (attempt === undefined) return true;
    if (isUndecided(attempt.state) || attempt.payment_state === 'paid') return false;
    const now = this.clock.now();
    const left = await tx
      .updateTable('payment_attempt')
      .set({ state: 'abandoned', updated_at: now })
      .where('tenant_id', '=', tenant)
      .where('payment_id', '=', attempt.payment_id)
      .where('state', '=', 'open')
      .executeTakeFirst();
    if (attempt.state === 'open' && left.numUpdatedRows === 0n) return false; // It began to be confirmed just now.
    await tx
      .updateTable('payment')
      .set({ state: 'abandoned', updated_at: now })
      .where('tenant_id', '=', tenant)
      .where('id', '=', attempt.payment_id)
      .where('state', '=', 'open')
      .execute();
    return true;
  }

  /** The shop's public key; null when it has no contract yet. The widget's script is the platform's setting. */
  async facts(tenant: TenantId): Promise<{ clientKey: string | null; sdkUrl: string }> {
    const clientKey = await this.clientKeys.get(tenant, () => this.storedClientKey(tenant));
    return { clientKey, sdkUrl: this.config.values.TOSS_SDK_URL };
  }

  /** The shop's public key as it is stored this moment, for the owner who has just entered it; null when there is none. */
  async storedClientKey(tenant: TenantId): Promise<string | null> {
    const row = await this.database.db
      .selectFrom('payment_settings')
      .select('client_key')
      .where('tenant_id', '=', tenant)
      .executeTakeFirst();
    return row?.client_key ?? null;
  }

  private async clientKey(tenant: TenantId): Promise<string> {
    const { clientKey } = await this.facts(tenant);
    if (clientKey === null) throw paymentErrors.notSetUp();
    return clientKey;
  }
}
