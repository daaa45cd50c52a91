import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TenantId } from '../../kernel/index.ts';
import { ACCESS_COOKIE, REFRESH_COOKIE, clearHostCookie, setHostCookie } from './cookies.ts';
import { ACCESS_LIFE_S } from './session.rules.ts';
import { SessionService, type IssuedSession, type SignedIn } from './session.service.ts';

/** Whose sessions a host takes: customers of its own tenant, or staff. */
export type SessionAudience =
  { readonly kind: 'customer'; readonly tenant: TenantId } | { readonly kind: 'staff' };

/** Sessions as a browser holds them: two cookies that scripts cannot read. */
@Injectable()
export class BrowserSessions {
  private readonly renewals = new WeakMap<FastifyRequest, Promise<SignedIn | null>>();

  constructor(private readonly sessions: SessionService) {}

  /** Signs the browser in. */
  async start(
    request: FastifyRequest,
    reply: FastifyReply,
    subject: Omit<SignedIn, 'sessionId'>,
  ): Promise<SignedIn> {
    const session = await this.sessions.start(subject, request.headers['user-agent'] ?? '');
    keep(reply, session);
    return session;
  }

  /** Who the browser is; an access token that ran out is renewed silently. */
  async current(
    request: FastifyRequest,
    reply: FastifyReply,
    audience: SessionAudience,
  ): Promise<SignedIn | null> {
    const accessToken = request.cookies[ACCESS_COOKIE];
    const signedIn = accessToken === undefined ? null : await this.sessions.read(accessToken);
    if (signedIn !== null) return fits(signedIn, audience) ? signedIn : null;
    return await this.renew(request, reply, audience);
  }

  /** Replaces the browser's tokens, once per request however often it is asked. */
  async renew(
    request: FastifyRequest,
    reply: FastifyReply,
    audience: SessionAudience,
  ): Promise<SignedIn | null> {
    const running = this.renewals.get(request) ?? this.replace(request, reply, audience);
    this.renewals.set(request, running);
    return await running;
  }

  /** Signs the browser out. */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const refreshToken = request.cookies[REFRESH_COOKIE];
    if (refreshToken !== undefined) await this.sessions.endByToken(refreshToken, 'signed-out');
    this.drop(reply);
  }

  private async replace(
    request: FastifyRequest,
    reply: FastifyReply,
    audience: SessionAudience,
  ): Promise<SignedIn | null> {
    const refreshToken = request.cookies[REFRESH_COOKIE];
    if (refreshToken === undefined) return null;
    const session = await this.sessions.refresh(refreshToken);
    if (session === null || !fits(session, audience)) {
      this.drop(reply);
      return null;
    }
    keep(reply, session);
    return session;
  }

  private drop(reply: FastifyReply): void {
    clearHostCookie(reply, ACCESS_COOKIE);
    clearHostCookie(reply, REFRESH_COOKIE);
  }
}

function keep(reply: FastifyReply, session: IssuedSession): void {
  setHostCookie(reply, ACCESS_COOKIE, session.accessToken, ACCESS_LIFE_S);
  setHostCookie(reply, REFRESH_COOKIE, session.refreshToken, session.lifeSeconds);
}

function fits(signedIn: SignedIn, audience: SessionAudience): boolean {
  if (signedIn.kind !== audience.kind) return false;
  return audience.kind === 'staff' || signedIn.tenant === audience.tenant;
}
