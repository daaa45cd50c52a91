import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actorKey, currentScope, type Actor, type TenantId } from '../kernel/index.ts';
import { DocumentedRoute } from './documented.ts';
import { httpErrors } from './http.errors.ts';
import type { IdempotentRequest } from './idempotency.service.ts';

/** The tenant of this request; the guard has made sure that there is one. */
export const CurrentTenant = createParamDecorator((): TenantId => requireTenant());

/** Who calls. */
export const CurrentActor = createParamDecorator((): Actor => currentScope()?.actor ?? { kind: 'anonymous' });

const KEY = /^[\w-]{8,200}$/;

/** The request's Idempotency-Key with everything that makes it unique. 400 when the header is missing. */
export const Idempotent = createParamDecorator(
  (_data: unknown, context: ExecutionContext): IdempotentRequest => {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !KEY.test(key)) throw httpErrors.keyMissing();
    const scope = currentScope();
    const actor = scope?.actor ?? { kind: 'anonymous' };
    const caller = actor.kind === 'guest' ? `guest:${actor.secretHash}` : actorKey(actor);
    const route = `${request.method} ${request.url.split('?')[0]}`;
    return {
      tenant: requireTenant(),
      scopeHash: sha256(`${caller}\n${route}\n${key}`),
      bodyHash: sha256(JSON.stringify(request.body ?? null)),
    };
  },
);

/** Documents the header on a route that uses {@link Idempotent}. */
export const NeedsIdempotencyKey = (): MethodDecorator =>
  DocumentedRoute(({ ApiHeader }) =>
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'Makes a repeat of this request harmless for 24 h.',
    }),
  );

function requireTenant(): TenantId {
  const tenant = currentScope()?.tenant ?? null;
  if (tenant === null) throw new Error('This route needs a tenant, but its surface does not give one.');
  return tenant;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
