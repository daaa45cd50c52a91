import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../src/database/index.ts';
import { PasswordLinks, StaffDirectory } from '../src/identity/index.ts';
import { inTenant, newId } from '../src/kernel/index.ts';
import { TenantDirectory } from '../src/tenancy/index.ts';
import { ApiClient, ClockHand, finishJobs, mailsTo, startApi, type Answer } from './harness/index.ts';
import { PORTAL_HOST, addShop, type TestShop } from './harness/shoppers.ts';

const OLD = 'a-fake-password-1';
const NEW = 'another-fake-password-2';
const LINKS = '/admin/v1/auth/password-links';
/** More than the pool of a process has connections. */
const CROWD = 40;

let app: NestFastifyApplication;
let hand: ClockHand;
let shop: TestShop;

beforeAll(async () => {
  app = await startApi();
  hand = new ClockHand(app);
  shop = await addShop(app);
});
afterAll(async () => {
  hand.restore();
  await app.close();
});

interface Person {
  readonly id: string;
  readonly email: string;
}

/** Somebody who works in the shop; without a password as a new owner is. */
async function member({ hasPassword = true, at = shop } = {}): Promise<Person> {
  const directory = app.get(StaffDirectory);
  const email = `member-${newId()}@shop.test`;
  const id = await directory.create({ email, name: '김주인', password: OLD });
  await directory.addMembership(id, at.id, 'owner');
  if (!hasPassword)
    await stored().updateTable('staff').set({ password_hash: null }).where('id', '=', id).execute();
  return { id, email };
}

const stored = () => app.get(Database).db;
const browser = (): ApiClient => new ApiClient(app, PORTAL_HOST);
const welcome = (person: Person, at = shop): Promise<boolean> =>
  inTenant(at.id, 'test', () =>
    app.get(Database).transaction((tx) => app.get(PasswordLinks).welcome(tx, at.id, person.id)),
  );

async function ask(email: string): Promise<void> {
  expect(await browser().post(LINKS, { email })).toMatchObject({ status: 204, body: '' });
}

/** How long asking takes, and with which headers it is answered. */
async function timed(email: string): Promise<{ ms: number; headers: string[] }> {
  const start = performance.now();
  const answer = await browser().post(LINKS, { email });
  expect(answer).toMatchObject({ status: 204, body: '' });
  return { ms: performance.now() - start, headers: Object.keys(answer.headers) };
}

