import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.ts';

/** Boots the whole API, with the SQL guard throwing, without listening: calls go through `inject`. */
export async function startApi(): Promise<NestFastifyApplication> {
  const app = await createApp();
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
