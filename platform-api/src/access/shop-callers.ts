import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrowserSessions, GuestDevices, SessionService } from '../identity/index.ts';
import type { Actor, TenantId } from '../kernel/index.ts';
import { ShopHost, TenantDirectory, tenancyErrors } from '../tenancy/index.ts';
import type { Caller } from './caller.ts';
import { isSafe } from './cross-site.rules.ts';
import { PreviewLinks } from './preview-links.ts';
import { rememberPreview } from './preview.decorator.ts';

/** What a shop in preparation answers to strangers: that it is not open yet, and the way in for its staff. */
const FRONT_DOORS = new Set(['/shop/v1/shop', '/shop/v1/preview', '/shop/v1/preview/end']);
/** What would sell something, which not even its staff can do before the shop is open. */
const TILLS = new Set(['/shop/v1/orders', '/shop/v1/orders/:orderId/payments', '/shop/v1/payments/confirm']);

/** Callers of /shop/v1: the host decides the tenant, cookies decide between customer, guest and stranger. */
@Injectable()
export class ShopCallers {
  constructor(
    private readonly hosts: ShopHost,
    private readonly tenants: TenantDirectory,
    private readonly browsers: BrowserSessions,
    private readonly sessions: SessionService,
    private readonly guests: GuestDevices,
    private readonly previews: PreviewLinks,
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
    if (tenant.status === 'preparing') await this.lookBehindTheShutter(tenant.id, request);
    return tenant.id;
  }

  /** Lets a browser with a preview into a shop that is not open; everybody else as far as its front doors. */
  private async lookBehindTheShutter(tenant: TenantId, request: FastifyRequest): Promise<void> {
    const route = request.routeOptions.url ?? '';
    const mayLook = await this.previews.mayLook(tenant, request);
    if (mayLook) rememberPreview(request);
    const isSale = TILLS.has(route) && !isSafe(request.method);
    if (isSale || !(mayLook || FRONT_DOORS.has(route))) throw tenancyErrors.notOpen();
  }
}
