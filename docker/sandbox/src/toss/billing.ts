import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { kstIso } from '../core/korean-time.ts';
import { randomText } from '../core/random.ts';
import { approve } from './confirm.ts';
import { addEndpoint, type TossCall } from './endpoint.ts';
import { CARD_COMPANIES } from './institutions.ts';
import { readOrderFields } from './order-fields.ts';
import type { PaymentRecord } from './payment.types.ts';
import { TossError } from './toss.errors.ts';
import type { TossWorld } from './world.ts';

export interface BillingKey {
  billingKey: string;
  mId: string;
  customerKey: string;
  authenticatedAt: number;
  cardNumber: string;
  issuerCode: string;
  cardType: '신용' | '미확인';
  deleted: boolean;
}

/** Authorisations that the billing window handed out and nobody has used yet. */
export type BillingAuths = Map<string, { mId: string; customerKey: string }>;

const cardBody = z.object({
  cardNumber: z.string().regex(/^\d{1,20}$/),
  cardExpirationYear: z.string().regex(/^\d{2}$/),
  cardExpirationMonth: z.string().regex(/^(0[1-9]|1[0-2])$/),
  customerIdentityNumber: z.string().regex(/^(\d{6}|\d{10})$/),
});

const LONGEST_CUSTOMER_KEY = 300;

/** Issuing, charging and deleting billing keys, and the one-off payment with typed-in card data. */
export function registerBilling(app: FastifyInstance, world: TossWorld, auths: BillingAuths): void {
  addEndpoint(app, world, {
    method: 'POST',
    path: '/v1/billing/authorizations/issue',
    operation: 'billing-issue',
    run: ({ key, body }) => {
      const authKey = textOf(body['authKey']);
      const customerKey = textOf(body['customerKey']);
      const auth = auths.get(authKey);
      if (!auth || auth.mId !== key.merchant.mId) throw new TossError('INVALID_BILLING_AUTH');
      if (auth.customerKey !== customerKey) throw new TossError('NOT_MATCHES_CUSTOMER_KEY');
      auths.delete(authKey);
      return billingView(issueKey(world, key.merchant.mId, customerKey, '9410001234567890'));
    },
  });
  addEndpoint(app, world, {
    method: 'POST',
    path: '/v1/billing/authorizations/card',
    operation: 'billing-issue',
    run: ({ key, body }) => {
      const cardNumber = cardNumberOf(body);
      return billingView(issueKey(world, key.merchant.mId, textOf(body['customerKey']), cardNumber));
    },
  });
  addEndpoint(app, world, {
    method: 'POST',
    path: '/v1/billing/:billingKey',
    operation: 'billing-charge',
    run: (call) => world.view(charge(world, call)),
  });
  addEndpoint(app, world, {
    method: 'DELETE',
    path: '/v1/billing/:billingKey',
    operation: 'billing-delete',
    run: ({ key, params }) => {
      const billing = ownedKey(world, key.merchant.mId, params['billingKey'] ?? '');
      world.billingKeys.set(billing.billingKey, { ...billing, deleted: true });
      world.webhooks.billingDeleted(billing.mId, billing.billingKey);
      return undefined;
    },
  });
  addEndpoint(app, world, {
    method: 'POST',
    path: '/v1/payments/key-in',
    operation: 'key-in',
    run: (call) => {
      cardNumberOf(call.body);
      return world.view(payNow(world, call, 'NORMAL', null));
    },
  });
}

function charge(world: TossWorld, call: TossCall): PaymentRecord {
  const billing = ownedKey(world, call.key.merchant.mId, call.params['billingKey'] ?? '');
  if (billing.customerKey !== call.body['customerKey']) throw new TossError('NOT_MATCHES_CUSTOMER_KEY');
  if (billing.cardType === '미확인') throw new TossError('NOT_SUPPORTED_CARD_TYPE');
  return payNow(world, call, 'BILLING', billing);
}

function payNow(
  world: TossWorld,
  { key, body }: TossCall,
  type: 'NORMAL' | 'BILLING',
  billing: BillingKey | null,
): PaymentRecord {
  const order = readOrderFields(body);
  if (order.amount < 100) throw new TossError('BELOW_MINIMUM_AMOUNT');
  const taken = world.payments.orderIdTaken(key.merchant.mId, order.orderId);
  if (taken && world.behaviour.reusedOrderId === 'refuse') throw new TossError('DUPLICATED_ORDER_ID');
  const payment = world.payments.create({
    ...order,
    mId: key.merchant.mId,
    keyKind: key.kind,
    type,
    customerKey: billing?.customerKey ?? null,
    cardIssuer: billing?.issuerCode ?? '21',
    authenticatedAt: world.clock.now(),
  });
  approve(world, payment);
  return payment;
}

function issueKey(world: TossWorld, mId: string, customerKey: string, cardNumber: string): BillingKey {
  if (customerKey.length < 2) throw new TossError('INVALID_REQUEST');
  if (customerKey.length > LONGEST_CUSTOMER_KEY) throw new TossError('FAILED_DB_PROCESSING');
  const billing: BillingKey = {
    billingKey: `${randomText(43)}=`,
    mId,
    customerKey,
    authenticatedAt: world.clock.now(),
    cardNumber: `${cardNumber.slice(0, 8)}****${cardNumber.slice(12, 15)}*`,
    issuerCode: '21',
    // Live-checked: numbers outside the test range are issued with an unknown type and fail when charged.
    cardType: cardNumber.startsWith('94') ? '신용' : '미확인',
    deleted: false,
  };
  world.billingKeys.set(billing.billingKey, billing);
  return billing;
}

function ownedKey(world: TossWorld, mId: string, billingKey: string): BillingKey {
  const billing = world.billingKeys.get(billingKey);
  if (!billing || billing.mId !== mId) throw new TossError('INVALID_BILL_KEY_REQUEST');
  if (billing.deleted) throw new TossError('ALREADY_REMOVED_BILLING_KEY');
  return billing;
}

function cardNumberOf(body: Record<string, unknown>): string {
  const parsed = cardBody.safeParse(body);
  if (!parsed.success) throw new TossError('INVALID_REQUEST');
  if (parsed.data.cardNumber.length < 14) throw new TossError('INVALID_CARD_NUMBER');
  return parsed.data.cardNumber;
}

function billingView(billing: BillingKey): Record<string, unknown> {
  return {
    mId: billing.mId,
    customerKey: billing.customerKey,
    authenticatedAt: kstIso(billing.authenticatedAt),
    method: '카드',
    billingKey: billing.billingKey,
    card: {
      issuerCode: billing.issuerCode,
      acquirerCode: billing.issuerCode,
      number: billing.cardNumber,
      cardType: billing.cardType,
      ownerType: '개인',
    },
    transfers: null,
    cardCompany: CARD_COMPANIES[billing.issuerCode] ?? null,
    cardNumber: billing.cardNumber,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