/** The secrets that were mailed to somebody, oldest first. */
async function secretsOf(person: Person): Promise<string[]> {
  await finishJobs(app, shop.id);
  const mails = await mailsTo(person.email);
  return mails.map(({ text }) => /\/#\/password\/([\w-]{43})\n/.exec(text)?.[1] ?? 'no link');
}

async function lastSecretOf(person: Person): Promise<string> {
  return (await secretsOf(person)).at(-1) ?? 'no mail';
}

const look = (token: string): Promise<Answer<unknown>> => browser().get(`${LINKS}/${token}`);
const setPassword = (token: string, password = NEW, client = browser()) =>
  client.post(`${LINKS}/${token}`, { password });
const signIn = (person: Person, password: string, client = browser()) =>
  client.post('/admin/v1/auth/sign-in', { email: person.email, password });

describe('a forgotten password', () => {
  it('is set anew by a mailed link, which signs in and shows before whom it is for', async () => {
    const person = await member();
    await ask(person.email.toUpperCase());
    const token = await lastSecretOf(person);
    expect((await look(token)).body).toMatchObject({
      email: person.email,
      name: '김주인',
      purpose: 'reset',
      shop: { slug: shop.slug, name: shop.slug },
    });
    const client = browser();
    const answer = await setPassword(token, NEW, client);
    expect(answer).toMatchObject({ status: 200, body: { staff: { id: person.id, email: person.email } } });
    expect((await client.get('/admin/v1/me')).status).toBe(200);
    expect((await signIn(person, OLD)).status).toBe(401);
    expect((await signIn(person, NEW)).status).toBe(200);
  });

  it('signs the person out everywhere else and ends the wait after wrong passwords', async () => {
    const person = await member();
    const elsewhere = browser();
    expect((await signIn(person, OLD, elsewhere)).status).toBe(200);
    for (let tries = 0; tries < 5; tries += 1) await signIn(person, 'wrong-password');
    await ask(person.email);
    expect((await setPassword(await lastSecretOf(person))).status).toBe(200);
    expect((await elsewhere.get('/admin/v1/me')).status).toBe(401);
    expect((await elsewhere.post('/admin/v1/auth/refresh')).status).toBe(401);
    expect((await signIn(person, NEW)).status).toBe(200);
  });

  it('gets the same answer in the same time whether the e-mail is known or not', async () => {
    const known = await timed((await member()).email);
    const unknown = await timed(`nobody-${newId()}@shop.test`);
    expect(unknown.headers).toEqual(known.headers);
    // Both wait for the same clock, which is far longer than what is done for somebody who is known.
    for (const { ms } of [known, unknown]) expect(ms).toBeGreaterThanOrEqual(249);
  });

  it('of somebody who works in no shop, such as an operator, is not mailed about', async () => {
    const directory = app.get(StaffDirectory);
    const email = `operator-${newId()}@gamja.test`;
    const id = await directory.create({ email, name: '오퍼레이터', password: OLD });
    await directory.makeOperator(id);
    await ask(email);
    expect(await linksOf({ id, email })).toEqual([]);
    expect(await mailsTo(email)).toEqual([]);
  });

  it('is mailed about three times an hour at most, however often somebody asks', async () => {
    const person = await member();
    for (let times = 0; times < 5; times += 1) await ask(person.email);
    expect(await secretsOf(person)).toHaveLength(3);
    hand.advance(61);
    await ask(person.email);
    expect(await secretsOf(person)).toHaveLength(4);
  });
});

describe('a link', () => {
  it('does not hold everybody up when more ask for it at once than there are connections', async () => {
    const person = await member({ at: await addShop(app) });
    app.get(TenantDirectory).forget();
    await Promise.all(Array.from({ length: CROWD }, () => ask(person.email)));
    expect(await linksOf(person)).toHaveLength(3);
  });

  it('works once: of ten people who use it at once, one is signed in', async () => {
    const person = await member();
    await ask(person.email);
    const token = await lastSecretOf(person);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => setPassword(token, `a-fake-password-of-${n}`)),
    );
    const won = answers.flatMap(({ status }, n) => (status === 200 ? [n] : []));
    expect(won).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(9);
    expect((await signIn(person, `a-fake-password-of-${won[0]}`)).status).toBe(200);
    const alive = await stored()
      .selectFrom('session')
      .select('id')
      .where('subject_id', '=', person.id)
      .where('revoked_at', 'is', null)
      .execute();
    expect(alive).toHaveLength(2);
  });

  it('that was used, has run out, was replaced or never was is the same to whoever tries it', async () => {
    const [used, late, replaced] = [await member(), await member(), await member()];
    for (const person of [used, late, replaced]) await ask(person.email);
    const tokens = [await lastSecretOf(used), await lastSecretOf(late), await lastSecretOf(replaced)];
    await ask(replaced.email);
    const newest = await lastSecretOf(replaced);
    expect((await setPassword(tokens[0] ?? '')).status).toBe(200);
    expect((await look(newest)).status).toBe(200);
    await stored()
      .updateTable('password_link')
      .set({ expires_at: new Date(Date.now() - 1_000) })
      .where('staff_id', '=', late.id)
      .execute();
    const answers = [];
    for (const token of [...tokens, 'A'.repeat(43), 'x']) {
      for (const answer of [await look(token), await setPassword(token)])
        answers.push({ status: answer.status, code: (answer.body as { code?: string }).code });
    }
    expect(answers).toEqual(answers.map(() => ({ status: 404, code: 'identity.link-invalid' })));
    expect((await signIn(late, OLD)).status).toBe(200);
    expect((await signIn(replaced, OLD)).status).toBe(200);
  });

  it('ends an hour after it was asked for; a welcome after seven days', async () => {
    const [forgetful, fresh] = [await member(), await member({ hasPassword: false })];
    await ask(forgetful.email);
    await welcome(fresh);
    const [reset, first] = [await lastSecretOf(forgetful), await lastSecretOf(fresh)];
    hand.advance(59);
    expect((await look(reset)).status).toBe(200);
    hand.advance(2);
    expect((await look(reset)).status).toBe(404);
    hand.advance(7 * 24 * 60 - 65);
    expect((await look(first)).status).toBe(200);
    hand.advance(6);
    expect((await look(first)).status).toBe(404);
  });

  it('is not used up by a password that is too short', async () => {
    const person = await member();
    await ask(person.email);
    const token = await lastSecretOf(person);
    const refused = await setPassword(token, 'nine-char');
    expect(refused).toMatchObject({ status: 400, body: { code: 'identity.password-too-short' } });
    expect(refused.body.errors?.map(({ path }) => path)).toEqual(['password']);
    expect((await signIn(person, OLD)).status).toBe(200);
    expect((await setPassword(token)).status).toBe(200);
  });

  it('is refused when another site sends it', async () => {
    const person = await member();
    await ask(person.email);
    const token = await lastSecretOf(person);
    const answer = await browser().post(
      `${LINKS}/${token}`,
      { password: NEW },
      { headers: { origin: 'https://evil.example' } },
    );
    expect(answer).toMatchObject({ status: 403, body: { code: 'access.cross-site' } });
    expect((await look(token)).status).toBe(200);
  });

  it('lies nowhere in the clear, and not even sealed once its mail is out', async () => {
    const person = await member();
    await ask(person.email);
    const before = await noticesOf(shop);
    const token = await lastSecretOf(person);
    const after = await noticesOf(shop);
    expect(JSON.stringify([before, after, await linksOf(person), await outbox(shop)])).not.toContain(token);
    const [waiting, sent] = [before.at(-1), after.at(-1)];
    expect([waiting?.state, sent?.state]).toEqual(['queued', 'sent']);
    expect((sent?.variables_sealed ?? '').length).toBeLessThan((waiting?.variables_sealed ?? '').length / 2);
  });
});

