import { enableCompileCache } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const IDLE_CHECKED_MS = 5_000;
/** A process that is busier than this share of its time is not idle. */
const IDLE_SHARE_MAX = 0.05;

// Before the first import of the platform: compiled code is kept beside it, which takes a quarter off every later start.
enableCompileCache(new URL('../.compile-cache', import.meta.url).pathname);
const [{ createApp }, { stopOnSignal }, { Config }, { Health }] = await Promise.all([
  import('./app.ts'),
  import('./app.stop.ts'),
  import('./config/index.ts'),
  import('./observability/index.ts'),
]);

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
tidyUpWhenIdle();

/**
 * Gives back once what starting left behind, a third of the process's memory, which V8 keeps for as long as little is asked of
 * it. That is a pause of a fifth of a second, so it waits for five idle seconds; a busy process needs it less.
 */
function tidyUpWhenIdle(): void {
  let before = performance.eventLoopUtilization();
  const timer = setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    if (utilization > IDLE_SHARE_MAX) return;
    clearInterval(timer);
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as (options: object) => void;
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  }, IDLE_CHECKED_MS).unref();
}
