import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuditLog } from '../src/access/index.ts';
import { Database, RedisClient } from '../src/database/index.ts';
import { StaffDirectory } from '../src/identity/index.ts';
import { inTenant, newId, tenantId, type TenantId } from '../src/kernel/index.ts';
import { ApiClient, startApi } from './harness/index.ts';

const PORTAL = 'portal.localhost:8080';
const PASSWORD = 'a-fake-password-1';
const ACCESS = '__Host-gamja-at';
const REFRESH = '__Host-gamja-rt';

let app: NestFastifyApplication;
let directory: StaffDirectory;
let own: { id: TenantId; slug: string };
let foreign: { id: TenantId; slug: string };
const email = `owner-${newId()}@own.test`;

async function addTenant(slug: string): Promise<{ id: TenantId; slug: string }> {
  const now = new Date();
  const added = await app
    .get(Database)
    .db.insertInto('tenant')
    .values({ slug, name: slug, status: 'open', plan: 'start', created_at: now, updated_at: now })
    .executeTakeFirstOrThrow();
  return { id: tenantId(Number(added.insertId)), slug };
}

async function addMember(tenant: TenantId, role: 'owner' | 'manager' | 'warehouse'): Promise<string> {
  const address = `${role}-${newId()}@own.test`;
  await directory.addMembership(
    await directory.create({ email: address, name: role, password: PASSWORD }),
    tenant,
    role,
  );
  return address;
}

async function signedIn(address: string, tenant?: string): Promise<ApiClient> {
  const client = new ApiClient(app, PORTAL, tenant === undefined ? {} : { 'x-gamja-tenant': tenant });
  const answer = await client.post('/admin/v1/auth/sign-in', { email: address, password: PASSWORD });
  expect(answer.status).toBe(200);
  return client;
}

beforeAll(async () => {
  app = await startApi();
  directory = app.get(StaffDirectory);
  own = await addTenant(`own-${newId().slice(-8)}`);
  foreign = await addTenant(`foreign-${newId().slice(-8)}`);
  const id = await directory.create({ email, name: '김주인', password: PASSWORD });
  await directory.addMembership(id, own.id, 'owner');
});
afterAll(async () => {
  await app.close();
});

describe('signing in to the portal', () => {
  it('keeps the session in cookies that scripts and other hosts cannot read', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/admin/v1/auth/sign-in',
      headers: { host: PORTAL },
      payload: { email: email.toUpperCase(), password: PASSWORD },
    });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({ staff: { name: '김주인', email } });
    const cookies = [response.headers['set-cookie']].flat().map(String);
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-gamja-(at|rt)=.+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    }
  });

  it('shows who is signed in, their shops, and the rules of the shop they named', async () => {
    const client = await signedIn(email, own.slug);
    const answer = await client.get<{ memberships: unknown; rules: unknown[][] }>('/admin/v1/me');
    expect(answer.status).toBe(200);
    expect(answer.body.memberships).toEqual([
      { tenant: { slug: own.slug, name: own.slug, status: 'open' }, role: 'owner' },
    ]);
    expect(answer.body.rules[0]).toEqual(['manage', 'all']);
  });

  it('answers an unknown e-mail and a wrong password with the same words in about the same time', async () => {
    const client = new ApiClient(app, PORTAL);
    const timed = async (who: string) => {
      const start = performance.now();
      const answer = await client.post('/admin/v1/auth/sign-in', { email: who, password: 'wrong-password' });
      return { ms: performance.now() - start, answer };
    };
    const known = await timed(await addMember(own.id, 'manager'));
    const unknown = await timed(`nobody-${newId()}@own.test`);
    expect(known.answer.status).toBe(401);
    expect({ ...unknown.answer.body, requestId: '' }).toEqual({ ...known.answer.body, requestId: '' });
    expect(Object.keys(unknown.answer.headers)).toEqual(Object.keys(known.answer.headers));
    // Both wait for the same clock; what they do before it differs by one short statement.
    for (const { ms } of [known, unknown]) expect(ms).toBeGreaterThanOrEqual(249);
    expect(client.cookies.size).toBe(0);
  });

  it('lets even the right password wait after five wrong ones, however many come at once', async () => {
    const address = await addMember(own.id, 'manager');
    const client = new ApiClient(app, PORTAL);
    const wrong = { email: address, password: 'wrong-password' };
    await Promise.all(Array.from({ length: 8 }, () => client.post('/admin/v1/auth/sign-in', wrong)));
    const right = await client.post('/admin/v1/auth/sign-in', { email: address, password: PASSWORD });
    expect(right.status).toBe(401);
    expect(right.body.code).toBe('identity.sign-in-failed');
    const row = await app
      .get(Database)
      .db.selectFrom('staff')
      .select('failed_sign_ins')
      .where('email', '=', address)
      .executeTakeFirstOrThrow();
    expect(row.failed_sign_ins).toBe(5);
  });

  it('refuses fields that are missing, one by one', async () => {
    const answer = await new ApiClient(app, PORTAL).post('/admin/v1/auth/sign-in', {});
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map(({ path }) => path)).toEqual(['email', 'password']);
  });

  it('refuses requests that another site sends', async () => {
    const client = await signedIn(email, own.slug);
    const answer = await client.post(
      '/admin/v1/auth/sign-out',
      {},
      { headers: { origin: 'https://evil.example' } },
    );
    expect(answer).toMatchObject({ status: 403, body: { code: 'access.cross-site' } });
    expect((await client.get('/admin/v1/me')).status).toBe(200);
  });
});

