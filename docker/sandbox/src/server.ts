import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import fastify, { type FastifyInstance } from 'fastify';
import { registerClockControl } from './control/clock.control.ts';
import { registerKakaoControl } from './control/kakao.control.ts';
import { registerTossControl } from './control/toss.control.ts';
import { Clock } from './core/clock.ts';
import type { SandboxConfig } from './core/config.ts';
import { Journal } from './core/journal.ts';
import { registerAuthorize } from './kakao/login/authorize.routes.ts';
import { registerToken } from './kakao/login/token.routes.ts';
import { registerUser } from './kakao/login/user.routes.ts';
import { KakaoLoginWorld } from './kakao/login/world.ts';
import { registerLocal } from './kakao/local/local.routes.ts';
import { KakaoLocalWorld } from './kakao/local/local.world.ts';
import { registerNavi } from './kakao/navi/navi.routes.ts';
import { NaviWorld } from './kakao/navi/navi.world.ts';
import { Mailbox } from './mailbox/mailbox.ts';
import { registerMailbox } from './mailbox/mailbox.routes.ts';
import { registerToss } from './toss/toss.plugin.ts';
import { TossWorld } from './toss/world.ts';

/** Builds the sandbox; the caller decides where it listens. */
export async function buildSandbox(config: SandboxConfig): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: 2 * 1024 * 1024, forceCloseConnections: true, routerOptions: { ignoreTrailingSlash: true, maxParamLength: 400 } });
  await app.register(cookie);
  await app.register(formbody);
  const clock = new Clock();
  const journal = new Journal(config.stateDir);
  app.addHook('onClose', () => clock.stop());

  const toss = new TossWorld(clock, journal, config);
  const login = new KakaoLoginWorld(clock, journal, config);
  const local = new KakaoLocalWorld(config);
  const navi = new NaviWorld(config);
  const mailbox = new Mailbox(clock, journal);

  const under = (prefix: string, add: (part: FastifyInstance) => void) =>
    app.register(
      async (part) => {
        add(part);
      },
      { prefix },
    );
  await under('/toss', (part) => registerToss(part, toss));
  await under('/kauth', (part) => {
    registerAuthorize(part, login);
    registerToken(part, login);
  });
  await under('/kapi', (part) => registerUser(part, login));
  await under('/dapi', (part) => registerLocal(part, local));
  await under('/navi', (part) => registerNavi(part, navi));
  await under('/mailbox', (part) => registerMailbox(part, mailbox));
  await under('/sandbox', (part) => registerClockControl(part, clock));
  await under('/sandbox/toss', (part) => registerTossControl(part, toss));
  await under('/sandbox/kakao', (part) => registerKakaoControl(part, login, local, navi));
  app.get('/health', () => ({ status: 'ok' }));
  return app;
}
