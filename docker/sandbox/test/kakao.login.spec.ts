import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { Listener } from './listener.ts';
import { TestSandbox } from './sandbox.ts';

const REDIRECT = 'http://portal.localhost:8080/auth/kakao/callback';
const CLIENT = { client_id: 'sandbox-rest-key', client_secret: 'sandbox-client-secret' };

let sandbox: TestSandbox;
let unlinkHook: Listener;
beforeAll(async () => {
  unlinkHook = await Listener.start();
  sandbox = await TestSandbox.start({
    KAKAO_REST_API_KEY: CLIENT.client_id,
    KAKAO_CLIENT_SECRET: CLIENT.client_secret,
    KAKAO_UNLINK_HOOK_URL: unlinkHook.url,
  });
});
afterAll(async () => {
  unlinkHook.stop();
  await sandbox.stop();
});
beforeEach(async () => {
  await sandbox.control('POST', '/reset');
});

interface Tokens {
  access_token: string;
  refresh_token?: string;
  id_token: string;
  expires_in: number;
  error?: string;
  error_code?: string;
}

const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');

function authorizeQuery(extra: Record<string, string> = {}): URLSearchParams {
  return new URLSearchParams({
    client_id: CLIENT.client_id,
    redirect_uri: REDIRECT,
    response_type: 'code',
    state: 'signed-state',
    nonce: 'fresh-nonce',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...extra,
  });
}

/** Presses a person's button on the authorize page and returns where the browser is sent. */
async function choose(person = '3918274650', extra: Record<string, string> = {}): Promise<URL> {
  const body = authorizeQuery(extra);
  body.set('person', person);
  const left = await sandbox.call('POST', '/kauth/oauth/authorize', { body });
  return new URL(left.headers.get('location') ?? '');
}

function token(values: Record<string, string>) {
  return sandbox.call<Tokens>('POST', '/kauth/oauth/token', {
    body: new URLSearchParams({ ...CLIENT, ...values }),
  });
}

async function exchange(code: string, extra: Record<string, string> = {}) {
  return token({
    grant_type: 'authorization_code',
    redirect_uri: REDIRECT,
    code,
    code_verifier: verifier,
    ...extra,
  });
}

async function signIn(person?: string): Promise<Tokens> {
  const target = await choose(person);
  return (await exchange(target.searchParams.get('code') ?? '')).json;
}

const bearer = (accessToken: string) => ({ headers: { authorization: `Bearer ${accessToken}` } });

