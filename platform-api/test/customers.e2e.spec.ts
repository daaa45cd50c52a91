import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '../src/config/index.ts';
import { Database } from '../src/database/index.ts';
import { StaffDirectory } from '../src/identity/index.ts';
import { JobsRuntime } from '../src/jobs/index.ts';
import { acrossTenants, inTenant, newId } from '../src/kernel/index.ts';
import { ApiClient, startApi } from './harness/index.ts';
import { PORTAL_HOST, addShop, signInWithKakao, type TestShop } from './harness/shoppers.ts';

const REFRESH = '__Host-gamja-rt';

interface Me {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

let app: NestFastifyApplication;
let shop: TestShop;

const portal = (): ApiClient => new ApiClient(app, PORTAL_HOST);

const kakaoPerson = async (id: string): Promise<{ linked: boolean } | undefined> => {
  const sandbox = new URL(app.get(Config).values.KAKAO_AUTH_BASE_URL).origin;
  const people = (await (await fetch(`${sandbox}/sandbox/kakao/people`)).json()) as {
    items: { id: string; linked: boolean }[];
  };
  return people.items.find((person) => person.id === id);
};
const runJobs = async (of: TestShop): Promise<void> => {
  const runtime = app.get(JobsRuntime);
  runtime.start();
  await runtime.settled(of.id);
  await runtime.stop();
};
const customersLeft = (of: TestShop) =>
  inTenant(of.id, 'test', () =>
    app
      .get(Database)
      .db.selectFrom('customer')
      .select(['name_sealed', 'email_sealed', 'email_hash', 'phone_sealed', 'phone_hash'])
      .where('tenant_id', '=', of.id)
      .execute(),
  );
const nothing = {
  name_sealed: null,
  email_sealed: null,
  email_hash: null,
  phone_sealed: null,
  phone_hash: null,
};

beforeAll(async () => {
  app = await startApi();
  shop = await addShop(app);
});
afterAll(async () => {
  await app.close();
});

describe('an address book', () => {
  const home = {
    label: '집',
    recipient: '김서연',
    phone: '01023456789',
    zoneCode: '17336',
    roadAddress: '경기도 이천시 부발읍 경충대로 2091',
    detail: '101동 1001호',
  };
  type Address = typeof home & { id: string; isDefault: boolean };

  it('always has exactly one default address, and keeps who lives there sealed', async () => {
    const at = await addShop(app);
    const client = await signInWithKakao(app, at, 1);
    const first = await client.post<Address>('/shop/v1/me/addresses', home);
    expect(first).toMatchObject({ status: 201, body: { ...home, phone: '010-2345-6789', isDefault: true } });
    const second = await client.post<Address>('/shop/v1/me/addresses', {
      ...home,
      label: '회사',
      isDefault: true,
    });
    const defaults = async () => {
      const { body } = await client.get<{ items: Address[] }>('/shop/v1/me/addresses');
      return body.items.map(({ label, isDefault }) => `${label}${isDefault ? '!' : ''}`);
    };
    expect(await defaults()).toEqual(['회사!', '집']);
    await client.patch(`/shop/v1/me/addresses/${first.body.id}`, { detail: '202호', isDefault: true });
    expect(await defaults()).toEqual(['집!', '회사']);
    await client.delete(`/shop/v1/me/addresses/${first.body.id}`);
    expect(await defaults()).toEqual(['회사!']);
    const stored = await inTenant(at.id, 'test', () =>
      app
        .get(Database)
        .db.selectFrom('customer_address')
        .select('private_sealed')
        .where('tenant_id', '=', at.id)
        .where('id', '=', second.body.id)
        .executeTakeFirstOrThrow(),
    );
    expect(stored.private_sealed).not.toContain('김서연');
  });

  it('answers another customer’s address like one that does not exist, and leaves it alone', async () => {
    const owner = await signInWithKakao(app, shop, 1);
    const { body } = await owner.post<Address>('/shop/v1/me/addresses', home);
    const stranger = await signInWithKakao(app, shop, 2);
    const foreign = await stranger.patch(`/shop/v1/me/addresses/${body.id}`, { detail: '훔친 집' });
    const missing = await stranger.patch(`/shop/v1/me/addresses/${newId()}`, { detail: '훔친 집' });
    expect(foreign.status).toBe(404);
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
    expect((await stranger.delete(`/shop/v1/me/addresses/${body.id}`)).status).toBe(404);
    const kept = await owner.get<{ items: Address[] }>('/shop/v1/me/addresses');
    expect(kept.body.items.find(({ id }) => id === body.id)?.detail).toBe(home.detail);
  });
});

describe('leaving', () => {
  it('erases the customer in this shop only, and unlinks at Kakao with the last one', async () => {
    const [one, two] = [await addShop(app), await addShop(app)];
    await acrossTenants('test: person 4 has only these two shops', () =>
      app.get(Database).db.deleteFrom('kakao_link').where('kakao_id', '=', '4099182734').execute(),
    );
    const [first, second] = [await signInWithKakao(app, one, 4), await signInWithKakao(app, two, 4)];
    expect((await first.delete('/shop/v1/me')).status).toBe(204);
    await runJobs(one);
    expect(first.cookies.has(REFRESH)).toBe(false);
    expect(await customersLeft(one)).toEqual([nothing]);
    expect((await second.get('/shop/v1/me')).status).toBe(200);
    expect((await kakaoPerson('4099182734'))?.linked).toBe(true);

    await second.delete('/shop/v1/me');
    await runJobs(two);
    expect((await kakaoPerson('4099182734'))?.linked).toBe(false);
    const comesBack = await signInWithKakao(app, one, 4);
    expect((await comesBack.get<Me>('/shop/v1/me')).body.name).toBe('최도윤');
    expect(await customersLeft(one)).toHaveLength(2);
  });

  it.each(['GET', 'POST'] as const)(
    'at Kakao itself (%s) erases the person in every shop',
    async (method) => {
      const shops = [await addShop(app), await addShop(app)];
      const clients = await Promise.all(shops.map((at) => signInWithKakao(app, at, 3)));
      const form = 'app_id=1&user_id=4017736520&referrer_type=UNLINK_FROM_APPS';
      const call = (key: string) =>
        portal().call(
          method,
          `/webhooks/kakao/unlink${method === 'GET' ? `?${form}` : ''}`,
          method === 'GET' ? undefined : form,
          {
            headers: { authorization: `KakaoAK ${key}`, 'content-type': 'application/x-www-form-urlencoded' },
          },
        );
      expect((await call('wrong')).status).toBe(401);
      expect((await clients[0]?.get('/shop/v1/me'))?.status).toBe(200);
      expect((await call('test-admin-key')).status).toBe(204);
      for (const client of clients) expect((await client.get('/shop/v1/me')).status).toBe(401);
      for (const at of shops) expect(await customersLeft(at)).toEqual([nothing]);
    },
  );
});

describe('staff', () => {
  it('find customers by phone or e-mail, and see them masked', async () => {
    const at = await addShop(app);
    await signInWithKakao(app, at, 1);
    await signInWithKakao(app, at, 2);
    const email = `owner-${newId()}@at.test`;
    const directory = app.get(StaffDirectory);
    await directory.addMembership(
      await directory.create({ email, name: '주인', password: 'a-fake-password-1' }),
      at.id,
      'owner',
    );
    const owner = new ApiClient(app, PORTAL_HOST, { 'x-gamja-tenant': at.slug });
    await owner.post('/admin/v1/auth/sign-in', { email, password: 'a-fake-password-1' });
    const list = async (query: string) =>
      (await owner.get<{ items: Me[]; nextCursor: string | null }>(`/admin/v1/customers${query}`)).body;
    const all = await list('');
    expect(all.items.map(({ name }) => name).toSorted()).toEqual(['김*연', '이*준']);
    expect((await list('?q=%2B82%2010-2345-6789')).items).toMatchObject([
      { name: '김*연', phone: '010-****-6789' },
    ]);
    expect((await list('?q=MINJUN.LEE@example.com')).items).toMatchObject([{ email: 'mi***@example.com' }]);
    expect((await list('?q=%EA%B9%80%EC%84%9C%EC%97%B0')).items).toEqual([]);
    const first = await list('?limit=1');
    const second = await list(`?limit=1&cursor=${first.nextCursor ?? ''}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.items.map(({ id }) => id));
  });
});
