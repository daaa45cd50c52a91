import type { FastifyInstance } from 'fastify';
import { registerPayments } from './payments.routes.ts';
import { registerSdk } from './sdk/sdk.routes.ts';
import { registerWindow } from './window/window.routes.ts';
import type { TossWorld } from './world.ts';

/** Everything under /toss: the REST API, the SDK script and the pay window. */
export function registerToss(app: FastifyInstance, world: TossWorld): void {
  registerPayments(app, world);
  registerSdk(app, world);
  registerWindow(app, world);
}
