import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

const previews = new WeakSet<FastifyRequest>();

/** Remembers that a request was let into a shop that is not open. */
export function rememberPreview(request: FastifyRequest): void {
  previews.add(request);
}

/** True when the caller sees a shop that strangers do not see yet. */
export const IsPreview = createParamDecorator((_data: unknown, context: ExecutionContext): boolean =>
  previews.has(context.switchToHttp().getRequest<FastifyRequest>()),
);
