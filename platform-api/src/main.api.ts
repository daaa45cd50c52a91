import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from './app.ts';
import { stopOnSignal } from './app.stop.ts';
import { Config } from './config/index.ts';
import { Health } from './observability/index.ts';

const app = await createApp();
const { API_HOST, API_PORT, SHUTDOWN_DRAIN_MS } = app.get(Config).values;
// First not ready while it still serves, so that the proxy in front turns to another process; then no new connections, and
// what runs is answered; then the database and Redis.
stopOnSignal(async () => {
  app.get(Health).leave();
  await sleep(SHUTDOWN_DRAIN_MS);
  await app.close();
});
await app.listen(API_PORT, API_HOST);
