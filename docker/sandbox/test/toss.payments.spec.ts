import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { basic, newOrderId, TestSandbox, windowOrder } from './sandbox.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await TestSandbox.start();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  await sandbox.control('POST', '/reset');
});

const lookup = (headers: Record<string, string>) =>
  sandbox.call('GET', '/toss/v1/payments/none', { headers });

describe('keys', () => {
  test('a call without a key is answered 401 UNAUTHORIZED_KEY', async () => {
    const answer = await lookup({});
    expect([answer.status, answer.json['code']]).toEqual([401, 'UNAUTHORIZED_KEY']);
    expect(answer.headers.get('x-tosspayments-trace-id')).toBeTruthy();
  });

  test('a client key used as a secret key is answered 401 UNAUTHORIZED_KEY', async () => {
    const answer = await lookup({ authorization: basic('test_gck_shop:') });
    expect([answer.status, answer.json['code']]).toEqual([401, 'UNAUTHORIZED_KEY']);
  });

  test('a key without the colon is answered 403, or 400 where the switch says so', async () => {
    const headers = { authorization: basic('test_gsk_shop') };
    expect((await lookup(headers)).status).toBe(403);
    await sandbox.control('PUT', '/toss/behaviour', { wrongBasicStatus: 400 });
    const answer = await lookup(headers);
    expect([answer.status, answer.json['code']]).toEqual([400, 'INCORRECT_BASIC_AUTH_FORMAT']);
  });

  test('a payment cannot be read or confirmed with the key of another merchant, nor of another kind', async () => {
    const confirm = await sandbox.authenticate();
    for (const key of ['test_gsk_other', 'test_sk_shop']) {
      const refused = await sandbox.toss('POST', '/v1/payments/confirm', { body: confirm, key });
      expect([refused.status, refused.json.code]).toEqual([400, 'INVALID_API_KEY']);
      const read = await sandbox.toss('GET', `/v1/payments/${confirm.paymentKey}`, { key });
      expect(read.json.code).toBe('INVALID_API_KEY');
    }
    await sandbox.control('PUT', '/toss/behaviour', { wrongMerchantKey: 'NOT_FOUND_PAYMENT' });
    const hidden = await sandbox.toss('GET', `/v1/payments/${confirm.paymentKey}`, { key: 'test_gsk_other' });
    expect(hidden.status).toBe(404);
  });
});

describe('the pay window', () => {
  test('leaves for successUrl with paymentType, orderId, paymentKey and amount', async () => {
    const order = windowOrder();
    const opened = await sandbox.call('GET', `/toss/window?${new URLSearchParams(order)}`);
    const window = opened.headers.get('location') ?? '';
    const page = await sandbox.call('GET', window);
    expect(page.text).toContain('1,000원');
    expect(page.text).toContain('샌드박스');
    for (const id of ['pay-approve', 'pay-cancel', 'pay-fail'])
      expect(page.text).toContain(`data-testid="${id}"`);
    const approved = await sandbox.call('POST', `${window}/approve`, { body: new URLSearchParams() });
    const target = new URL(approved.headers.get('location') ?? '');
    expect(target.pathname).toBe('/success');
    expect(Object.fromEntries(target.searchParams)).toEqual({
      paymentType: 'NORMAL',
      orderId: order['orderId'],
      paymentKey: window.split('/').at(-1),
      amount: '1000',
    });
  });

  test('cancelling leaves for failUrl with PAY_PROCESS_CANCELED and without an order id', async () => {
    const opened = await sandbox.call('GET', `/toss/window?${new URLSearchParams(windowOrder())}`);
    const left = await sandbox.call('POST', `${opened.headers.get('location')}/cancel`, {
      body: new URLSearchParams(),
    });
    const target = new URL(left.headers.get('location') ?? '');
    expect(target.pathname).toBe('/fail');
    expect(target.searchParams.get('code')).toBe('PAY_PROCESS_CANCELED');
    expect(target.searchParams.has('orderId')).toBe(false);
  });

  test('failing leaves for failUrl with the chosen code, its message and the order id, and aborts the payment', async () => {
    const order = windowOrder();
    const opened = await sandbox.call('GET', `/toss/window?${new URLSearchParams(order)}`);
    const window = opened.headers.get('location') ?? '';
    const body = new URLSearchParams({ code: 'REJECT_CARD_COMPANY' });
    const left = await sandbox.call('POST', `${window}/fail`, { body });
    const target = new URL(left.headers.get('location') ?? '');
    expect(target.searchParams.get('code')).toBe('REJECT_CARD_COMPANY');
    expect(target.searchParams.get('message')).toBe('결제 승인이 거절되었습니다.');
    expect(target.searchParams.get('orderId')).toBe(order['orderId']);
    const read = await sandbox.toss('GET', `/v1/payments/orders/${order['orderId']}`);
    expect([read.json.status, read.json.failure?.code]).toEqual(['ABORTED', 'REJECT_CARD_COMPANY']);
  });

  test('an aborted order id can be paid again; one that was approved is refused as DUPLICATED_ORDER_ID', async () => {
    const orderId = newOrderId();
    const opened = await sandbox.call('GET', `/toss/window?${new URLSearchParams(windowOrder({ orderId }))}`);
    await sandbox.call('POST', `${opened.headers.get('location')}/fail`, { body: new URLSearchParams() });
    expect((await sandbox.pay({ orderId })).status).toBe('DONE');
    const again = await sandbox.call('GET', `/toss/window?${new URLSearchParams(windowOrder({ orderId }))}`);
    expect(again.headers.get('location')).toContain('code=DUPLICATED_ORDER_ID');
  });
});

