import type { FastifyInstance } from 'fastify';
import { kakaoLoginBehaviour } from '../kakao/login/behaviour.ts';
import { KAKAO_PEOPLE } from '../kakao/login/people.ts';
import { unlinkFromKakao } from '../kakao/login/user.routes.ts';
import type { KakaoLoginWorld } from '../kakao/login/world.ts';
import { parseOr400 } from './parse.ts';

/** /sandbox/kakao: the switches of the login, the demo people, and unlinking from Kakao's side. */
export function registerKakaoControl(app: FastifyInstance, world: KakaoLoginWorld): void {
  app.get('/behaviour', () => world.behaviour);
  app.put('/behaviour', (request) => {
    world.behaviour = parseOr400(kakaoLoginBehaviour, { ...world.behaviour, ...(request.body as object) });
    return world.behaviour;
  });
  app.get('/people', () => ({
    items: KAKAO_PEOPLE.map((person) => ({ ...person, linked: world.links.get(person.id) !== undefined })),
  }));
  app.post<{ Params: { id: string } }>('/people/:id/unlink', async (request) => ({
    hookStatus: await unlinkFromKakao(world, request.params.id),
  }));
}
