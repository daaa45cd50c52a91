import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from './config/index.ts';
import {
  ContractInterceptor,
  ProblemFilter,
  installLeaving,
  installScope,
  validationPipe,
} from './http/index.ts';
import { armFailpoint, currentScope } from './kernel/index.ts';
import { Health, PinoLogger, TenantTraffic } from './observability/index.ts';
import { AppModule } from './app.module.ts';

const BODY_BYTES_MAX = 1_048_576;
const UPLOAD_BYTES_MAX = 10_485_760;

/** Builds the API application; it listens when `listen` is called. */
export async function createApp(): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES_MAX,
    routerOptions: { maxParamLength: 300 },
    // What still arrives on a kept connection while the process ends is served; the answer ends the connection.
    return503OnClosing: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, adapter, {
    bufferLogs: true,
    abortOnError: false,
    forceCloseConnections: false,
  });
  const config = app.get(Config);
  const logger = app.get(PinoLogger);
  const health = app.get(Health);
  app.useLogger(logger);
  armFailpoint(config.values.FAILPOINT);
  const fastify = adapter.getInstance();
  installScope(fastify);
  installLeaving(fastify, () => health.isLeaving);
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: UPLOAD_BYTES_MAX, files: 1, fields: 4 } });
  const traffic = app.get(TenantTraffic);
  fastify.addHook('onResponse', (request, reply, done) => {
    traffic.count(currentScope()?.tenant ?? null, reply.statusCode);
    logger.answered({
      method: request.method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
    done();
  });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  if (!config.isProduction) app.useGlobalInterceptors(new ContractInterceptor(app.get(Reflector)));
  return app;
}
