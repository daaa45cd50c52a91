import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestSandbox } from './sandbox.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await TestSandbox.start();
});
afterAll(() => sandbox.stop());

test('the first page links only to pages that exist', async () => {
  const page = await sandbox.call('GET', '/');
  const links = [...page.text.matchAll(/href="(\/[^"]*)"/g)].map((match) => match[1] ?? '');
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) expect([link, (await sandbox.call('GET', link)).status]).toEqual([link, 200]);
});

test('a person can pay into a virtual account and move a parcel from the first page', async () => {
  const { paymentKey } = await sandbox.pay({ method: 'VIRTUAL_ACCOUNT' });
  expect((await sandbox.call('GET', '/')).text).toContain(`/deposits/${paymentKey}`);
  await sandbox.call('POST', `/deposits/${paymentKey}`, { body: new URLSearchParams() });
  expect((await sandbox.toss('GET', `/v1/payments/${paymentKey}`)).json.status).toBe('DONE');
  await sandbox.call('POST', '/parcels/CJ/623012590022', { body: new URLSearchParams() });
  const parcel = await sandbox.control<{ events: { stage: string }[] }>('GET', '/tracking/CJ/623012590022');
  expect(parcel.events.map((event) => event.stage)).toEqual(['pickup']);
});

test('the health address answers ok, an unknown Toss address NOT_FOUND', async () => {
  expect((await sandbox.call('GET', '/health')).json).toEqual({ status: 'ok' });
  const unknown = await sandbox.call('GET', '/toss/v1/nothing');
  expect([unknown.status, unknown.json['code']]).toEqual([404, 'NOT_FOUND']);
});