describe('confirm', () => {
  test('approves the payment and splits the VAT', async () => {
    const payment = await sandbox.pay({ amount: '30000', metadata: '{"slot":"a"}' });
    expect(payment).toMatchObject({
      status: 'DONE',
      method: '카드',
      totalAmount: 30000,
      balanceAmount: 30000,
    });
    expect([payment.vat, payment.suppliedAmount, payment.taxFreeAmount]).toEqual([2727, 27273, 0]);
    expect(payment.metadata).toEqual({ slot: 'a' });
  });

  test('a tax-free amount carries no VAT', async () => {
    const payment = await sandbox.pay({ amount: '3000', taxFreeAmount: '2000' });
    expect([payment.vat, payment.suppliedAmount, payment.taxFreeAmount]).toEqual([91, 909, 2000]);
  });

  test('another amount or order id than the window had is refused and nothing is charged', async () => {
    const confirm = await sandbox.authenticate();
    for (const change of [{ amount: 1 }, { orderId: newOrderId() }]) {
      const refused = await sandbox.toss('POST', '/v1/payments/confirm', { body: { ...confirm, ...change } });
      expect([refused.status, refused.json.code]).toEqual([400, 'INVALID_REQUEST']);
    }
    expect((await sandbox.control<{ charges: number }>('GET', '/toss/payments')).charges).toBe(0);
  });

  test('a second confirm with another idempotency key is refused as ALREADY_PROCESSED_PAYMENT', async () => {
    const body = await sandbox.authenticate();
    await sandbox.toss('POST', '/v1/payments/confirm', { body, idempotencyKey: 'a' });
    const second = await sandbox.toss('POST', '/v1/payments/confirm', { body, idempotencyKey: 'b' });
    expect([second.status, second.json.code]).toEqual([400, 'ALREADY_PROCESSED_PAYMENT']);
  });

  test('ten minutes after the buyer was authenticated the session is gone and the payment expired', async () => {
    const inTime = await sandbox.authenticate();
    await sandbox.control('POST', '/clock/advance', { minutes: 9, seconds: 50 });
    expect((await sandbox.toss('POST', '/v1/payments/confirm', { body: inTime })).status).toBe(200);
    const late = await sandbox.authenticate();
    await sandbox.control('POST', '/clock/advance', { minutes: 10, seconds: 1 });
    const refused = await sandbox.toss('POST', '/v1/payments/confirm', { body: late });
    expect([refused.status, refused.json.code]).toEqual([404, 'NOT_FOUND_PAYMENT_SESSION']);
    expect((await sandbox.toss('GET', `/v1/payments/${late.paymentKey}`)).json.status).toBe('EXPIRED');
  });

  test('a window left open for thirty minutes expires', async () => {
    const order = windowOrder();
    const opened = await sandbox.call('GET', `/toss/window?${new URLSearchParams(order)}`);
    await sandbox.control('POST', '/clock/advance', { minutes: 31 });
    const read = await sandbox.toss('GET', `/v1/payments/orders/${order['orderId']}`);
    expect(read.json.status).toBe('EXPIRED');
    const page = await sandbox.call('GET', opened.headers.get('location') ?? '');
    expect(page.status).toBe(400);
  });

  test('an unknown payment is NOT_FOUND_PAYMENT_SESSION, or NOT_FOUND_PAYMENT where the switch says so', async () => {
    const body = { paymentKey: 'tgen_none', orderId: newOrderId(), amount: 1000 };
    expect((await sandbox.toss('POST', '/v1/payments/confirm', { body })).json.code).toBe(
      'NOT_FOUND_PAYMENT_SESSION',
    );
    await sandbox.control('PUT', '/toss/behaviour', { unknownPaymentAtConfirm: 'NOT_FOUND_PAYMENT' });
    expect((await sandbox.toss('POST', '/v1/payments/confirm', { body })).json.code).toBe(
      'NOT_FOUND_PAYMENT',
    );
  });

  test('TossPayments-Test-Code answers with that error and its status, and changes nothing', async () => {
    const body = await sandbox.authenticate();
    const headers = { 'TossPayments-Test-Code': 'REJECT_CARD_PAYMENT' };
    const refused = await sandbox.toss('POST', '/v1/payments/confirm', { body, headers });
    expect([refused.status, refused.json.code]).toEqual([403, 'REJECT_CARD_PAYMENT']);
    expect((await sandbox.toss('POST', '/v1/payments/confirm', { body })).json.status).toBe('DONE');
  });
});

