import { readFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newOrderId, TestSandbox } from './sandbox.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await TestSandbox.start();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  await sandbox.control('POST', '/reset');
});

describe('billing', () => {
  const card = {
    customerKey: 'customer-1',
    cardNumber: '9410001234567890',
    cardExpirationYear: '30',
    cardExpirationMonth: '12',
    customerIdentityNumber: '900101',
    cardPassword: '12',
  };
  const key = 'test_sk_shop';
  const issue = async (body: object) => {
    const answer = await sandbox.toss<{ billingKey: string }>('POST', '/v1/billing/authorizations/card', {
      body,
      key,
    });
    return `/v1/billing/${encodeURIComponent(answer.json.billingKey)}`;
  };
  const charge = (path: string, customerKey = 'customer-1') =>
    sandbox.toss('POST', path, {
      key,
      body: { amount: 5000, customerKey, orderId: newOrderId(), orderName: '정기배송' },
    });

  test('a key can be charged by its own customer until it is deleted', async () => {
    const path = await issue(card);
    expect((await charge(path)).json).toMatchObject({ status: 'DONE', type: 'BILLING', totalAmount: 5000 });
    expect((await charge(path, 'someone-else')).json.code).toBe('NOT_MATCHES_CUSTOMER_KEY');
    const removed = await sandbox.toss('DELETE', path, { key });
    expect([removed.status, removed.text]).toEqual([200, '']);
    expect((await charge(path)).json.code).toBe('ALREADY_REMOVED_BILLING_KEY');
  });

  test('a short card number is refused; a card of unknown kind is issued and refused when charged', async () => {
    const short = await sandbox.toss('POST', '/v1/billing/authorizations/card', {
      key,
      body: { ...card, cardNumber: '941000' },
    });
    expect(short.json.code).toBe('INVALID_CARD_NUMBER');
    const path = await issue({ ...card, cardNumber: '4330121234567890' });
    expect((await charge(path)).json.code).toBe('NOT_SUPPORTED_CARD_TYPE');
  });

  test('the billing window hands out an authKey that works once', async () => {
    const form = {
      clientKey: 'test_ck_shop',
      customerKey: 'customer-1',
      successUrl: 'http://a.test/s',
      failUrl: 'http://a.test/f',
    };
    const left = await sandbox.call('POST', '/toss/billing-window', { body: new URLSearchParams(form) });
    const authKey = new URL(left.headers.get('location') ?? '').searchParams.get('authKey');
    const issueByAuth = () =>
      sandbox.toss('POST', '/v1/billing/authorizations/issue', {
        key,
        body: { authKey, customerKey: 'customer-1' },
      });
    expect((await issueByAuth()).json).toHaveProperty('billingKey');
    expect((await issueByAuth()).json.code).toBe('INVALID_BILLING_AUTH');
  });
});

describe('cash receipts, transactions, settlements', () => {
  test('a cash receipt is issued, cancelled in part under a key that begins with c_, and listed', async () => {
    const body = {
      amount: 1000,
      orderId: newOrderId(),
      orderName: '감자',
      type: '소득공제',
      customerIdentityNumber: '01012345678',
    };
    type Receipt = { receiptKey: string; transactionType: string; issueStatus: string; code?: string };
    const issued = await sandbox.toss<Receipt>('POST', '/v1/cash-receipts', { body });
    expect(issued.json).toMatchObject({ transactionType: 'CONFIRM', issueStatus: 'COMPLETED' });
    const cancel = (amount: number) =>
      sandbox.toss<Receipt>('POST', `/v1/cash-receipts/${issued.json.receiptKey}/cancel`, {
        body: { amount },
      });
    expect((await cancel(400)).json).toMatchObject({
      transactionType: 'CANCEL',
      receiptKey: expect.stringMatching(/^c_/),
    });
    expect((await cancel(700)).json.code).toBe('NOT_CANCELABLE_AMOUNT');
    const listed = await sandbox.toss<{ data: Receipt[] }>('GET', '/v1/cash-receipts');
    expect(listed.json.data).toHaveLength(2);
  });

  test('cancel rows are negative, or positive where the switch says so; settlements are empty', async () => {
    const { paymentKey } = await sandbox.pay();
    await sandbox.toss('POST', `/v1/payments/${paymentKey}/cancel`, {
      body: { cancelReason: '품절', cancelAmount: 300 },
    });
    const path = '/v1/transactions?startDate=2020-01-01&endDate=2099-01-01';
    const amounts = async () =>
      (await sandbox.toss<{ amount: number }[]>('GET', path)).json.map((row) => row.amount);
    expect(await amounts()).toEqual([1000, -300]);
    await sandbox.control('PUT', '/toss/behaviour', { cancelRowSign: 'positive' });
    expect(await amounts()).toEqual([1000, 300]);
    const settled = await sandbox.toss<unknown[]>(
      'GET',
      '/v1/settlements?startDate=2020-01-01&endDate=2099-01-01',
    );
    expect(settled.json).toEqual([]);
  });

  test('with a rate limit the request that exceeds it is answered 429 and not bound to its key', async () => {
    await sandbox.control('PUT', '/toss/behaviour', { rateLimitPerMinute: 1 });
    const body = await sandbox.authenticate();
    await sandbox.toss('GET', `/v1/payments/${body.paymentKey}`);
    const confirm = () => sandbox.toss('POST', '/v1/payments/confirm', { body, idempotencyKey: 'limited' });
    expect((await confirm()).status).toBe(429);
    await sandbox.control('POST', '/clock/advance', { minutes: 1 });
    expect((await confirm()).json.status).toBe('DONE');
  });
});

const nameOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as Error).name;
  }
  return 'none';
};

describe('the SDK script', () => {
  interface Sdk {
    (clientKey: string): {
      widgets: (options: { customerKey: string }) => Widgets;
      payment: (options: { customerKey: string }) => unknown;
    };
    ANONYMOUS: string;
  }
  interface Widgets {
    setAmount: (amount: { currency: string; value: number }) => Promise<void>;
    renderPaymentMethods: (options: { selector: string }) => Promise<unknown>;
    requestPayment: (request: object) => Promise<unknown>;
  }
  const load = async (): Promise<Sdk> => {
    const script = await sandbox.call('GET', '/toss/v2/standard');
    const window: { TossPayments?: Sdk } = {};
    runInContext(script.text, createContext({ window, URL, URLSearchParams, document: {} }));
    if (!window.TossPayments) throw new Error('The script did not define window.TossPayments.');
    return window.TossPayments;
  };

  test('tells widget keys, individual keys and secret keys apart', async () => {
    const sdk = await load();
    expect(sdk.ANONYMOUS).toBe('@@ANONYMOUS');
    const options = { customerKey: sdk.ANONYMOUS };
    expect(nameOf(() => sdk('test_ck_shop').widgets(options))).toBe('NotSupportedAPIIndividualKeyError');
    expect(nameOf(() => sdk('test_gck_shop').payment(options))).toBe('NotSupportedWidgetKeyError');
    expect(nameOf(() => sdk('test_gsk_shop'))).toBe('InsecureKeyUsageError');
    expect(nameOf(() => sdk('shop'))).toBe('InvalidClientKeyError');
    expect(nameOf(() => sdk('test_gck_shop').widgets({ customerKey: 'x' }))).toBe('InvalidCustomerKeyError');
  });

  test('needs an amount first, in won, and not below zero', async () => {
    const widgets = (await load())('test_gck_shop').widgets({ customerKey: 'customer-1' });
    await expect(widgets.renderPaymentMethods({ selector: '#m' })).rejects.toMatchObject({
      name: 'NotSetupAmountError',
      code: 'NOT_SETUP_AMOUNT',
    });
    const early = await widgets
      .requestPayment({})
      .catch((error: unknown) => (error as Error).constructor.name);
    expect(early).toBe('NotSetupAmountError');
    await expect(widgets.setAmount({ currency: 'KRW', value: -1 })).rejects.toMatchObject({
      name: 'BelowZeroAmountError',
    });
    await expect(widgets.setAmount({ currency: 'USD', value: 1 })).rejects.toMatchObject({
      name: 'InvalidAmountCurrencyError',
    });
  });

  test('refuses to ask for a payment without a chosen method', async () => {
    const widgets = (await load())('test_gck_shop').widgets({ customerKey: 'customer-1' });
    await widgets.setAmount({ currency: 'KRW', value: 1000 });
    const request = widgets.requestPayment({ orderId: 'order-1', orderName: '감자' });
    await expect(request).rejects.toMatchObject({ name: 'NotSelectedPaymentMethodError' });
  });
});

describe('memory', () => {
  test('a restarted sandbox still knows payments, idempotency keys and the expiry of what was open', async () => {
    const env = { SANDBOX_STATE_DIR: mkdtempSync(join(tmpdir(), 'sandbox-')) };
    const before = await TestSandbox.start(env);
    const paid = await before.authenticate();
    const first = await before.toss('POST', '/v1/payments/confirm', { body: paid, idempotencyKey: 'kept' });
    const open = await before.authenticate();
    await before.stop();

    const after = await TestSandbox.start(env);
    const replayed = await after.toss('POST', '/v1/payments/confirm', { body: paid, idempotencyKey: 'kept' });
    expect(replayed.text).toBe(first.text);
    await after.control('POST', '/clock/advance', { minutes: 11 });
    expect((await after.toss('GET', `/v1/payments/${open.paymentKey}`)).json.status).toBe('EXPIRED');
    await after.stop();
    expect(readFileSync(join(env.SANDBOX_STATE_DIR, 'sandbox.jsonl'), 'utf8')).toContain('toss-payments');
  });
});
