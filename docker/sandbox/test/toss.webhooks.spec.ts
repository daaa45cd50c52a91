import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Listener, until } from './listener.ts';
import { newOrderId, TestSandbox, type TossAnswer } from './sandbox.ts';

let sandbox: TestSandbox;
let listener: Listener | null = null;
beforeAll(async () => {
  sandbox = await TestSandbox.start();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  await sandbox.control('POST', '/reset');
});
afterEach(() => {
  listener?.stop();
  listener = null;
});

async function listen(events: string[], answer?: (count: number) => number): Promise<Listener> {
  listener = await Listener.start(answer);
  await sandbox.control('POST', '/toss/webhooks', { mId: 'shop', url: listener.url, events });
  return listener;
}
const fault = (values: object) =>
  sandbox.control('POST', '/toss/faults', { operation: 'webhook', ...values });
const dataOf = (hook: Listener, index: number) =>
  hook.received[index]?.body['data'] as TossAnswer | undefined;

describe('PAYMENT_STATUS_CHANGED', () => {
  test('carries the whole payment, its id and time in the headers, and no signature', async () => {
    const hook = await listen(['PAYMENT_STATUS_CHANGED']);
    const payment = await sandbox.pay();
    await until(() => hook.received.length === 1);
    const [first] = hook.received;
    expect(first?.body['eventType']).toBe('PAYMENT_STATUS_CHANGED');
    expect(dataOf(hook, 0)).toMatchObject({
      paymentKey: payment.paymentKey,
      status: 'DONE',
      secret: payment.secret,
    });
    expect(first?.headers['tosspayments-webhook-transmission-id']).toMatch(/^whtrans_/);
    expect(first?.headers['tosspayments-webhook-transmission-time']).toMatch(/\+09:00$/);
    expect(first?.headers['tosspayments-webhook-transmission-retried-count']).toBe('0');
    expect(first?.headers['tosspayments-webhook-signature']).toBeUndefined();
  });

  test('reaches a listener under a name that ends in .localhost, which Node itself cannot resolve', async () => {
    const hook = await listen([]);
    const url = hook.url.replace('127.0.0.1', 'portal.localhost');
    await sandbox.control('POST', '/toss/webhooks', { mId: 'shop', url, events: ['PAYMENT_STATUS_CHANGED'] });
    await sandbox.pay();
    await until(() => hook.received.length === 1);
    expect(hook.received[0]?.headers.host).toMatch(/^portal\.localhost:\d+$/);
  });

  test('an expired payment sends one as well', async () => {
    const hook = await listen(['PAYMENT_STATUS_CHANGED']);
    await sandbox.authenticate();
    await sandbox.control('POST', '/clock/advance', { minutes: 11 });
    await until(() => hook.received.length === 1);
    expect(dataOf(hook, 0)?.status).toBe('EXPIRED');
  });

  test('a failed delivery is sent again seven times with the same id, then given up', async () => {
    const hook = await listen(['PAYMENT_STATUS_CHANGED'], () => 500);
    await sandbox.pay();
    await until(() => hook.received.length === 1);
    for (let retry = 1; retry <= 7; retry += 1) {
      await sandbox.control('POST', '/clock/advance', { minutes: 4096 });
      await until(() => hook.received.length === retry + 1);
    }
    await sandbox.control('POST', '/clock/advance', { days: 30 });
    expect(hook.received.length).toBe(8);
    const header = (name: string) =>
      hook.received.map((one) => one.headers[`tosspayments-webhook-transmission-${name}`]);
    expect(new Set(header('id')).size).toBe(1);
    expect(header('retried-count')).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    const { items } = await sandbox.control<{ items: { state: string }[] }>(
      'GET',
      '/toss/deliveries?mId=shop',
    );
    expect(items.map((delivery) => delivery.state)).toEqual(['failed']);
  });

  test('can arrive before the confirm answer', async () => {
    const hook = await listen(['PAYMENT_STATUS_CHANGED']);
    await fault({ kind: 'webhook-before-answer' });
    await sandbox.pay();
    expect(dataOf(hook, 0)?.status).toBe('DONE');
  });

  test('can arrive twice under the same id', async () => {
    const hook = await listen(['PAYMENT_STATUS_CHANGED']);
    await fault({ kind: 'webhook-duplicate' });
    await sandbox.pay();
    await until(() => hook.received.length === 2);
    const ids = hook.received.map((one) => one.headers['tosspayments-webhook-transmission-id']);
    expect(ids[0]).toBe(ids[1]);
  });

  test('can arrive out of order: the cancel before the approval', async () => {
    const hook = await listen(['PAYMENT_STATUS_CHANGED']);
    await fault({ kind: 'webhook-out-of-order' });
    const { paymentKey } = await sandbox.pay();
    await sandbox.toss('POST', `/v1/payments/${paymentKey}/cancel`, { body: { cancelReason: '품절' } });
    await until(() => hook.received.length === 2);
    expect([dataOf(hook, 0)?.status, dataOf(hook, 1)?.status]).toEqual(['CANCELED', 'DONE']);
  });

  test('can be late or lost, and a lost one can be sent by hand', async () => {
    const hook = await listen(['PAYMENT_STATUS_CHANGED']);
    await fault({ kind: 'webhook-late', delayMs: 60_000 });
    await fault({ kind: 'webhook-lost' });
    await sandbox.pay();
    await sandbox.pay();
    expect(hook.received).toHaveLength(0);
    await sandbox.control('POST', '/clock/advance', { minutes: 2 });
    await until(() => hook.received.length === 1);
    type Deliveries = { items: { transmissionId: string; state: string }[] };
    const { items } = await sandbox.control<Deliveries>('GET', '/toss/deliveries');
    const lost = items.find((delivery) => delivery.state === 'lost');
    await sandbox.control('POST', `/toss/deliveries/${lost?.transmissionId}/resend`);
    expect(hook.received).toHaveLength(2);
  });
});

