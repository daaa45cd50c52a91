import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { KapiError } from './kakao.errors.ts';
import { type KakaoPerson, personById } from './people.ts';
import { sendUnlinkHook } from './unlink-hook.ts';
import { userInfo, userMe } from './user.view.ts';
import type { Grant, KakaoLoginWorld } from './world.ts';

interface Caller {
  person: KakaoPerson;
  /** The token used; null for a call with the admin key. */
  token: string | null;
  grant: Grant | null;
}

/** kapi.kakao.com: who is signed in, token information, logout and unlink. */
export function registerUser(app: FastifyInstance, world: KakaoLoginWorld): void {
  const route = (
    method: 'GET' | 'POST' | ('GET' | 'POST')[],
    url: string,
    run: (caller: Caller) => string,
  ) => {
    app.route({
      method,
      url,
      handler: (request, reply) => {
        try {
          return send(reply, 200, run(callerOf(world, request)));
        } catch (error) {
          if (!(error instanceof KapiError)) throw error;
          return send(reply, error.status, JSON.stringify(error.body));
        }
      },
    });
  };

  route(['GET', 'POST'], '/v2/user/me', (caller) => {
    const link = world.links.get(caller.person.id);
    if (!link) throw new KapiError(400, -101, 'NotRegisteredUserException');
    return userMe(
      caller.person,
      link.connectedAt,
      caller.grant?.scope ?? 'profile_nickname account_email name phone_number',
    );
  });
  route(['GET', 'POST'], '/v1/oidc/userinfo', (caller) =>
    JSON.stringify(userInfo(caller.person, caller.grant?.scope ?? '')),
  );
  route('GET', '/v1/user/access_token_info', (caller) => {
    if (!caller.grant) throw new KapiError(401, -401, 'this access token does not exist');
    const expiresIn = Math.floor((caller.grant.expiresAt - world.clock.now()) / 1000);
    return `{"id":${caller.person.id},"expires_in":${expiresIn},"app_id":1234567}`;
  });
  route('POST', '/v1/user/logout', (caller) => {
    if (caller.token === null) forgetTokens(world, caller.person.id);
    else world.accessTokens.delete(caller.token);
    return idAnswer(caller.person);
  });
  route('POST', '/v1/user/unlink', (caller) => {
    if (!world.links.get(caller.person.id)) throw new KapiError(400, -101, 'NotRegisteredUserException');
    unlink(world, caller.person.id);
    return idAnswer(caller.person);
  });
}

/** Ends a person's connection: the link and all tokens go. */
function unlink(world: KakaoLoginWorld, userId: string): void {
  world.links.delete(userId);
  forgetTokens(world, userId);
}

/** What happens when the person disconnects the app in Kakao's own settings. */
export async function unlinkFromKakao(world: KakaoLoginWorld, userId: string): Promise<number | null> {
  unlink(world, userId);
  return sendUnlinkHook(world, userId);
}

function forgetTokens(world: KakaoLoginWorld, userId: string): void {
  for (const shelf of [world.accessTokens, world.refreshTokens]) {
    for (const [token, grant] of shelf.entries()) if (grant.userId === userId) shelf.delete(token);
  }
}

function callerOf(world: KakaoLoginWorld, request: FastifyRequest): Caller {
  const [scheme, value] = (request.headers.authorization ?? '').split(' ');
  if (scheme === 'KakaoAK') return callerByAdminKey(world, value, request);
  if (scheme !== 'Bearer' || !value) throw new KapiError(401, -401, 'this access token does not exist');
  const grant = world.accessTokens.get(value);
  const person = grant && personById(grant.userId);
  if (!person || grant.expiresAt <= world.clock.now()) {
    throw new KapiError(401, -401, 'this access token does not exist');
  }
  return { person, token: value, grant };
}

function callerByAdminKey(world: KakaoLoginWorld, key: string | undefined, request: FastifyRequest): Caller {
  const { kakaoAdminKey } = world.config;
  if (!key || (kakaoAdminKey !== null && key !== kakaoAdminKey)) {
    throw new KapiError(401, -401, 'wrong appKey format');
  }
  const values = { ...(request.query as object), ...(request.body as object | undefined) } as Record<
    string,
    unknown
  >;
  const target = values['target_id'];
  const person = personById(typeof target === 'number' || typeof target === 'string' ? String(target) : '');
  if (values['target_id_type'] !== 'user_id' || !person)
    throw new KapiError(400, -2, 'target_id is required');
  return { person, token: null, grant: null };
}

function idAnswer(person: KakaoPerson): string {
  return `{"id":${person.id}}`;
}

function send(reply: FastifyReply, status: number, body: string): FastifyReply {
  return reply.code(status).type('application/json;charset=UTF-8').send(body);
}
