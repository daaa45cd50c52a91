import type { FastifyInstance } from 'fastify';
import { cancelPayment } from './cancel.ts';
import { confirmPayment } from './confirm.ts';
import { addEndpoint } from './endpoint.ts';
import type { Key } from './merchants.ts';
import type { PaymentRecord } from './payment.types.ts';
import type { PaymentView } from './payment.view.ts';
import { TossError } from './toss.errors.ts';
import type { TossWorld } from './world.ts';

/** Confirm, look-ups and cancel. */
export function registerPayments(app: FastifyInstance, world: TossWorld): void {
  addEndpoint(app, world, {
    method: 'POST',
    path: '/v1/payments/confirm',
    operation: 'confirm',
    run: ({ key, body }) => world.view(confirmPayment(world, key, body)),
  });
  addEndpoint(app, world, {
    method: 'GET',
    path: '/v1/payments/:paymentKey',
    operation: 'lookup',
    run: ({ key, params }) =>
      lookupView(world, owned(world, key, world.payments.get(params['paymentKey'] ?? ''))),
  });
  addEndpoint(app, world, {
    method: 'GET',
    path: '/v1/payments/orders/:orderId',
    operation: 'lookup',
    run: ({ key, params }) => {
      const payment = world.payments.byOrder(key.merchant.mId, params['orderId'] ?? '');
      return lookupView(world, owned(world, key, payment));
    },
  });
  addEndpoint(app, world, {
    method: 'POST',
    path: '/v1/payments/:paymentKey/cancel',
    operation: 'cancel',
    run: ({ key, params, body }) => {
      const payment = owned(world, key, world.payments.get(params['paymentKey'] ?? ''));
      return world.view(cancelPayment(world, payment, body));
    },
  });
}

function lookupView(world: TossWorld, payment: PaymentRecord): PaymentView {
  const view = world.view(payment);
  return world.behaviour.lookupHidesSecret ? { ...view, secret: null } : view;
}

/** A payment can only be touched with the key of the merchant and of the kind that made it. */
function owned(world: TossWorld, key: Key, payment: PaymentRecord | undefined): PaymentRecord {
  if (!payment) throw new TossError('NOT_FOUND_PAYMENT');
  const isOwn = payment.mId === key.merchant.mId && payment.keyKind === key.kind;
  if (!isOwn) throw new TossError(world.behaviour.wrongMerchantKey);
  return payment;
}
