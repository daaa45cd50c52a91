import { createServer } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
import { stopOnSignal } from './app.stop.ts';
import { Config } from './config/index.ts';
import { JobsRuntime } from './jobs/index.ts';
import { armFailpoint } from './kernel/index.ts';
import { Health, PinoLogger } from './observability/index.ts';

/** The worker process: relay, job handlers and sweeps, with health answers on a port of its own. */
const context = await NestFactory.createApplicationContext(AppModule, {
  bufferLogs: true,
  abortOnError: false,
});
context.useLogger(context.get(PinoLogger));
const config = context.get(Config).values;
armFailpoint(config.FAILPOINT);
context.get(JobsRuntime).start();

const health = context.get(Health);
const server = createServer((request, response) => {
  const answer =
    request.url === '/health/live' ? Promise.resolve({ ready: true, parts: [] }) : health.report();
  // A check that fails is an answer too; unhandled it would end the process.
  void answer
    .catch(() => ({ ready: false, parts: [] }))
    .then((report) => {
      response
        .writeHead(report.ready ? 200 : 503, { 'content-type': 'application/json' })
        .end(JSON.stringify(report));
    });
});
server.listen(config.WORKER_PORT, config.API_HOST);
// Not ready, but still telling so until the running jobs have finished and what they need is closed.
stopOnSignal(async () => {
  health.leave();
  await context.close();
  server.close();
});
