import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpErrors } from '../http/index.ts';
import { currentScope, type Scope } from '../kernel/index.ts';
import { ShopHost } from '../tenancy/index.ts';
import { abilityFor } from './abilities.ts';
import { accessErrors } from './access.errors.ts';
import { STRANGER, type Caller } from './caller.ts';
import { isCrossSite } from './cross-site.rules.ts';
import { rememberRole } from './current-role.decorator.ts';
import { limitOf } from './rate-limit.rules.ts';
import { RateLimiter } from './rate-limiter.ts';
import { RoutePolicies, type RoutePolicy } from './route-policy.ts';
import { ShopCallers } from './shop-callers.ts';
import { StaffCallers } from './staff-callers.ts';

/**
 * The one guard of the platform. For every request, in this order: for whom the route is, whether another site sent it,
 * who calls in which tenant, whether they call too often, whether they may.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly policies: RoutePolicies,
    private readonly hosts: ShopHost,
    private readonly shopCallers: ShopCallers,
    private readonly staffCallers: StaffCallers,
    private readonly limiter: RateLimiter,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const policy = this.policies.of(
      context.getClass(),
      context.getHandler() as (...args: never[]) => unknown,
    );
    if (policy.surface !== 'outside') this.refuseOtherSites(request);
    const caller = await this.identify(policy, request, reply);
    const scope = currentScope();
    if (scope === undefined)
      throw new Error('A request reached the guard without a scope: install installScope() first.');
    scope.tenant = caller.tenant;
    scope.actor = caller.actor;
    await this.limit(policy, request, reply, scope);
    authorise(policy, caller);
    if (caller.role !== null) rememberRole(request, caller.role);
    return true;
  }

  private refuseOtherSites(request: FastifyRequest): void {
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const secFetchSite = typeof site === 'string' ? site : undefined;
    const host = this.hosts.of(request.headers);
    if (isCrossSite({ method: request.method, host, origin, secFetchSite })) throw httpErrors.crossSite();
  }

  private async identify(policy: RoutePolicy, request: FastifyRequest, reply: FastifyReply): Promise<Caller> {
    switch (policy.surface) {
      case 'shop':
        return await this.shopCallers.identify(request, reply);
      case 'admin':
        return policy.permission === null ? STRANGER : await this.staffCallers.identifyMember(request, reply);
      case 'platform':
        return policy.permission === null
          ? STRANGER
          : await this.staffCallers.identifyOperator(request, reply);
      case 'outside':
        return STRANGER;
    }
  }

  private async limit(
    policy: RoutePolicy,
    request: FastifyRequest,
    reply: FastifyReply,
    scope: Scope,
  ): Promise<void> {
    const kind = limitOf(policy.surface, request.method, request.routeOptions.url ?? '');
    if (kind === null) return;
    const waitSeconds = await this.limiter.take(kind, scope.tenant, scope.ip ?? '');
    if (waitSeconds === 0) return;
    void reply.header('retry-after', String(waitSeconds));
    throw httpErrors.tooMany({ seconds: waitSeconds });
  }
}

function authorise({ surface, permission }: RoutePolicy, { role, tenant, actor }: Caller): void {
  if (permission === null) return;
  if (role === null) throw actor.kind === 'anonymous' ? httpErrors.unauthenticated() : httpErrors.forbidden();
  if (surface === 'admin' && tenant === null && permission.subject !== 'Session')
    throw accessErrors.tenantMissing();
  if (abilityFor(role).can(permission.action, permission.subject)) return;
  // Somebody who is not signed in may be allowed once they are; for anybody else the answer stays no.
  throw role === 'guest' ? httpErrors.unauthenticated() : httpErrors.forbidden();
}
