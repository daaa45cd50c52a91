import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { randomText } from '../../core/random.ts';
import { KauthError } from './kakao.errors.ts';
import { personById } from './people.ts';
import type { Grant, KakaoLoginWorld } from './world.ts';

type Form = Record<string, string | undefined>;

const REFRESH_SECONDS = 5_184_000;
const RENEWAL_BELOW_MS = 30 * 24 * 60 * 60 * 1000;

/** POST /oauth/token and /oauth/tokeninfo, discovery and keys. */
export function registerToken(app: FastifyInstance, world: KakaoLoginWorld): void {
  app.post<{ Body: Form }>('/oauth/token', (request, reply) =>
    respond(reply, () => token(world, request.body ?? {})),
  );

  app.post<{ Body: Form }>('/oauth/tokeninfo', (request, reply) =>
    respond(reply, async () => {
      try {
        return { ...(await world.verifyIdToken(request.body?.['id_token'] ?? '')) };
      } catch {
        throw new KauthError(400, 'invalid_token', 'ID token is invalid or expired.', 'KOE400');
      }
    }),
  );

  app.get('/.well-known/openid-configuration', () => discovery(world));
  app.get('/.well-known/jwks.json', async () => ({ keys: [await world.publicJwk()] }));
}

async function respond(
  reply: FastifyReply,
  run: () => Promise<Record<string, unknown>>,
): Promise<FastifyReply> {
  void reply.type('application/json;charset=UTF-8').header('cache-control', 'no-store');
  try {
    return reply.send(await run());
  } catch (error) {
    if (!(error instanceof KauthError)) throw error;
    return reply.code(error.status).send(error.body);
  }
}

async function token(world: KakaoLoginWorld, form: Form): Promise<Record<string, unknown>> {
  checkClient(world, form);
  if (world.behaviour.tokenRateLimited > 0) {
    world.behaviour.tokenRateLimited -= 1;
    throw new KauthError(
      world.behaviour.tokenRateLimitStatus,
      'invalid_request',
      'token request limit exceeded',
      'KOE237',
    );
  }
  if (form['grant_type'] === 'authorization_code') return exchange(world, form);
  if (form['grant_type'] === 'refresh_token') return refresh(world, form);
  throw new KauthError(400, 'unsupported_grant_type', 'unsupported grant_type', 'KOE310');
}

function checkClient(world: KakaoLoginWorld, form: Form): void {
  const { kakaoRestApiKey, kakaoClientSecret } = world.config;
  const clientId = form['client_id'];
  if (!clientId || (kakaoRestApiKey !== null && clientId !== kakaoRestApiKey)) {
    throw new KauthError(401, 'invalid_client', 'Not exist client_id', 'KOE101');
  }
  if (kakaoClientSecret !== null && form['client_secret'] !== kakaoClientSecret) {
    throw new KauthError(401, 'invalid_client', 'Bad client credentials', 'KOE010');
  }
}

async function exchange(world: KakaoLoginWorld, form: Form): Promise<Record<string, unknown>> {
  const code = form['code'];
  if (!code) throw new KauthError(400, 'invalid_request', 'code is missing', 'KOE207');
  const grant = world.codes.get(code);
  if (!grant || grant.expiresAt <= world.clock.now()) {
    throw new KauthError(400, 'invalid_grant', `authorization code not found for code=${code}`, 'KOE320');
  }
  if (grant.clientId !== form['client_id']) {
    throw new KauthError(400, 'invalid_client', 'app key differs from the authorize request', 'KOE114');
  }
  if (grant.redirectUri !== form['redirect_uri']) {
    throw new KauthError(400, 'invalid_grant', 'Redirect URI mismatch.', 'KOE303');
  }
  world.codes.delete(code);
  if (grant.challenge !== null && challengeOf(form['code_verifier'] ?? '') !== grant.challenge) {
    const errorCode = world.behaviour.wrongVerifier === 'KOE320' ? 'KOE320' : null;
    throw new KauthError(400, 'invalid_grant', 'code verifier does not match the code challenge', errorCode);
  }
  const refreshToken = issueRefreshToken(world, grant);
  return {
    ...(await issueAccessToken(world, grant)),
    refresh_token: refreshToken,
    refresh_token_expires_in: REFRESH_SECONDS,
    scope: grant.scope,
  };
}

async function refresh(world: KakaoLoginWorld, form: Form): Promise<Record<string, unknown>> {
  const given = form['refresh_token'];
  if (!given) throw new KauthError(400, 'invalid_request', 'refresh_token is missing', 'KOE319');
  const grant = world.refreshTokens.get(given);
  if (!grant || grant.expiresAt <= world.clock.now() || grant.clientId !== form['client_id']) {
    throw new KauthError(400, 'invalid_grant', 'expired_or_invalid_refresh_token', 'KOE322');
  }
  const answer = await issueAccessToken(world, grant);
  if (grant.expiresAt - world.clock.now() >= RENEWAL_BELOW_MS) return answer;
  world.refreshTokens.delete(given);
  const renewed = issueRefreshToken(world, grant);
  return { ...answer, refresh_token: renewed, refresh_token_expires_in: REFRESH_SECONDS };
}

async function issueAccessToken(world: KakaoLoginWorld, grant: Grant): Promise<Record<string, unknown>> {
  const seconds = world.behaviour.accessTokenSeconds;
  const accessToken = randomText(64);
  const now = world.clock.now();
  world.accessTokens.set(accessToken, { ...grant, expiresAt: now + seconds * 1000 });
  const idToken = grant.openid ? { id_token: await idTokenOf(world, grant, seconds) } : {};
  return { token_type: 'bearer', access_token: accessToken, ...idToken, expires_in: seconds };
}

function issueRefreshToken(world: KakaoLoginWorld, grant: Grant): string {
  const refreshToken = randomText(64);
  world.refreshTokens.set(refreshToken, { ...grant, expiresAt: world.clock.now() + REFRESH_SECONDS * 1000 });
  return refreshToken;
}

async function idTokenOf(world: KakaoLoginWorld, grant: Grant, seconds: number): Promise<string> {
  const person = personById(grant.userId);
  const scopes = grant.scope.split(' ');
  const issuedAt = Math.floor(world.clock.now() / 1000);
  return world.signIdToken({
    iss: world.issuer,
    aud: grant.clientId,
    sub: grant.userId,
    iat: issuedAt,
    exp: issuedAt + seconds,
    auth_time: grant.authTime,
    ...(grant.nonce === null ? {} : { nonce: grant.nonce }),
    ...(person && scopes.includes('profile_nickname') ? { nickname: person.nickname } : {}),
    ...(person?.email && scopes.includes('account_email') ? { email: person.email } : {}),
  });
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

function discovery(world: KakaoLoginWorld): Record<string, unknown> {
  const { issuer } = world;
  return {
    issuer,
    authorization_endpoint: `${issuer}/oauth/authorize`,
    token_endpoint: `${issuer}/oauth/token`,
    userinfo_endpoint: `${world.config.publicUrl}/kapi/v1/oidc/userinfo`,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    request_uri_parameter_supported: false,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    code_challenge_methods_supported: ['S256'],
    claims_supported: [
      'iss',
      'aud',
      'sub',
      'auth_time',
      'exp',
      'iat',
      'nonce',
      'nickname',
      'picture',
      'email',
    ],
  };
}
