import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomText } from '../../core/random.ts';
import { sendAuthorizePage, sendConfigurationError } from './authorize.page.ts';
import { KAKAO_PEOPLE, type KakaoPerson, personById } from './people.ts';
import { isRegisteredRedirect } from './redirect-uris.ts';
import type { KakaoLoginWorld } from './world.ts';

/** The query of an authorize request, kept through the page as it came. */
export type AuthorizeQuery = Partial<
  Record<
    | 'client_id'
    | 'redirect_uri'
    | 'response_type'
    | 'scope'
    | 'state'
    | 'nonce'
    | 'prompt'
    | 'code_challenge'
    | 'code_challenge_method'
    | 'auto',
    string
  >
>;

const SESSION_COOKIE = 'sandbox_kakao_session';
const DEFAULT_SCOPE = 'account_email name phone_number profile_image profile_nickname openid';

/** GET /oauth/authorize with its page, and the browser's logout. */
export function registerAuthorize(app: FastifyInstance, world: KakaoLoginWorld): void {
  app.get<{ Querystring: AuthorizeQuery }>('/oauth/authorize', (request, reply) => {
    const query = request.query;
    const fault = configurationFault(world, query);
    if (fault) return sendConfigurationError(reply, fault.code, fault.message);
    const error = world.behaviour.authorizeError;
    if (error) return redirectError(reply, query, error, 'The sandbox was told to answer with this error.');
    const prompts = (query.prompt ?? '').split(',');
    const session = personById(request.cookies[SESSION_COOKIE] ?? '');
    if (prompts.includes('none')) {
      if (!session) return redirectError(reply, query, 'login_required', 'user login required.');
      return redirectCode(world, reply, query, session);
    }
    const chosen = KAKAO_PEOPLE[Number(query.auto ?? world.behaviour.auto ?? 0) - 1];
    if (chosen) return redirectCode(world, reply, query, chosen);
    return sendAuthorizePage(reply, query);
  });

  app.post<{ Body: AuthorizeQuery & { person?: string; decision?: string } }>(
    '/oauth/authorize',
    (request, reply) => {
      const { person: personId, decision, ...query } = request.body;
      const fault = configurationFault(world, query);
      if (fault) return sendConfigurationError(reply, fault.code, fault.message);
      if (decision === 'cancel') return redirectError(reply, query, 'access_denied', 'User denied access');
      const person = personById(personId ?? '');
      if (!person) return sendAuthorizePage(reply, query);
      return redirectCode(world, reply, query, person);
    },
  );

  app.get<{ Querystring: { client_id?: string; logout_redirect_uri?: string; state?: string } }>(
    '/oauth/logout',
    (request, reply) => logOut(world, request, reply),
  );
}

function logOut(
  world: KakaoLoginWorld,
  request: FastifyRequest<{ Querystring: { logout_redirect_uri?: string; state?: string } }>,
  reply: FastifyReply,
): FastifyReply {
  const { logout_redirect_uri: target, state } = request.query;
  if (!target || !isRegisteredRedirect(target, world.config.kakaoRedirectUris)) {
    return sendConfigurationError(reply, 'KOE007', '등록되지 않은 로그아웃 리다이렉트 URI예요.');
  }
  const url = new URL(target);
  if (state !== undefined) url.searchParams.set('state', state);
  return reply.clearCookie(SESSION_COOKIE, { path: '/kauth' }).redirect(url.href, 302);
}

/** Mistakes in the app's settings are shown to the person; Kakao never redirects for them. */
function configurationFault(
  world: KakaoLoginWorld,
  query: AuthorizeQuery,
): { code: string; message: string } | null {
  const { kakaoRestApiKey, kakaoRedirectUris } = world.config;
  const wrongKey = !query.client_id || (kakaoRestApiKey !== null && query.client_id !== kakaoRestApiKey);
  if (wrongKey)
    return { code: 'KOE101', message: '앱 키(client_id)가 올바르지 않아요. REST API 키를 확인해 주세요.' };
  if (!query.redirect_uri || !isRegisteredRedirect(query.redirect_uri, kakaoRedirectUris)) {
    return { code: 'KOE006', message: `등록되지 않은 리다이렉트 URI예요: ${query.redirect_uri ?? '(없음)'}` };
  }
  if (query.response_type !== 'code') return { code: 'KOE201', message: 'response_type은 code여야 해요.' };
  if (query.code_challenge !== undefined && query.code_challenge_method !== 'S256') {
    return { code: 'KOE204', message: 'code_challenge_method는 S256만 쓸 수 있어요.' };
  }
  return null;
}

function redirectCode(
  world: KakaoLoginWorld,
  reply: FastifyReply,
  query: AuthorizeQuery,
  person: KakaoPerson,
): FastifyReply {
  const now = world.clock.now();
  const scope = query.scope ? query.scope.split(/[\s,]+/).join(' ') : DEFAULT_SCOPE;
  const code = randomText(64);
  world.codes.set(code, {
    userId: person.id,
    clientId: query.client_id ?? '',
    scope,
    openid: scope.split(' ').includes('openid'),
    nonce: query.nonce ?? null,
    redirectUri: query.redirect_uri ?? '',
    challenge: query.code_challenge ?? null,
    authTime: Math.floor(now / 1000),
    expiresAt: now + world.behaviour.codeLifeSeconds * 1000,
    family: randomText(16),
  });
  if (!world.links.get(person.id)) world.links.set(person.id, { userId: person.id, connectedAt: now });
  void reply.setCookie(SESSION_COOKIE, person.id, { path: '/kauth', httpOnly: true, sameSite: 'lax' });
  return back(reply, query, { code });
}

function redirectError(
  reply: FastifyReply,
  query: AuthorizeQuery,
  error: string,
  description: string,
): FastifyReply {
  return back(reply, query, { error, error_description: description });
}

function back(reply: FastifyReply, query: AuthorizeQuery, answer: Record<string, string>): FastifyReply {
  const url = new URL(query.redirect_uri ?? '');
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  if (query.state !== undefined) url.searchParams.set('state', query.state);
  return reply.redirect(url.href, 302);
}
