import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestSandbox } from './sandbox.ts';

interface Charges {
  charges: number;
  chargedWon: number;
  calls: { operation: string; replayed: boolean; status: number; fault: string | null }[];
}

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await TestSandbox.start();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  await sandbox.control('POST', '/reset');
});

const confirm = (body: object, idempotencyKey?: string) =>
  sandbox.toss('POST', '/v1/payments/confirm', {
    body,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });
const charges = () => sandbox.control<Charges>('GET', '/toss/payments?mId=shop');
const fault = (values: object) => sandbox.control('POST', '/toss/faults', values);

test('the same key replays the first answer byte for byte and charges once', async () => {
  const body = await sandbox.authenticate();
  const first = await confirm(body, 'once');
  const second = await confirm({ ...body, amount: 999_999 }, 'once');
  expect(second.text).toBe(first.text);
  expect(second.status).toBe(200);
  expect([first, second].map((answer) => answer.headers.get('idempotency-key'))).toEqual(['once', 'once']);
  const [ownTrace, firstTrace] = (second.headers.get('x-tosspayments-trace-id') ?? '').split(', ');
  expect(firstTrace).toBe(first.headers.get('x-tosspayments-trace-id'));
  expect(ownTrace).not.toBe(firstTrace);
  expect(await charges()).toMatchObject({ charges: 1, chargedWon: 1000 });
});

test('an answered 4xx is bound to its key; a new key succeeds', async () => {
  const body = await sandbox.authenticate();
  const refused = await confirm({ ...body, amount: 5 }, 'wrong');
  const replayed = await confirm(body, 'wrong');
  expect([replayed.status, replayed.text]).toEqual([400, refused.text]);
  expect((await confirm(body, 'right')).json.status).toBe('DONE');
});

test('the key belongs to one merchant, one address and fifteen days', async () => {
  const body = await sandbox.authenticate();
  await confirm({ ...body, amount: 5 }, 'shared');
  const other = await sandbox.toss('POST', '/v1/payments/confirm', {
    body,
    idempotencyKey: 'shared',
    key: 'test_gsk_other',
  });
  expect(other.json.code).toBe('INVALID_API_KEY');
  await sandbox.control('POST', '/clock/advance', { days: 15, minutes: 1 });
  expect((await confirm(await sandbox.authenticate(), 'shared')).json.status).toBe('DONE');
});

test('a second request while the first is running is 409 and charges nothing', async () => {
  await fault({ operation: 'confirm', kind: 'delay', delayMs: 400 });
  const body = await sandbox.authenticate();
  const running = confirm(body, 'slow');
  await new Promise((resolve) => {
    setTimeout(resolve, 120);
  });
  const meanwhile = await confirm(body, 'slow');
  expect([meanwhile.status, meanwhile.json.code]).toEqual([409, 'IDEMPOTENT_REQUEST_PROCESSING']);
  expect((await running).json.status).toBe('DONE');
  expect((await confirm(body, 'slow')).json.status).toBe('DONE');
  expect((await charges()).charges).toBe(1);
});

test('a key longer than 300 characters is INVALID_IDEMPOTENCY_KEY', async () => {
  const answer = await confirm(await sandbox.authenticate(), 'x'.repeat(301));
  expect([answer.status, answer.json.code]).toEqual([400, 'INVALID_IDEMPOTENCY_KEY']);
});

test('an answer lost after the charge is given again for the same key, without a second charge', async () => {
  await fault({ operation: 'confirm', kind: 'lose-answer-after-commit' });
  const body = await sandbox.authenticate();
  await expect(confirm(body, 'lost')).rejects.toThrow();
  const again = await confirm(body, 'lost');
  expect([again.status, again.json.status]).toEqual([200, 'DONE']);
  const counted = await charges();
  expect(counted.charges).toBe(1);
  expect(counted.calls.map((call) => [call.fault, call.replayed])).toEqual([
    ['lose-answer-after-commit', false],
    [null, true],
  ]);
});

test('an answer lost before the charge leaves nothing behind, and the same key then charges', async () => {
  await fault({ operation: 'confirm', kind: 'lose-answer-before-commit' });
  const body = await sandbox.authenticate();
  await expect(confirm(body, 'early')).rejects.toThrow();
  expect((await sandbox.toss('GET', `/v1/payments/${body.paymentKey}`)).json.status).toBe('IN_PROGRESS');
  expect((await confirm(body, 'early')).json.status).toBe('DONE');
});

test('a 500 after the charge is not bound by default: the same key meets ALREADY_PROCESSED_PAYMENT', async () => {
  await fault({ operation: 'confirm', kind: 'http-500-after-commit' });
  const body = await sandbox.authenticate();
  expect((await confirm(body, 'five')).status).toBe(500);
  expect((await confirm(body, 'five')).json.code).toBe('ALREADY_PROCESSED_PAYMENT');
  expect((await charges()).charges).toBe(1);
});

test('with the switch a 500 is bound and replayed for the same key', async () => {
  await sandbox.control('PUT', '/toss/behaviour', { idempotencyBinds5xx: true });
  await fault({ operation: 'confirm', kind: 'http-500-after-commit' });
  const body = await sandbox.authenticate();
  const first = await confirm(body, 'five');
  const second = await confirm(body, 'five');
  expect([second.status, second.text]).toEqual([500, first.text]);
  expect((await sandbox.toss('GET', `/v1/payments/${body.paymentKey}`)).json.status).toBe('DONE');
});

test('a fault can be limited to one merchant and a number of times', async () => {
  await fault({ operation: 'confirm', kind: 'reject', code: 'REJECT_CARD_COMPANY', mId: 'other', times: 2 });
  expect((await sandbox.pay()).status).toBe('DONE');
  const rejected = await sandbox.toss('POST', '/v1/payments/confirm', { key: 'test_gsk_other', body: {} });
  expect([rejected.status, rejected.json.code]).toEqual([403, 'REJECT_CARD_COMPANY']);
});

test('a lost cancel is done once and told again', async () => {
  const { paymentKey } = await sandbox.pay();
  await fault({ operation: 'cancel', kind: 'lose-answer-after-commit' });
  const cancel = () =>
    sandbox.toss('POST', `/v1/payments/${paymentKey}/cancel`, {
      body: { cancelReason: '품절', cancelAmount: 400 },
      idempotencyKey: 'cancel-1',
    });
  await expect(cancel()).rejects.toThrow();
  const told = await cancel();
  expect(told.json).toMatchObject({ status: 'PARTIAL_CANCELED', balanceAmount: 600 });
});
