import { defaultPatience } from './backoff.rules.ts';
import { armFailpoint } from './failpoint.ts';
import { HealthServer } from './health.server.ts';
import { jsonLog, sentenceOf } from './log.ts';
import { PlatformClient } from './platform.client.ts';
import { RunMachine } from './run.machine.ts';
import { RunPoller } from './run.poller.ts';
import { RunQueue } from './run.queue.ts';
import { RunWorker } from './run.worker.ts';
import { readSettings, type ProvisioningSettings } from './settings.ts';
import { ShopProbe } from './shop-probe.ts';
import { steps } from './steps/steps.ts';

try {
  await start(readSettings(process.env));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

async function start(settings: ProvisioningSettings): Promise<void> {
  armFailpoint(settings.failpoint);
  const log = jsonLog(settings.logLevel);
  const platform = new PlatformClient(settings);
  const machine = new RunMachine({
    platform,
    probe: new ShopProbe(settings.probeUrl),
    steps,
    holder: settings.holder,
    leaseSeconds: settings.leaseSeconds,
    patience: { ...defaultPatience, attempts: settings.attempts },
    log,
  });
  const queue = new RunQueue(settings.redisUrl);
  const poller = new RunPoller(platform, queue, log);
  const health = new HealthServer({ platform: () => poller.isReady, redis: () => queue.isReady });
  const port = await health.listen(settings.port, settings.host);
  const worker = new RunWorker({ ...settings, machine, log });
  poller.start();
  log('info', `health on ${settings.host}:${port}`, { holder: settings.holder });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log('info', `${signal}: stopping`);
      poller.stop();
      void worker
        .stop()
        .then(() => queue.close())
        .finally(() => {
          health.close();
          process.exit(0);
        });
    });
  }
}

function explain(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return 'The port of provisioning is taken: stop the program that holds it or set PROVISIONING_PORT.';
  return sentenceOf(error);
}