const waiting = async (): Promise<TossAnswer> => sandbox.pay({ method: 'VIRTUAL_ACCOUNT', amount: '5000' });

describe('virtual accounts', () => {
  test('confirm issues an account that begins with X and keeps the secret', async () => {
    const payment = await waiting();
    expect(payment).toMatchObject({ status: 'WAITING_FOR_DEPOSIT', method: '가상계좌', balanceAmount: 5000 });
    expect(payment.virtualAccount?.accountNumber).toMatch(/^X\d+$/);
    expect(payment.secret).toBeTruthy();
  });

  test('a deposit sends the flat DEPOSIT_CALLBACK and PAYMENT_STATUS_CHANGED', async () => {
    const hook = await listen(['DEPOSIT_CALLBACK', 'PAYMENT_STATUS_CHANGED']);
    const payment = await waiting();
    await until(() => hook.received.length === 1);
    await sandbox.control('POST', `/toss/payments/${payment.paymentKey}/deposit`);
    await until(() => hook.received.length === 3);
    const flat = hook.received.map((one) => one.body).find((body) => body['eventType'] === undefined);
    expect(flat).toMatchObject({ secret: payment.secret, status: 'DONE', orderId: payment.orderId });
    expect(flat).not.toHaveProperty('paymentKey');
    expect(flat).not.toHaveProperty('data');
    expect((await sandbox.toss('GET', `/v1/payments/${payment.paymentKey}`)).json.status).toBe('DONE');
  });

  test('the secret is null in a look-up where the switch says so', async () => {
    const payment = await waiting();
    const read = () => sandbox.toss('GET', `/v1/payments/${payment.paymentKey}`);
    expect((await read()).json.secret).toBe(payment.secret);
    await sandbox.control('PUT', '/toss/behaviour', { lookupHidesSecret: true });
    expect((await read()).json.secret).toBeNull();
  });

  test('before the deposit only the whole can be cancelled', async () => {
    const { paymentKey } = await waiting();
    const cancel = (body: object) =>
      sandbox.toss('POST', `/v1/payments/${paymentKey}/cancel`, { body: { cancelReason: '취소', ...body } });
    expect((await cancel({ cancelAmount: 100 })).json.code).toBe(
      'NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT',
    );
    expect((await cancel({})).json).toMatchObject({ status: 'CANCELED', balanceAmount: 0 });
  });

  test('after the deposit a cancel needs a refund account, and a wrong one is told apart', async () => {
    const { paymentKey } = await waiting();
    await sandbox.control('POST', `/toss/payments/${paymentKey}/deposit`);
    const cancel = (account?: object) =>
      sandbox.toss('POST', `/v1/payments/${paymentKey}/cancel`, {
        body: {
          cancelReason: '환불',
          cancelAmount: 2000,
          ...(account ? { refundReceiveAccount: account } : {}),
        },
      });
    const account = { bank: '88', accountNumber: '110123456789', holderName: '김서연' };
    expect((await cancel()).json.code).toBe('INVALID_REQUEST');
    expect((await cancel({ ...account, bank: '없는은행' })).json.code).toBe('INVALID_BANK');
    expect((await cancel({ ...account, accountNumber: '110-123' })).json.code).toBe(
      'INVALID_REFUND_ACCOUNT_NUMBER',
    );
    expect((await cancel({ ...account, holderName: '예금주불일치' })).json.code).toBe(
      'INVALID_REFUND_ACCOUNT_INFO',
    );
    const done = await cancel({ ...account, bank: '신한' });
    expect(done.json).toMatchObject({ status: 'PARTIAL_CANCELED', balanceAmount: 3000 });
    expect(done.json.virtualAccount?.refundStatus).toBe('COMPLETED');
  });

  test('past its due date it waits with expired true, or becomes EXPIRED where the switch says so', async () => {
    const first = await waiting();
    await sandbox.control('POST', '/clock/advance', { days: 8 });
    const read = (key: string) => sandbox.toss('GET', `/v1/payments/${key}`);
    const stays = (await read(first.paymentKey)).json;
    expect([stays.status, stays.virtualAccount?.expired]).toEqual(['WAITING_FOR_DEPOSIT', true]);
    await sandbox.control('PUT', '/toss/behaviour', { virtualAccountPastDue: 'EXPIRED' });
    const second = await waiting();
    await sandbox.control('POST', '/clock/advance', { days: 8 });
    expect((await read(second.paymentKey)).json.status).toBe('EXPIRED');
  });

  test('before the confirm it is IN_PROGRESS, or READY where the switch says so; both can be confirmed', async () => {
    await sandbox.control('PUT', '/toss/behaviour', { virtualAccountBeforeConfirm: 'READY' });
    const body = await sandbox.authenticate({ method: 'VIRTUAL_ACCOUNT' });
    expect((await sandbox.toss('GET', `/v1/payments/${body.paymentKey}`)).json.status).toBe('READY');
    const confirmed = await sandbox.toss('POST', '/v1/payments/confirm', { body });
    expect(confirmed.json.status).toBe('WAITING_FOR_DEPOSIT');
  });

  test('an account can be issued without the window, for at most 90 days', async () => {
    const order = {
      amount: 9900,
      orderId: newOrderId(),
      orderName: '사과',
      customerName: '이민준',
      bank: '국민',
    };
    const tooLong = await sandbox.toss('POST', '/v1/virtual-accounts', {
      body: { ...order, validHours: 2161 },
    });
    expect(tooLong.json.code).toBe('INVALID_REQUEST');
    const issued = await sandbox.toss('POST', '/v1/virtual-accounts', { body: { ...order, validHours: 24 } });
    expect(issued.json.status).toBe('WAITING_FOR_DEPOSIT');
    const again = await sandbox.toss('POST', '/v1/virtual-accounts', { body: order });
    expect(again.json.code).toBe('DUPLICATED_ORDER_ID');
  });
});
