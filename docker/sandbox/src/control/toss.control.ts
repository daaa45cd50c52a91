import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { tossBehaviour } from '../toss/behaviour.ts';
import { tossFault } from '../toss/faults.ts';
import type { TossWorld } from '../toss/world.ts';
import type { PaymentRecord } from '../toss/payment.types.ts';
import { deposit, undoDeposit } from '../toss/virtual-accounts.routes.ts';
import { ControlError, parseOr400 } from './parse.ts';

const EVENTS = [
  'PAYMENT_STATUS_CHANGED',
  'DEPOSIT_CALLBACK',
  'CANCEL_STATUS_CHANGED',
  'BILLING_DELETED',
] as const;

const webhookTarget = z.object({
  mId: z.string().min(1),
  url: z.url(),
  events: z.array(z.enum(EVENTS)).default([...EVENTS]),
});
/** A payment as the window leaves it after 결제하기, for tests without a browser. */
const readyPayment = z.object({
  clientKey: z.string(),
  orderId: z.string().regex(/^[A-Za-z0-9_-]{6,64}$/),
  orderName: z.string().min(1).default('시험 주문'),
  amount: z.number().int().positive(),
  taxFreeAmount: z.number().int().nonnegative().default(0),
  method: z.enum(['CARD', 'TRANSFER', 'VIRTUAL_ACCOUNT', 'TOSSPAY', 'KAKAOPAY', 'NAVERPAY']).default('CARD'),
});
const merchantChange = z.object({
  displayName: z.string().min(1).optional(),
  revoked: z.boolean().optional(),
});

/** /sandbox/toss: webhooks, faults, switches, merchants and what was charged. */
export function registerTossControl(app: FastifyInstance, world: TossWorld): void {
  app.get('/behaviour', () => world.behaviour);
  app.put('/behaviour', (request) => {
    world.behaviour = parseOr400(tossBehaviour, { ...world.behaviour, ...(request.body as object) });
    return world.behaviour;
  });

  app.get('/faults', () => ({ items: world.faults.waiting() }));
  app.post('/faults', (request, reply) => {
    world.faults.add(parseOr400(tossFault, request.body));
    return reply.code(201).send({ items: world.faults.waiting() });
  });
  app.delete('/faults', (_request, reply) => {
    world.faults.clear();
    return reply.code(204).send();
  });

  app.get('/webhooks', () => ({ items: world.webhooks.targets() }));
  app.post('/webhooks', (request, reply) =>
    reply.code(201).send(world.webhooks.register(parseOr400(webhookTarget, request.body))),
  );
  app.delete<{ Params: { id: string } }>('/webhooks/:id', (request, reply) =>
    reply.code(world.webhooks.unregister(request.params.id) ? 204 : 404).send(),
  );
  app.get<{ Querystring: { mId?: string } }>('/deliveries', (request) => ({
    items: world.webhooks.deliveries(request.query.mId),
  }));
  app.post<{ Params: { id: string } }>('/deliveries/:id/resend', async (request, reply) =>
    reply.code((await world.webhooks.resend(request.params.id)) ? 204 : 404).send(),
  );

  app.get('/merchants', () => ({ items: world.merchants.all() }));
  app.put<{ Params: { name: string } }>('/merchants/:name', (request) =>
    world.merchants.change(request.params.name, parseOr400(merchantChange, request.body)),
  );

  app.get<{ Querystring: { mId?: string; orderId?: string } }>('/payments', (request) => {
    const { mId, orderId } = request.query;
    const payments = world.payments
      .all(mId)
      .filter((payment) => orderId === undefined || payment.orderId === orderId);
    const calls = world.calls.all(mId);
    return {
      chargedWon: payments.reduce(
        (sum, payment) => sum + (payment.approvedAt === null ? 0 : payment.amount),
        0,
      ),
      cancelledWon: payments.reduce(
        (sum, payment) => sum + (payment.approvedAt === null ? 0 : payment.amount - payment.balance),
        0,
      ),
      charges: payments.filter((payment) => payment.approvedAt !== null).length,
      payments: payments.map((payment) => ({
        ...world.view(payment),
        customerKey: payment.customerKey,
        calls: calls.filter((call) => call.paymentKey === payment.paymentKey),
      })),
      calls: orderId === undefined ? calls : calls.filter((call) => call.orderId === orderId),
    };
  });

  app.post<{ Params: { paymentKey: string }; Body: { depositorName?: string } | null }>(
    '/payments/:paymentKey/deposit',
    (request) => {
      const payment = paymentOr404(world, request.params.paymentKey);
      deposit(world, payment, request.body?.depositorName ?? null);
      return world.view(payment);
    },
  );
  app.post<{ Params: { paymentKey: string } }>('/payments/:paymentKey/undo-deposit', (request) => {
    const payment = paymentOr404(world, request.params.paymentKey);
    undoDeposit(world, payment);
    return world.view(payment);
  });
  app.post('/payments', (request, reply) => {
    const given = parseOr400(readyPayment, request.body);
    const key = world.merchants.byClientKey(given.clientKey);
    const payment = world.payments.create({
      mId: key.merchant.mId,
      keyKind: key.kind,
      type: 'NORMAL',
      orderId: given.orderId,
      orderName: given.orderName,
      customerKey: null,
      customerName: null,
      amount: given.amount,
      taxFreeAmount: given.taxFreeAmount,
      method: given.method,
    });
    world.payments.authenticated(payment);
    return reply.code(201).send(world.view(payment));
  });
}

function paymentOr404(world: TossWorld, paymentKey: string): PaymentRecord {
  const payment = world.payments.get(paymentKey);
  if (!payment) throw new ControlError(`There is no payment ${paymentKey}.`);
  return payment;
}
