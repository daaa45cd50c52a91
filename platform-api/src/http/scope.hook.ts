import type { FastifyInstance } from 'fastify';
import { newId, runInScope } from '../kernel/index.ts';

/** Gives every request a scope of its own before anything else runs, and tells its id to the caller. */
export function installScope(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    const requestId = newId();
    reply.header('x-request-id', requestId);
    runInScope(
      {
        requestId,
        tenant: null,
        across: null,
        actor: { kind: 'anonymous' },
        ip: callerAddress(request.headers, request.ip),
      },
      done,
    );
  });
}

/** The front proxy is the only one who can reach the API, and it sets X-Forwarded-For itself. */
function callerAddress(headers: Record<string, string | string[] | undefined>, direct: string): string {
  const forwarded = headers['x-forwarded-for'];
  return typeof forwarded === 'string' ? (forwarded.split(',').at(-1)?.trim() ?? direct) : direct;
}