describe('authorize', () => {
  test('shows several people and a way to cancel, marked as sandbox', async () => {
    const page = await sandbox.call('GET', `/kauth/oauth/authorize?${authorizeQuery()}`);
    expect(page.status).toBe(200);
    for (const id of ['kakao-person-1', 'kakao-person-3', 'kakao-cancel']) expect(page.text).toContain(id);
    expect(page.text).toContain('샌드박스');
  });

  test('choosing a person comes back with a code and the state', async () => {
    const target = await choose();
    expect(`${target.origin}${target.pathname}`).toBe(REDIRECT);
    expect(target.searchParams.get('code')).toBeTruthy();
    expect(target.searchParams.get('state')).toBe('signed-state');
  });

  test('cancelling comes back with access_denied and the state', async () => {
    const body = authorizeQuery({ decision: 'cancel' });
    const left = await sandbox.call('POST', '/kauth/oauth/authorize', { body });
    const target = new URL(left.headers.get('location') ?? '');
    expect(target.searchParams.get('error')).toBe('access_denied');
    expect(target.searchParams.get('state')).toBe('signed-state');
  });

  test('a redirect URI that is not registered is shown as KOE006 and never followed', async () => {
    const query = authorizeQuery({ redirect_uri: 'http://evil.test/callback' });
    const answer = await sandbox.call('GET', `/kauth/oauth/authorize?${query}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
    expect(answer.text).toContain('KOE006');
  });

  test('a wrong app key is shown as KOE101', async () => {
    const answer = await sandbox.call(
      'GET',
      `/kauth/oauth/authorize?${authorizeQuery({ client_id: 'wrong' })}`,
    );
    expect(answer.text).toContain('KOE101');
  });

  test('with the auto switch a person is signed in without a page', async () => {
    await sandbox.control('PUT', '/kakao/behaviour', { auto: 2 });
    const left = await sandbox.call('GET', `/kauth/oauth/authorize?${authorizeQuery()}`);
    const { json } = await exchange(
      new URL(left.headers.get('location') ?? '').searchParams.get('code') ?? '',
    );
    const me = await sandbox.call('GET', '/kapi/v2/user/me', bearer(json.access_token));
    expect(me.json['id']).toBe(3920011873);
  });

  test('prompt=none without a session comes back with login_required', async () => {
    const left = await sandbox.call('GET', `/kauth/oauth/authorize?${authorizeQuery({ prompt: 'none' })}`);
    expect(left.headers.get('location')).toContain('error=login_required');
  });
});

const codeOf = async () => (await choose()).searchParams.get('code') ?? '';

describe('token', () => {
  test('the id token is signed by the published key and carries issuer, audience, subject and nonce', async () => {
    const tokens = await signIn();
    const discovery = await sandbox.call('GET', '/kauth/.well-known/openid-configuration');
    expect(discovery.json['issuer']).toBe(`${sandbox.url}/kauth`);
    const keys = createRemoteJWKSet(new URL(String(discovery.json['jwks_uri'])));
    const { payload, protectedHeader } = await jwtVerify(tokens.id_token, keys, {
      issuer: `${sandbox.url}/kauth`,
      audience: CLIENT.client_id,
    });
    expect(protectedHeader.alg).toBe('RS256');
    expect(payload).toMatchObject({
      sub: '3918274650',
      nonce: 'fresh-nonce',
      email: 'seoyeon.kim@example.com',
    });
  });

  test('a code works once, for its own redirect URI, and only with its verifier', async () => {
    const otherUri = await exchange(await codeOf(), {
      redirect_uri: 'http://portal.localhost:9999/auth/kakao/callback',
    });
    expect([otherUri.status, otherUri.json.error_code]).toEqual([400, 'KOE303']);
    const wrong = await exchange(await codeOf(), { code_verifier: 'wrong' });
    expect([wrong.status, wrong.json.error, wrong.json.error_code]).toEqual([400, 'invalid_grant', 'KOE320']);
    const code = await codeOf();
    expect((await exchange(code)).status).toBe(200);
    expect((await exchange(code)).json.error_code).toBe('KOE320');
  });

  test('a wrong verifier answers without a code where the switch says so', async () => {
    await sandbox.control('PUT', '/kakao/behaviour', { wrongVerifier: 'no-code' });
    const code = (await choose()).searchParams.get('code') ?? '';
    const answer = await exchange(code, { code_verifier: 'wrong' });
    expect([answer.json.error, answer.json.error_code]).toEqual(['invalid_grant', undefined]);
  });

  test('a code is dead after ten minutes', async () => {
    const code = (await choose()).searchParams.get('code') ?? '';
    await sandbox.control('POST', '/clock/advance', { minutes: 10, seconds: 1 });
    expect((await exchange(code)).json.error_code).toBe('KOE320');
  });

  test('a missing or wrong client secret is KOE010, another app key KOE101, another grant type KOE310', async () => {
    const code = (await choose()).searchParams.get('code') ?? '';
    const secret = await exchange(code, { client_secret: 'wrong' });
    expect([secret.status, secret.json.error_code]).toEqual([401, 'KOE010']);
    expect((await exchange(code, { client_id: 'wrong' })).json.error_code).toBe('KOE101');
    expect((await token({ grant_type: 'password' })).json.error_code).toBe('KOE310');
  });

  test('a refresh gives a new access token, and a new refresh token only in its last month', async () => {
    const { refresh_token: refreshToken = '' } = await signIn();
    const early = await token({ grant_type: 'refresh_token', refresh_token: refreshToken });
    expect(early.json.access_token).toBeTruthy();
    expect(early.json.refresh_token).toBeUndefined();
    await sandbox.control('POST', '/clock/advance', { days: 40 });
    const late = await token({ grant_type: 'refresh_token', refresh_token: refreshToken });
    expect(late.json.refresh_token).toBeTruthy();
    const dead = await token({ grant_type: 'refresh_token', refresh_token: refreshToken });
    expect(dead.json.error_code).toBe('KOE322');
  });

  test('the rate limit answers KOE237 with the status of the switch', async () => {
    await sandbox.control('PUT', '/kakao/behaviour', { tokenRateLimited: 1, tokenRateLimitStatus: 429 });
    const code = (await choose()).searchParams.get('code') ?? '';
    const limited = await exchange(code);
    expect([limited.status, limited.json.error_code]).toEqual([429, 'KOE237']);
    expect((await exchange(code)).status).toBe(200);
  });
});

describe('user', () => {
  test('user/me gives what was agreed to, and ids beyond 2^53 exactly', async () => {
    const me = await sandbox.call(
      'GET',
      '/kapi/v2/user/me',
      bearer((await signIn('9007199254740993')).access_token),
    );
    expect(me.text).toMatch(/^\{"id":9007199254740993,/);
    const withoutMail = await sandbox.call(
      'GET',
      '/kapi/v2/user/me',
      bearer((await signIn('4017736520')).access_token),
    );
    expect(withoutMail.json['kakao_account']).not.toHaveProperty('email');
  });

  test('token information counts down; an expired or unknown token is -401', async () => {
    const { access_token: accessToken } = await signIn();
    const info = await sandbox.call('GET', '/kapi/v1/user/access_token_info', bearer(accessToken));
    expect(info.json).toMatchObject({ id: 3918274650 });
    await sandbox.control('POST', '/clock/advance', { hours: 3 });
    const expired = await sandbox.call('GET', '/kapi/v1/user/access_token_info', bearer(accessToken));
    expect([expired.status, expired.json['code']]).toEqual([401, -401]);
  });

  test('logout ends one token; unlink ends all of them and the link', async () => {
    const first = await signIn();
    const second = await signIn();
    await sandbox.call('POST', '/kapi/v1/user/logout', bearer(first.access_token));
    expect((await sandbox.call('GET', '/kapi/v2/user/me', bearer(first.access_token))).status).toBe(401);
    expect((await sandbox.call('GET', '/kapi/v2/user/me', bearer(second.access_token))).status).toBe(200);
    const unlinked = await sandbox.call('POST', '/kapi/v1/user/unlink', bearer(second.access_token));
    expect(unlinked.json).toEqual({ id: 3918274650 });
    expect((await sandbox.call('GET', '/kapi/v2/user/me', bearer(second.access_token))).status).toBe(401);
    const refreshed = await token({ grant_type: 'refresh_token', refresh_token: second.refresh_token ?? '' });
    expect(refreshed.json.error_code).toBe('KOE322');
  });

  test('unlinking with the admin key of someone who is not linked is -101', async () => {
    const answer = await sandbox.call('POST', '/kapi/v1/user/unlink', {
      headers: { authorization: 'KakaoAK admin' },
      body: new URLSearchParams({ target_id_type: 'user_id', target_id: '3918274650' }),
    });
    expect([answer.status, answer.json['code']]).toEqual([400, -101]);
  });

  test('unlinking in Kakao itself calls the shop, by POST or by GET as the switch says, and ends the tokens', async () => {
    const { access_token: accessToken } = await signIn();
    await sandbox.control('POST', '/kakao/people/3918274650/unlink');
    await sandbox.control('PUT', '/kakao/behaviour', { unlinkHookMethod: 'GET' });
    await sandbox.control('POST', '/kakao/people/3918274650/unlink');
    const [posted, got] = unlinkHook.received;
    expect([posted?.method, posted?.body['user_id'], posted?.body['referrer_type']]).toEqual([
      'POST',
      '3918274650',
      'UNLINK_FROM_APPS',
    ]);
    expect([got?.method, got?.url.includes('user_id=3918274650')]).toEqual(['GET', true]);
    expect((await sandbox.call('GET', '/kapi/v2/user/me', bearer(accessToken))).status).toBe(401);
  });
});
