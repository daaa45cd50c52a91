import type { FastifyInstance, FastifyReply } from 'fastify';
import { minimumAmount } from '../amounts.ts';
import { BANKS, CARD_COMPANIES } from '../institutions.ts';
import type { MethodCode, PaymentRecord } from '../payment.types.ts';
import { errorMessage, knownErrorCodes, TossError } from '../toss.errors.ts';
import type { TossWorld } from '../world.ts';
import { sendEmbeddedAnswer, sendProblem } from './answer.page.ts';
import { sendWindow } from './window.page.ts';
import { type WindowParams, windowParams } from './window.params.ts';

type Form = Record<string, string | undefined>;

/** The pay window: opened by the SDK, left by paying, cancelling or failing. */
export function registerWindow(app: FastifyInstance, world: TossWorld): void {
  app.get('/window', (request, reply) => {
    const params = windowParams.safeParse(request.query);
    if (!params.success) {
      return sendProblem(
        reply,
        `결제창을 열 수 없어요. ${params.error.issues.map((issue) => issue.path.join('.')).join(', ')} 값을 확인해 주세요.`,
      );
    }
    try {
      return open(world, params.data, reply);
    } catch (error) {
      if (!(error instanceof TossError)) throw error;
      return sendProblem(reply, error.message, error.code);
    }
  });

  app.get<{ Params: { paymentKey: string } }>('/window/:paymentKey', (request, reply) => {
    const payment = world.payments.get(request.params.paymentKey);
    if (!payment || !isOpen(payment))
      return sendProblem(reply, '이 결제창은 이미 닫혔어요. 쇼핑몰로 돌아가 주문 내역을 확인해 주세요.');
    const shop = world.merchants.byMId(payment.mId)?.displayName ?? payment.mId;
    return sendWindow(reply, payment, shop);
  });

  app.post<{ Params: { paymentKey: string }; Body: Form }>(
    '/window/:paymentKey/approve',
    (request, reply) => {
      const payment = openPayment(world, request.params.paymentKey);
      if (!payment)
        return sendProblem(reply, '이 결제창은 이미 닫혔어요. 쇼핑몰로 돌아가 주문 내역을 확인해 주세요.');
      takeChoices(payment, request.body);
      world.payments.authenticated(payment);
      return leave(reply, payment, {
        ...(payment.keyKind === 'widget' ? { paymentType: 'NORMAL' } : {}),
        orderId: payment.orderId,
        paymentKey: payment.paymentKey,
        amount: String(payment.amount),
      });
    },
  );

  app.post<{ Params: { paymentKey: string } }>('/window/:paymentKey/cancel', (request, reply) => {
    const payment = openPayment(world, request.params.paymentKey);
    if (!payment)
      return sendProblem(reply, '이 결제창은 이미 닫혔어요. 쇼핑몰로 돌아가 주문 내역을 확인해 주세요.');
    const code = 'PAY_PROCESS_CANCELED';
    return leave(reply, payment, { code, message: errorMessage(code) });
  });

  app.post<{ Params: { paymentKey: string }; Body: Form }>('/window/:paymentKey/fail', (request, reply) => {
    const payment = openPayment(world, request.params.paymentKey);
    if (!payment)
      return sendProblem(reply, '이 결제창은 이미 닫혔어요. 쇼핑몰로 돌아가 주문 내역을 확인해 주세요.');
    const given = request.body['code'] ?? '';
    const code = knownErrorCodes().includes(given) ? given : 'REJECT_CARD_COMPANY';
    payment.status = 'ABORTED';
    payment.failure = { code, message: errorMessage(code) };
    world.payments.saveAndAnnounce(payment);
    return leave(reply, payment, { code, message: errorMessage(code), orderId: payment.orderId });
  });
}

function open(world: TossWorld, params: WindowParams, reply: FastifyReply): FastifyReply {
  const key = world.merchants.byClientKey(params.clientKey);
  const embedded = params.embedded === '1';
  if (!embedded && (!params.successUrl || !params.failUrl)) throw new TossError('INVALID_REQUEST');
  const taken = world.payments.orderIdTaken(key.merchant.mId, params.orderId);
  const refusal =
    params.amount < minimumAmount(params.method)
      ? 'BELOW_MINIMUM_AMOUNT'
      : taken && world.behaviour.reusedOrderId === 'refuse'
        ? 'DUPLICATED_ORDER_ID'
        : null;
  if (refusal && params.failUrl) {
    const answer = { code: refusal, message: errorMessage(refusal), orderId: params.orderId };
    return reply.redirect(withQuery(params.failUrl, answer), 303);
  }
  const payment = world.payments.create({
    mId: key.merchant.mId,
    keyKind: key.kind,
    type: 'NORMAL',
    orderId: params.orderId,
    orderName: params.orderName,
    customerKey: params.customerKey ?? null,
    customerName: params.customerName ?? null,
    amount: params.amount,
    taxFreeAmount: Math.min(params.taxFreeAmount, params.amount),
    method: params.method,
    cardIssuer: params.cardCompany && params.cardCompany in CARD_COMPANIES ? params.cardCompany : '41',
    installmentMonths: params.installmentMonths,
    successUrl: params.successUrl ?? null,
    failUrl: params.failUrl ?? null,
    embedded,
    metadata: params.metadata ?? null,
  });
  return reply.redirect(`/toss/window/${payment.paymentKey}`, 303);
}

function openPayment(world: TossWorld, paymentKey: string): PaymentRecord | null {
  const payment = world.payments.get(paymentKey);
  return payment && isOpen(payment) ? payment : null;
}

function isOpen(payment: PaymentRecord): boolean {
  return payment.status === 'READY' && payment.authenticatedAt === null;
}

function takeChoices(payment: PaymentRecord, form: Form): void {
  const method = form['method'] as MethodCode | undefined;
  if (method === 'CARD' || method === 'TRANSFER' || method === 'VIRTUAL_ACCOUNT') payment.method = method;
  if (form['bank'] !== undefined && form['bank'] in BANKS) payment.bankCode = form['bank'];
  const refusal = form['refuseConfirmWith'];
  if (refusal !== undefined && knownErrorCodes().includes(refusal)) payment.refuseConfirmWith = refusal;
}

function leave(reply: FastifyReply, payment: PaymentRecord, answer: Record<string, string>): FastifyReply {
  if (payment.embedded) return sendEmbeddedAnswer(reply, payment, answer);
  const target = 'paymentKey' in answer ? payment.successUrl : payment.failUrl;
  return reply.redirect(withQuery(target ?? '/', answer), 303);
}

function withQuery(address: string, values: Record<string, string>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(values)) url.searchParams.set(name, value);
  return url.href;
}