describe('a new owner', () => {
  it('is welcomed once, however often and by however many at once', async () => {
    const person = await member({ hasPassword: false });
    const told = await Promise.all(Array.from({ length: 5 }, () => welcome(person)));
    expect(told.filter(Boolean)).toHaveLength(1);
    await welcome(person);
    const mails = (await finishJobs(app, shop.id), await mailsTo(person.email));
    expect(mails.map(({ subject }) => subject)).toEqual([
      `[${shop.slug}] 쇼핑몰이 준비됐어요. 비밀번호를 정해 주세요`,
    ]);
    expect((await signIn(person, OLD)).status).toBe(401);
    expect((await setPassword(await lastSecretOf(person))).status).toBe(200);
    expect((await signIn(person, NEW)).status).toBe(200);
  });

  it('who signs in already is told of the further shop once, without a link to set a password', async () => {
    const person = await member();
    for (let times = 0; times < 3; times += 1) await welcome(person);
    await finishJobs(app, shop.id);
    const mails = await mailsTo(person.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(`http://${PORTAL_HOST}`);
    expect(mails[0]?.text).not.toContain('/password/');
    expect(await linksOf(person)).toEqual([]);
  });
});

async function linksOf({ id }: Person): Promise<object[]> {
  return await stored().selectFrom('password_link').selectAll().where('staff_id', '=', id).execute();
}

async function noticesOf({ id }: TestShop) {
  return await inTenant(id, 'test', () =>
    stored()
      .selectFrom('notification')
      .select(['state', 'variables_sealed', 'dedupe_key'])
      .where('tenant_id', '=', id)
      .orderBy('id')
      .execute(),
  );
}

async function outbox({ id }: TestShop): Promise<object[]> {
  return await inTenant(id, 'test', () =>
    stored().selectFrom('outbox_entry').selectAll().where('tenant_id', '=', id).execute(),
  );
}