const cancel = (paymentKey: string, body: object, idempotencyKey?: string) =>
  sandbox.toss('POST', `/v1/payments/${paymentKey}/cancel`, {
    body: { cancelReason: '단순 변심', ...body },
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });

describe('cancel', () => {
  test('one full cancel makes the payment CANCELED; another is ALREADY_CANCELED_PAYMENT', async () => {
    const { paymentKey } = await sandbox.pay();
    const done = await cancel(paymentKey, {});
    expect(done.json).toMatchObject({ status: 'CANCELED', balanceAmount: 0, totalAmount: 1000 });
    const again = await cancel(paymentKey, {});
    expect([again.status, again.json.code]).toEqual([400, 'ALREADY_CANCELED_PAYMENT']);
  });

  test('parts down to nothing leave it PARTIAL_CANCELED; another is NOT_CANCELABLE_AMOUNT', async () => {
    const { paymentKey } = await sandbox.pay();
    const first = await cancel(paymentKey, { cancelAmount: 300 });
    expect(first.json).toMatchObject({ status: 'PARTIAL_CANCELED', balanceAmount: 700 });
    const rest = await cancel(paymentKey, {});
    expect(rest.json).toMatchObject({ status: 'PARTIAL_CANCELED', balanceAmount: 0, totalAmount: 1000 });
    expect(rest.json.cancels?.map((row) => row.refundableAmount)).toEqual([700, 0]);
    expect(rest.json.cancels?.at(-1)?.transactionKey).toBe(rest.json.lastTransactionKey);
    const again = await cancel(paymentKey, {});
    expect([again.status, again.json.code]).toEqual([403, 'NOT_CANCELABLE_AMOUNT']);
  });

  test('more than is left is NOT_CANCELABLE_AMOUNT and changes nothing', async () => {
    const { paymentKey } = await sandbox.pay();
    const refused = await cancel(paymentKey, { cancelAmount: 1001 });
    expect([refused.status, refused.json.code]).toEqual([403, 'NOT_CANCELABLE_AMOUNT']);
    expect((await sandbox.toss('GET', `/v1/payments/${paymentKey}`)).json.balanceAmount).toBe(1000);
  });

  test('a refundableAmount that is not the balance cancels nothing', async () => {
    const { paymentKey } = await sandbox.pay();
    await cancel(paymentKey, { cancelAmount: 100, refundableAmount: 1000 });
    const stale = await cancel(paymentKey, { cancelAmount: 100, refundableAmount: 1000 });
    expect([stale.status, stale.json.code]).toEqual([400, 'NOT_MATCHES_REFUNDABLE_AMOUNT']);
    expect((await sandbox.toss('GET', `/v1/payments/${paymentKey}`)).json.balanceAmount).toBe(900);
  });

  test('a payment that was never approved is NOT_CANCELABLE_PAYMENT', async () => {
    const { paymentKey } = await sandbox.authenticate();
    expect((await cancel(paymentKey, {})).json.code).toBe('NOT_CANCELABLE_PAYMENT');
  });

  test('an omitted tax-free part of a full cancel is zero, or all that is left where the switch says so', async () => {
    const order = { amount: '3000', taxFreeAmount: '2000' };
    const asZero = await cancel((await sandbox.pay(order)).paymentKey, {});
    expect(asZero.json.cancels?.[0]?.taxFreeAmount).toBe(0);
    await sandbox.control('PUT', '/toss/behaviour', {
      cancelTaxFreeOmitted: 'all-left',
      amountsShrinkAfterCancel: true,
    });
    const asAll = await cancel((await sandbox.pay(order)).paymentKey, {});
    expect(asAll.json.cancels?.[0]?.taxFreeAmount).toBe(2000);
    expect([asAll.json.vat, asAll.json.taxFreeAmount]).toEqual([0, 0]);
  });

  test('two cancels at once are both done, or one is FORBIDDEN_CONSECUTIVE_REQUEST where the switch says so', async () => {
    const both = async () => {
      const { paymentKey } = await sandbox.pay();
      const answers = await Promise.all(
        ['a', 'b'].map((key) => cancel(paymentKey, { cancelAmount: 100 }, key + paymentKey)),
      );
      return answers.map((answer) => answer.json.code ?? 'done').sort();
    };
    expect(await both()).toEqual(['done', 'done']);
    await sandbox.control('PUT', '/toss/behaviour', { simultaneousCancels: 'one-refused' });
    expect(await both()).toEqual(['FORBIDDEN_CONSECUTIVE_REQUEST', 'done']);
  });
});
