import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TenantId } from '../../kernel/index.ts';
import { SignInListeners } from '../customers/sign-in-listeners.ts';
import { BrowserSessions } from '../sessions/browser-sessions.ts';
import { GuestDevices } from '../sessions/guest-devices.ts';

/** The moment in which a browser becomes a customer's. */
@Injectable()
export class CustomerArrival {
  constructor(
    private readonly browsers: BrowserSessions,
    private readonly guests: GuestDevices,
    private readonly listeners: SignInListeners,
  ) {}

  /** Starts the session and tells the listeners which guest the browser was. */
  async signIn(
    tenant: TenantId,
    customerId: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    await this.browsers.end(request, reply);
    await this.listeners.tell(tenant, customerId, this.guests.current(request));
    this.guests.forget(reply);
    await this.browsers.start(request, reply, { kind: 'customer', subjectId: customerId, tenant });
  }
}
