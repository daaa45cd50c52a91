import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SignJWT, exportJWK, generateKeyPair, type CryptoKey, type JWTPayload } from 'jose';
import { loadConfig } from '../../config/index.ts';
import { KakaoClient } from './kakao.client.ts';

const APP_KEY = 'fake-app-key';
const SENT = { nonce: 'the-nonce', codeVerifier: 'the-verifier' };

let server: Server;
let origin: string;
let client: KakaoClient;
let kakaoKey: CryptoKey;
let strangersKey: CryptoKey;
let keyRequests = 0;
/** What the service answers: the id token, and the status of the token and profile requests. */
let idToken: string;
let tokenAnswer: { status: number; body: object } | null;
let profile: { status: number; body: string };

/** An id token as Kakao makes them, changed where a test wants it. */
async function token(change: JWTPayload = {}, key = kakaoKey, kid = 'k1'): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return await new SignJWT({
    iss: origin,
    aud: APP_KEY,
    sub: '42',
    nonce: SENT.nonce,
    iat: now,
    exp: now + 600,
    ...change,
  })
    .setProtectedHeader({ alg: 'RS256', kid })
    .sign(key);
}

beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  kakaoKey = pair.privateKey;
  strangersKey = (await generateKeyPair('RS256')).privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/.well-known/jwks.json') {
      keyRequests += 1;
      response.end(JSON.stringify({ keys: [jwk] }));
    } else if (request.url === '/oauth/token') {
      response.statusCode = tokenAnswer?.status ?? 200;
      response.end(JSON.stringify(tokenAnswer?.body ?? { access_token: 'fake', id_token: idToken }));
    } else {
      response.statusCode = profile.status;
      response.end(profile.body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = new KakaoClient(
    loadConfig({
      ...process.env,
      KAKAO_AUTH_BASE_URL: origin,
      KAKAO_API_BASE_URL: origin,
      KAKAO_ISSUER: origin,
      KAKAO_REST_API_KEY: APP_KEY,
    }),
  );
});
beforeEach(async () => {
  idToken = await token();
  tokenAnswer = null;
  profile = { status: 200, body: '{"id":42,"kakao_account":{"name":"홍길동"}}' };
});
afterAll(() => {
  server.close();
});

describe('who came back from Kakao', () => {
  it('is taken from a token with the right key, issuer, app, nonce and time', async () => {
    expect(await client.personOf('code', SENT)).toEqual({
      kakaoId: '42',
      name: '홍길동',
      email: null,
      phone: null,
    });
  });

  it.each<[string, () => Promise<string>]>([
    ['signed by somebody else', () => token({}, strangersKey)],
    ['signed with a key that Kakao does not have', () => token({}, strangersKey, 'k2')],
    ['of another issuer', () => token({ iss: 'https://evil.example' })],
    ['for another app', () => token({ aud: 'another-app' })],
    ['of another sign-in', () => token({ nonce: 'another-nonce' })],
    ['without a nonce', () => token({ nonce: undefined })],
    ['that has run out', () => token({ exp: Math.floor(Date.now() / 1000) - 60 })],
    ['that never runs out', () => token({ exp: undefined })],
    ['that names nobody', () => token({ sub: '' })],
    ['without a signature', () => Promise.resolve(`${btoa('{"alg":"none"}')}.${btoa('{"sub":"42"}')}.`)],
  ])('is not believed from a token %s', async (_name, made) => {
    idToken = await made();
    await expect(client.personOf('code', SENT)).rejects.toMatchObject({
      name: 'KakaoFault',
      kind: 'refused',
    });
  });

  it('is asked for with keys that were fetched before', async () => {
    await client.personOf('code', SENT);
    const before = keyRequests;
    await client.personOf('code', SENT);
    expect(keyRequests).toBe(before);
  });

  it.each([
    ['an unproven e-mail', { email: 'a@b.test', is_email_valid: true, is_email_verified: false }, null],
    ['a proven e-mail', { email: 'a@b.test', is_email_valid: true, is_email_verified: true }, 'a@b.test'],
  ])('keeps %s as %j', async (_name, account, email) => {
    profile.body = JSON.stringify({ id: 42, kakao_account: account });
    expect((await client.personOf('code', SENT)).email).toBe(email);
  });
});

describe('a fault at Kakao', () => {
  it.each([
    ['a used code', 400, { error: 'invalid_grant', error_code: 'KOE320' }, 'refused'],
    ['a wrong verifier without a code of its own', 400, { error: 'invalid_grant' }, 'refused'],
    ['its limit, told with 400', 400, { error: 'invalid_request', error_code: 'KOE237' }, 'unavailable'],
    ['its limit, told with 429', 429, { error: 'invalid_request', error_code: 'KOE237' }, 'unavailable'],
    ['its own breakdown', 502, {}, 'unavailable'],
    ['an answer without an id token', 200, { access_token: 'fake' }, 'unavailable'],
  ])('(%s) is told apart: %i %j is %s', async (_name, status, body, kind) => {
    tokenAnswer = { status, body };
    await expect(client.personOf('code', SENT)).rejects.toMatchObject({ kind });
  });

  it('is refused when the user API breaks after the token was good', async () => {
    profile = { status: 401, body: '{"code":-401}' };
    await expect(client.personOf('code', SENT)).rejects.toMatchObject({ kind: 'refused' });
  });

  it.each([
    [-101, true],
    [-103, true],
    [-401, false],
  ])('answers an unlink with %i: done is %s', async (code, done) => {
    profile = { status: 400, body: JSON.stringify({ code }) };
    await (done
      ? expect(client.unlink('42')).resolves.toBeUndefined()
      : expect(client.unlink('42')).rejects.toMatchObject({ kind: 'refused' }));
  });
});
