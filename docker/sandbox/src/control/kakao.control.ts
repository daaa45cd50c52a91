import type { FastifyInstance } from 'fastify';
import { kakaoLoginBehaviour } from '../kakao/login/behaviour.ts';
import { KAKAO_PEOPLE } from '../kakao/login/people.ts';
import { unlinkFromKakao } from '../kakao/login/user.routes.ts';
import type { KakaoLoginWorld } from '../kakao/login/world.ts';
import { kakaoLocalBehaviour, type KakaoLocalWorld } from '../kakao/local/local.world.ts';
import { naviBehaviour, type NaviWorld } from '../kakao/navi/navi.world.ts';
import { parseOr400 } from './parse.ts';
import { registerFaults } from './service-faults.control.ts';

/** /sandbox/kakao: the switches of the login, the demo people, and unlinking from Kakao's side. */
export function registerKakaoControl(
  app: FastifyInstance,
  world: KakaoLoginWorld,
  local: KakaoLocalWorld,
  navi: NaviWorld,
): void {
  app.get('/behaviour', () => world.behaviour);
  app.put('/behaviour', (request) => {
    world.behaviour = parseOr400(kakaoLoginBehaviour, { ...world.behaviour, ...(request.body as object) });
    return world.behaviour;
  });
  app.get('/people', () => ({
    items: KAKAO_PEOPLE.map((person) => ({ ...person, linked: world.links.get(person.id) !== undefined })),
  }));
  app.post<{ Params: { id: string } }>('/people/:id/unlink', (request) =>
    unlinkFromKakao(world, request.params.id).then((hookStatus) => ({ hookStatus })),
  );

  app.get('/local/behaviour', () => local.behaviour);
  app.put('/local/behaviour', (request) => {
    local.behaviour = parseOr400(kakaoLocalBehaviour, { ...local.behaviour, ...(request.body as object) });
    return local.behaviour;
  });
  app.get('/navi/behaviour', () => navi.behaviour);
  app.put('/navi/behaviour', (request) => {
    navi.behaviour = parseOr400(naviBehaviour, { ...navi.behaviour, ...(request.body as object) });
    return navi.behaviour;
  });
  registerFaults(app, '/local/faults', local.faults);
  registerFaults(app, '/navi/faults', navi.faults);
}
