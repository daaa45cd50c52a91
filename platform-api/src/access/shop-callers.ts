import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrowserSessions, GuestDevices, SessionService } from '../identity/index.ts';
import type { Actor, TenantId } from '../kernel/index.ts';
import { ShopHost, TenantDirectory, tenancyErrors } from '../tenancy/index.ts';
import type { Caller } from './caller.ts';
import { isSafe } from './cross-site.rules.ts';

/** The one shop route that a shop in preparation answers: it tells that it is not open yet. */
const STATUS_ROUTE = '/shop/v1/shop';

/** Callers of /shop/v1: the host decides the tenant, cookies decide between customer, guest and stranger. */
@Injectable()
export class ShopCallers {
  constructor(
    private readonly hosts: ShopHost,
    private readonly tenants: TenantDirectory,
    private readonly browsers: BrowserSessions,
    private readonly sessions: SessionService,
    private readonly guests: GuestDevices,
  ) {}

  /** @throws tenancy.unknown-host (401), tenancy.suspended, tenancy.not-open (403). */
  async identify(request: FastifyRequest, reply: FastifyReply): Promise<Caller> {
    const tenant = await this.openTenant(request);
    const signedIn = await this.browsers.current(request, reply, { kind: 'customer', tenant });
    // A copied access token outlives a sign-out by minutes; until then it may look, but change nothing.
    if (signedIn !== null && (isSafe(request.method) || (await this.sessions.isAlive(signedIn.sessionId)))) {
      const actor: Actor = { kind: 'customer', id: signedIn.subjectId, sessionId: signedIn.sessionId };
      return { tenant, actor, role: 'customer' };
    }
    // A cart needs somebody whom it belongs to, so the first change makes a stranger a guest.
    const secretHash = isSafe(request.method)
      ? this.guests.current(request)
      : this.guests.ensure(request, reply);
    const actor: Actor = secretHash === null ? { kind: 'anonymous' } : { kind: 'guest', secretHash };
    return { tenant, actor, role: 'guest' };
  }

  private async openTenant(request: FastifyRequest): Promise<TenantId> {
    const tenant = await this.tenants.byHost(this.hosts.of(request.headers));
    if (tenant === null) throw tenancyErrors.unknownHost();
    if (tenant.status === 'suspended') throw tenancyErrors.suspended();
    if (tenant.status === 'preparing' && request.routeOptions.url !== STATUS_ROUTE)
      throw tenancyErrors.notOpen();
    return tenant.id;
  }
}