describe('a session', () => {
  it('is renewed silently when its access token has run out', async () => {
    const client = await signedIn(email, own.slug);
    const before = client.cookies.get(REFRESH);
    client.cookies.delete(ACCESS);
    expect((await client.get('/admin/v1/me')).status).toBe(200);
    expect(client.cookies.get(ACCESS)).toBeDefined();
    expect(client.cookies.get(REFRESH)).not.toBe(before);
  });

  it('stays with both of two tabs that refresh at once', async () => {
    const first = await signedIn(email, own.slug);
    const second = new ApiClient(app, PORTAL, { 'x-gamja-tenant': own.slug });
    second.cookies.set(REFRESH, first.cookies.get(REFRESH) ?? '');
    const answers = await Promise.all([
      first.post('/admin/v1/auth/refresh', undefined),
      second.post('/admin/v1/auth/refresh', undefined),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect(second.cookies.get(REFRESH)).toBe(first.cookies.get(REFRESH));
    expect((await first.get('/admin/v1/me')).status).toBe(200);
    expect((await second.get('/admin/v1/me')).status).toBe(200);
  });

  it('ends for everybody when a refresh token from before the last one is shown again', async () => {
    const client = await signedIn(email, own.slug);
    const stolen = client.cookies.get(REFRESH) ?? '';
    await client.post('/admin/v1/auth/refresh', undefined);
    await client.post('/admin/v1/auth/refresh', undefined);
    const thief = new ApiClient(app, PORTAL);
    thief.cookies.set(REFRESH, stolen);
    expect((await thief.post('/admin/v1/auth/refresh', undefined)).status).toBe(401);
    expect((await client.post('/admin/v1/auth/refresh', undefined)).status).toBe(401);
    expect((await client.get('/admin/v1/me')).status).toBe(401);
  });

  it('cannot be ended by a token that was never issued', async () => {
    const client = await signedIn(email, own.slug);
    const [session = ''] = (client.cookies.get(REFRESH) ?? '').split('.');
    const stranger = new ApiClient(app, PORTAL);
    stranger.cookies.set(REFRESH, `${session}.${'A'.repeat(43)}.${'0'.repeat(32)}`);
    expect((await stranger.post('/admin/v1/auth/refresh', undefined)).status).toBe(401);
    expect((await client.post('/admin/v1/auth/refresh', undefined)).status).toBe(204);
  });

  it('survives an emptied Redis', async () => {
    const client = await signedIn(email, own.slug);
    await app.get(RedisClient).connection.flushdb();
    expect((await client.get('/admin/v1/me')).status).toBe(200);
    expect((await client.post('/admin/v1/auth/refresh', undefined)).status).toBe(204);
  });

  it('is over at once after signing out, also for a copy of its access token', async () => {
    const client = await signedIn(email, own.slug);
    const copy = new ApiClient(app, PORTAL);
    copy.cookies.set(ACCESS, client.cookies.get(ACCESS) ?? '');
    expect((await client.post('/admin/v1/auth/sign-out', undefined)).status).toBe(204);
    expect(client.cookies.size).toBe(0);
    expect((await copy.get('/admin/v1/me')).status).toBe(401);
  });
});

describe('the shop that is named', () => {
  it('is answered alike when it is somebody else’s and when it does not exist', async () => {
    const client = await signedIn(email);
    const ask = (slug: string) => client.get('/admin/v1/staff', { headers: { 'x-gamja-tenant': slug } });
    const [others, unknown, nonsense] = [
      await ask(foreign.slug),
      await ask('no-such-shop'),
      await ask('No Such; Shop'),
    ];
    expect(others).toMatchObject({ status: 401, body: { code: 'access.foreign-tenant' } });
    for (const answer of [unknown, nonsense]) {
      expect(answer.status).toBe(others.status);
      expect({ ...answer.body, requestId: '' }).toEqual({ ...others.body, requestId: '' });
    }
    expect((await ask(own.slug)).status).toBe(200);
  });

  it('has to be named', async () => {
    const answer = await (await signedIn(email)).get('/admin/v1/staff');
    expect(answer).toMatchObject({ status: 400, body: { code: 'access.tenant-missing' } });
  });

  it('is not asked about before somebody is signed in', async () => {
    const answer = await new ApiClient(app, PORTAL, { 'x-gamja-tenant': own.slug }).get('/admin/v1/staff');
    expect(answer).toMatchObject({ status: 401, body: { code: 'access.unauthenticated' } });
  });
});

describe('roles', () => {
  it('keep warehouse staff from the list of people', async () => {
    const client = await signedIn(await addMember(own.id, 'warehouse'), own.slug);
    expect(await client.get('/admin/v1/staff')).toMatchObject({
      status: 403,
      body: { code: 'access.forbidden' },
    });
    expect((await client.get('/admin/v1/me')).status).toBe(200);
  });

  it('let managers read the audit log but not what concerns keys and people', async () => {
    const { db } = app.get(Database);
    const subjects = ['StockLevel', 'PaymentSettings', 'Staff'];
    await inTenant(own.id, 'test', async () => {
      for (const subjectType of subjects) {
        await app
          .get(AuditLog)
          .record(db, own.id, { action: 'test.done', subjectType, subjectId: newId(), after: { n: 1 } });
      }
    });
    const seen = async (role: 'owner' | 'manager') => {
      const client = await signedIn(await addMember(own.id, role), own.slug);
      const answer = await client.get<{ items: { subjectType: string; after: unknown }[] }>(
        '/admin/v1/audit-entries',
      );
      expect(answer.status).toBe(200);
      return answer.body.items.map(({ subjectType }) => subjectType).toSorted();
    };
    expect(await seen('owner')).toEqual(subjects.toSorted());
    expect(await seen('manager')).toEqual(['StockLevel']);
  });

  it('page the audit log without losing or repeating an entry', async () => {
    const client = await signedIn(email, own.slug);
    type Page = { items: { id: string }[]; nextCursor: string | null };
    const first = await client.get<Page>('/admin/v1/audit-entries?limit=2');
    const second = await client.get<Page>(
      `/admin/v1/audit-entries?limit=2&cursor=${first.body.nextCursor ?? ''}`,
    );
    expect(second.body.nextCursor).toBeNull();
    expect(new Set([...first.body.items, ...second.body.items].map(({ id }) => id)).size).toBe(3);
  });

  it('let only operators into the platform’s own surface', async () => {
    const operatorEmail = `operator-${newId()}@gamja.test`;
    await directory.makeOperator(
      await directory.create({ email: operatorEmail, name: '오퍼레이터', password: PASSWORD }),
    );
    const operator = new ApiClient(app, PORTAL);
    const answer = await operator.post('/platform/v1/auth/sign-in', {
      email: operatorEmail,
      password: PASSWORD,
    });
    expect(answer.status).toBe(200);
    expect(await operator.get('/platform/v1/me')).toMatchObject({
      status: 200,
      body: { staff: { email: operatorEmail } },
    });

    const owner = new ApiClient(app, PORTAL);
    const refused = await owner.post('/platform/v1/auth/sign-in', { email, password: PASSWORD });
    expect(refused).toMatchObject({ status: 401, body: { code: 'identity.sign-in-failed' } });
    expect((await (await signedIn(email)).get('/platform/v1/me')).status).toBe(403);
  });
});
