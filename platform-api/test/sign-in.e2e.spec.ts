import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../src/database/index.ts';
import { SignInListeners } from '../src/identity/index.ts';
import { ApiClient, startApi } from './harness/index.ts';
import {
  PORTAL_HOST,
  addShop,
  agreeAtKakao,
  answerOfKakao,
  leaveForKakao,
  pathOf,
  signInWithKakao,
  type TestShop,
} from './harness/shoppers.ts';

const ACCESS = '__Host-gamja-at';
const REFRESH = '__Host-gamja-rt';
const GUEST = '__Host-gamja-guest';

interface Me {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

let app: NestFastifyApplication;
let shop: TestShop;
let otherShop: TestShop;
const told: { customerId: string; guestHash: string | null }[] = [];

const browser = (at: TestShop): ApiClient => new ApiClient(app, at.host);
const portal = (): ApiClient => new ApiClient(app, PORTAL_HOST);

const sessionCount = async (): Promise<number> => {
  const { db } = app.get(Database);
  const row = await db
    .selectFrom('session')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

/** The browser is not signed in, and no session was made. */
const refused = async (client: ApiClient, complete: URL): Promise<void> => {
  const before = await sessionCount();
  const done = await client.get(pathOf(complete));
  expect(done.headers['location']).toBe('/?signIn=failed');
  expect(client.cookies.has(ACCESS) || client.cookies.has(REFRESH)).toBe(false);
  expect(await sessionCount()).toBe(before);
};

beforeAll(async () => {
  app = await startApi();
  shop = await addShop(app);
  otherShop = await addShop(app);
  app.get(SignInListeners).add({
    customerSignedIn: (_tenant, customerId, guestHash) => {
      told.push({ customerId, guestHash });
      return Promise.resolve();
    },
  });
});
afterAll(async () => {
  await app.close();
});

describe('signing in with Kakao', () => {
  it('asks Kakao for one registered address, with PKCE, a nonce and openid', async () => {
    const page = await leaveForKakao(browser(shop));
    expect(Object.fromEntries(page.searchParams)).toMatchObject({
      redirect_uri: `http://${PORTAL_HOST}/auth/kakao/callback`,
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: expect.stringMatching(/^openid,/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it('leads back to the page one came from, signed in, with what Kakao told by consent', async () => {
    const client = await signInWithKakao(app, shop, 1);
    const me = await client.get<Me>('/shop/v1/me');
    expect(me.body).toMatchObject({
      name: '김서연',
      email: 'seoyeon.kim@example.com',
      phone: '010-2345-6789',
    });
    expect(client.cookies.has('__Host-gamja-kakao')).toBe(false);
  });

  it('understands people without an e-mail, without a phone, and with a number beyond 2^53', async () => {
    const contacts = [];
    for (const person of [3, 4, 5]) {
      const { email, phone } = (await (await signInWithKakao(app, shop, person)).get<Me>('/shop/v1/me')).body;
      contacts.push({ email, phone });
    }
    expect(contacts).toEqual([
      { email: null, phone: '010-5555-0101' },
      { email: 'doyun.choi@example.com', phone: null },
      { email: 'hyunjung.hwangbo@example.com', phone: '+14155550132' },
    ]);
    const links = await app
      .get(Database)
      .db.selectFrom('kakao_link')
      .select('kakao_id')
      .where('owner_tenant_id', '=', shop.id)
      .execute();
    expect(links.map(({ kakao_id: id }) => id)).toContain('9007199254740993');
  });

  it('knows the same person again in this shop, and not in another one', async () => {
    const ids = [];
    for (const at of [shop, shop, otherShop])
      ids.push((await (await signInWithKakao(app, at, 2)).get<Me>('/shop/v1/me')).body.id);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('makes one customer of a person who signs in twice at once', async () => {
    const at = await addShop(app);
    const clients = [browser(at), browser(at)];
    const callbacks = await Promise.all(
      clients.map(async (client) => await agreeAtKakao(await leaveForKakao(client), 2)),
    );
    const completes = await Promise.all(callbacks.map((callback) => answerOfKakao(app, callback)));
    await Promise.all(
      clients.map((client, index) => client.get(pathOf(completes[index] ?? new URL('missing:')))),
    );
    const ids = await Promise.all(
      clients.map(async (client) => (await client.get<Me>('/shop/v1/me')).body.id),
    );
    expect(ids[0]).toBeDefined();
    expect(ids[1]).toBe(ids[0]);
  });

  it('tells ordering which guest the browser was, once, and then forgets the guest', async () => {
    const client = browser(shop);
    await client.post('/shop/v1/auth/sign-out', undefined);
    expect(client.cookies.has(GUEST)).toBe(true);
    told.length = 0;
    await signInWithKakao(app, shop, 1, client);
    expect(told).toEqual([
      {
        customerId: expect.any(String),
        guestHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(client.cookies.has(GUEST)).toBe(false);
  });

  it('keeps what a customer changed when they come back', async () => {
    const client = await signInWithKakao(app, shop, 2);
    const changed = await client.patch<Me>('/shop/v1/me', { name: '새 이름', phone: '010 9999 8888' });
    expect(changed.body).toMatchObject({ name: '새 이름', phone: '010-9999-8888' });
    const again = await (await signInWithKakao(app, shop, 2)).get<Me>('/shop/v1/me');
    expect(again.body).toEqual(changed.body);
  });

  it('goes to the front page instead of a page elsewhere', async () => {
    const client = browser(shop);
    const complete = await answerOfKakao(
      app,
      await agreeAtKakao(await leaveForKakao(client, '//evil.example/x')),
    );
    expect((await client.get(pathOf(complete))).headers['location']).toBe('/');
  });
});

describe('a sign-in is refused and changes nothing', () => {
  it('in another browser than the one that began, even when that one has an attempt of its own', async () => {
    const attacker = browser(shop);
    const complete = await answerOfKakao(app, await agreeAtKakao(await leaveForKakao(attacker)));
    await refused(browser(shop), complete);
    const victim = browser(shop);
    await leaveForKakao(victim);
    await refused(victim, complete);
    expect((await attacker.get(pathOf(complete))).headers['location']).toBe('/cart');
  });

  it('the second time: a hand-over code is good once', async () => {
    const client = browser(shop);
    const complete = await answerOfKakao(app, await agreeAtKakao(await leaveForKakao(client)));
    const cookies = new Map(client.cookies);
    const twin = browser(shop);
    for (const [name, value] of cookies) twin.cookies.set(name, value);
    const outcomes = await Promise.all([client.get(pathOf(complete)), twin.get(pathOf(complete))]);
    expect(new Set(outcomes.map(({ headers }) => headers['location']))).toEqual(
      new Set(['/cart', '/?signIn=failed']),
    );
  });

  it('on another shop’s host', async () => {
    const client = browser(shop);
    const complete = await answerOfKakao(app, await agreeAtKakao(await leaveForKakao(client)));
    const elsewhere = browser(otherShop);
    for (const [name, value] of client.cookies) elsewhere.cookies.set(name, value);
    await refused(elsewhere, complete);
  });

  it('after 60 seconds', async () => {
    const client = browser(shop);
    const complete = await answerOfKakao(app, await agreeAtKakao(await leaveForKakao(client)));
    await app
      .get(Database)
      .db.updateTable('sign_in_attempt')
      .set({ hand_over_expires_at: new Date(Date.now() - 1) })
      .where('owner_tenant_id', '=', shop.id)
      .execute();
    await refused(client, complete);
  });

  it('when Kakao’s answer is shown twice', async () => {
    const client = browser(shop);
    const callback = await agreeAtKakao(await leaveForKakao(client));
    await answerOfKakao(app, callback);
    expect((await answerOfKakao(app, callback)).searchParams.get('signIn')).toBe('failed');
  });

  it('when the id token carries another nonce', async () => {
    const page = await leaveForKakao(browser(shop));
    page.searchParams.set('nonce', 'another-nonce');
    expect(pathOf(await answerOfKakao(app, await agreeAtKakao(page)))).toBe('/cart?signIn=failed');
  });

  it('when the code was meant for another attempt (PKCE)', async () => {
    const stolen = await agreeAtKakao(await leaveForKakao(browser(shop)));
    const own = await agreeAtKakao(await leaveForKakao(browser(shop)));
    own.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    expect(pathOf(await answerOfKakao(app, own))).toBe('/cart?signIn=failed');
  });

  it('when the state is not ours', async () => {
    const callback = await agreeAtKakao(await leaveForKakao(browser(shop)));
    const state = callback.searchParams.get('state') ?? '';
    callback.searchParams.set('state', `${state.slice(0, -4)}AAAA`);
    const refusal = await portal().get(pathOf(callback));
    expect(refusal).toMatchObject({ status: 400, body: { code: 'identity.sign-in-expired' } });
  });

  it('when the person cancels: back to the shop, which can say so', async () => {
    const page = await leaveForKakao(browser(shop));
    const form = new URLSearchParams(page.search);
    form.set('decision', 'cancel');
    const cancelled = await fetch(`${page.origin}${page.pathname}`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
    });
    const back = await answerOfKakao(app, new URL(cancelled.headers.get('location') ?? 'missing:'));
    expect(back.href).toBe(`http://${shop.host}/cart?signIn=cancelled`);
  });
});
