import { enableCompileCache } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Long enough that the first requests after a start do not wait for it. */
const TIDIED_AFTER_MS = 5_000;

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
setTimeout(tidyUp, TIDIED_AFTER_MS).unref();

/**
 * Gives back what starting left behind, a third of the process's memory, which V8 keeps for as long as little is asked of
 * it. One pause of about a tenth of a second.
 */
function tidyUp(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: object) => void;
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
