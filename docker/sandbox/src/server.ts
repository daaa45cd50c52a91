import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { registerClockControl } from './control/clock.control.ts';
import { registerKakaoControl } from './control/kakao.control.ts';
import { registerResetControl } from './control/reset.control.ts';
import { registerTossControl } from './control/toss.control.ts';
import { registerTrackingControl } from './control/tracking.control.ts';
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
import { registerIndex } from './pages/index.page.ts';
import { registerToss } from './toss/toss.plugin.ts';
import { TossError } from './toss/toss.errors.ts';
import { TossWorld } from './toss/world.ts';
import { registerDeliveryTracker } from './tracking/delivery-tracker.routes.ts';
import { registerSweetTracker } from './tracking/sweettracker.routes.ts';
import { TrackingWorld } from './tracking/tracking.world.ts';

/** Builds the sandbox; the caller decides where it listens. */
export async function buildSandbox(config: SandboxConfig): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: 2 * 1024 * 1024,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 400 },
  });
  await app.register(cookie);
  await app.register(formbody);
  readEmptyJsonAsNothing(app);
  app.setErrorHandler(explain);
  const clock = new Clock();
  const journal = new Journal(config.stateDir);
  app.addHook('onClose', () => clock.stop());

  const toss = new TossWorld(clock, journal, config);
  const login = new KakaoLoginWorld(clock, journal, config);
  const local = new KakaoLocalWorld(config);
  const navi = new NaviWorld(config);
  const tracking = new TrackingWorld(clock, journal, config);
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
  await under('/sweettracker', (part) => registerSweetTracker(part, tracking));
  await under('/delivery-tracker', (part) => registerDeliveryTracker(part, tracking));
  await under('/mailbox', (part) => registerMailbox(part, mailbox));
  await under('/sandbox', (part) => registerClockControl(part, clock));
  await under('/sandbox/toss', (part) => registerTossControl(part, toss));
  await under('/sandbox/kakao', (part) => registerKakaoControl(part, login, local, navi));
  await under('/sandbox/tracking', (part) => registerTrackingControl(part, tracking));
  const worlds = { toss, kakao: login, local, navi, tracking, mailbox: { reset: () => mailbox.clear() } };
  await under('/sandbox', (part) => registerResetControl(part, clock, worlds));
  registerIndex(app, toss, tracking, mailbox);
  for (const path of ['/health', '/health/live', '/health/ready']) app.get(path, () => ({ status: 'ok' }));
  return app;
}

/** Clients name JSON as the type even where they send no body; that is no mistake. */
function readEmptyJsonAsNothing(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    const text = body.toString();
    try {
      done(null, text === '' ? undefined : JSON.parse(text));
    } catch {
      done(new TossError('INVALID_REQUEST'));
    }
  });
}

/** Mistakes of the caller are told to the caller; what remains is a fault of the sandbox and is printed. */
function explain(
  error: Error & { statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof TossError) {
    return reply.code(error.status).send({ code: error.code, message: error.message });
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) console.error(`${request.method} ${request.url}`, error);
  return reply.code(status).send({ message: error.message });
}
