import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AbilityRole } from './abilities.ts';

const roles = new WeakMap<FastifyRequest, AbilityRole>();

/** Remembers by which abilities a request was let in. */
export function rememberRole(request: FastifyRequest, role: AbilityRole): void {
  roles.set(request, role);
}

/** The role by which the caller was let in, for lists that show each role its own rows. */
export const CurrentRole = createParamDecorator((_data: unknown, context: ExecutionContext): AbilityRole => {
  const role = roles.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (role === undefined) throw new Error('Only routes with @Can know the role of their caller.');
  return role;
});
