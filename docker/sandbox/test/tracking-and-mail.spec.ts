import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Listener, until } from './listener.ts';
import { TestSandbox } from './sandbox.ts';

const NUMBER = '623012590022';
const QUERY = `query T($carrierId: ID!, $trackingNumber: String!) {
  track(carrierId: $carrierId, trackingNumber: $trackingNumber) {
    trackingNumber
    lastEvent { status { code name } time }
    events(last: 50) { edges { node { status { code } location { name } description } } pageInfo { hasNextPage } }
  }
}`;

interface Tracked {
  data?: {
    track: {
      lastEvent: { status: { code: string } };
      events: { edges: { node: { status: { code: string } } }[] };
    } | null;
  };
  errors?: { message: string; extensions?: { code: string } }[];
}
interface Sweet {
  result?: string;
  level?: number;
  completeYN?: string;
  trackingDetails?: { level: number; kind: string; timeString: string }[];
  status?: boolean;
  code?: string;
}

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await TestSandbox.start({ TRACKING_SPEED: '1' });
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  await sandbox.control('POST', '/reset');
});

const graphql = (query: string, variables: object, authorization = 'TRACKQL-API-KEY id:secret') =>
  sandbox.call<Tracked>('POST', '/delivery-tracker/graphql', {
    headers: { authorization },
    body: { query, variables },
  });
const track = async (carrierId = 'kr.cjlogistics', trackingNumber = NUMBER) =>
  (await graphql(QUERY, { carrierId, trackingNumber })).json;
const sweet = async (code = '04', invoice = NUMBER) =>
  (
    await sandbox.call<Sweet>(
      'GET',
      `/sweettracker/api/v1/trackingInfo?t_key=k&t_code=${code}&t_invoice=${invoice}`,
    )
  ).json;

describe('parcels', () => {
  test('before the first scan it is NOT_FOUND for one service and result N for the other', async () => {
    expect((await track()).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const unscanned = await sweet();
    expect(unscanned).toMatchObject({ result: 'N', level: 0 });
    expect(unscanned).not.toHaveProperty('trackingDetails');
  });

  test('with time it is collected, carried, brought out and delivered, and both services agree', async () => {
    await sweet();
    const seen: [string | undefined, number | undefined][] = [];
    for (const hours of [1, 4, 5, 5, 2, 4]) {
      await sandbox.control('POST', '/clock/advance', { hours, seconds: 1 });
      seen.push([(await track()).data?.track?.lastEvent.status.code, (await sweet()).level]);
    }
    expect(seen).toEqual([
      ['AT_PICKUP', 2],
      ['IN_TRANSIT', 3],
      ['IN_TRANSIT', 3],
      ['IN_TRANSIT', 4],
      ['OUT_FOR_DELIVERY', 5],
      ['DELIVERED', 6],
    ]);
    const done = await sweet();
    expect(done.completeYN).toBe('Y');
    expect(done.trackingDetails?.at(-1)?.timeString).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/);
  });

  test('the control API moves it one stage, or to a named one, under any name of the carrier', async () => {
    await sandbox.control('POST', `/tracking/CJ/${NUMBER}/advance`);
    expect((await sweet()).level).toBe(2);
    await sandbox.control('POST', `/tracking/kr.cjlogistics/${NUMBER}/advance`, { to: 'out-for-delivery' });
    expect((await sweet()).level).toBe(5);
    await sandbox.control('POST', `/tracking/04/${NUMBER}/advance`, { to: 'attempt-fail' });
    expect((await track()).data?.track?.lastEvent.status.code).toBe('ATTEMPT_FAIL');
    await sandbox.control('POST', `/tracking/CJ/${NUMBER}/advance`, { to: 'delivered' });
    expect((await track()).data?.track?.lastEvent.status.code).toBe('DELIVERED');
  });

  test('a held parcel moves only by hand', async () => {
    await sandbox.control('PUT', `/tracking/CJ/${NUMBER}`, { moves: false });
    await sandbox.control('POST', '/clock/advance', { days: 3 });
    expect((await sweet()).level).toBe(0);
  });

  test('hyphens are ignored; a wrong number is BAD_REQUEST and 104; an unknown carrier too', async () => {
    await sandbox.control('POST', `/tracking/CJ/${NUMBER}/advance`);
    expect((await sweet('04', '6230-1259-0022')).level).toBe(2);
    expect((await track('kr.cjlogistics', '12')).errors?.[0]?.extensions?.code).toBe('BAD_REQUEST');
    expect((await track('kr.nobody')).errors?.[0]?.extensions?.code).toBe('BAD_REQUEST');
    expect(await sweet('04', '12')).toMatchObject({ status: false, code: '104' });
    expect(await sweet('99')).toMatchObject({ status: false, code: '104' });
  });

  test('a missing key is 101 with HTTP 200 for one service, and 401 for the other', async () => {
    const keyless = await sandbox.call<Sweet>(
      'GET',
      `/sweettracker/api/v1/trackingInfo?t_code=04&t_invoice=${NUMBER}`,
    );
    expect([keyless.status, keyless.json.code]).toEqual([200, '101']);
    expect(
      (await graphql(QUERY, { carrierId: 'kr.hanjin', trackingNumber: NUMBER }, 'Bearer none')).status,
    ).toBe(401);
  });

  test('each scan calls back with the carrier and number only, until the registration ends', async () => {
    const hook = await Listener.start();
    const register = (expirationTime: string) =>
      graphql('mutation W($input: RegisterTrackWebhookInput!) { registerTrackWebhook(input: $input) }', {
        input: { carrierId: 'kr.cjlogistics', trackingNumber: NUMBER, callbackUrl: hook.url, expirationTime },
      });
    await register(new Date(Date.now() + 3_600_000).toISOString());
    await sandbox.control('POST', `/tracking/CJ/${NUMBER}/advance`);
    await until(() => hook.received.length === 1);
    expect(hook.received[0]?.body).toEqual({ carrierId: 'kr.cjlogistics', trackingNumber: NUMBER });
    await register(new Date().toISOString());
    await sandbox.control('POST', `/tracking/CJ/${NUMBER}/advance`);
    expect((await track()).data?.track?.events.edges).toHaveLength(2);
    expect(hook.received).toHaveLength(1);
    hook.stop();
  });
});

const send = (body: object) =>
  sandbox.call<{ id: string; message?: string }>('POST', '/mailbox/messages', { body });

describe('mailbox', () => {
  const mail = {
    to: 'seoyeon.kim@example.com',
    from: 'shop@example.com',
    subject: '주문이 접수됐어요',
    text: '감사합니다.',
  };

  test('a mail is kept and found by its reader', async () => {
    expect((await send(mail)).status).toBe(201);
    await send({ ...mail, to: 'someone@else.example' });
    const found = await sandbox.call<{ items: { subject: string }[] }>(
      'GET',
      '/mailbox/messages?to=seoyeon.kim@example.com',
    );
    expect(found.json.items.map((item) => item.subject)).toEqual(['주문이 접수됐어요']);
  });

  test('the same dedupe key is kept once', async () => {
    const first = await send({ ...mail, dedupeKey: 'order-placed:1' });
    const second = await send({ ...mail, dedupeKey: 'order-placed:1' });
    expect([second.status, second.json.id]).toEqual([200, first.json.id]);
    const { items } = (await sandbox.call<{ items: unknown[] }>('GET', '/mailbox/messages')).json;
    expect(items).toHaveLength(1);
  });

  test('pages show the list and one mail, and markup in a subject is text', async () => {
    const { json } = await send({ ...mail, subject: '<b>굵게</b>', html: '<p>안녕하세요</p>' });
    expect((await sandbox.call('GET', '/mailbox/')).text).toContain('&lt;b&gt;굵게');
    const page = await sandbox.call('GET', `/mailbox/${json.id}`);
    expect(page.text).toContain('sandbox="allow-popups"');
    const body = await sandbox.call('GET', `/mailbox/${json.id}/body`);
    expect(body.text).toBe('<p>안녕하세요</p>');
    expect(body.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('a mail without a reader is refused with a sentence', async () => {
    const answer = await send({ ...mail, to: '' });
    expect(answer.status).toBe(400);
    expect(answer.json.message).toContain('to:');
  });
});
