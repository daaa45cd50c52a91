import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpErrors } from '../http/index.ts';
import { BrowserSessions, StaffDirectory, type SignedIn, type StaffPerson } from '../identity/index.ts';
import { accessErrors } from './access.errors.ts';
import { STRANGER, type Caller } from './caller.ts';
import { ServiceCredential } from './service-credential.ts';

const SLUG = /^[a-z0-9-]{1,40}$/;

/**
 * Callers of /admin/v1 and /platform/v1: staff by their session, in the shop that they name and work in, and the provisioning
 * process by its key, on /platform/v1 only.
 */
@Injectable()
export class StaffCallers {
  constructor(
    private readonly browsers: BrowserSessions,
    private readonly directory: StaffDirectory,
    private readonly service: ServiceCredential,
  ) {}

  /** @throws access.foreign-tenant (401), the same for a shop that does not exist and for one of others. */
  async identifyMember(request: FastifyRequest, reply: FastifyReply): Promise<Caller> {
    const found = await this.signedIn(request, reply);
    if (found === null) return STRANGER;
    const { person, session } = found;
    const actor = { kind: 'staff', id: person.id, name: person.name, sessionId: session.sessionId } as const;
    const slug = request.headers['x-gamja-tenant'];
    if (slug === undefined) return { tenant: null, actor, role: 'member' };
    const isSlug = typeof slug === 'string' && SLUG.test(slug);
    const membership = isSlug ? await this.directory.membershipIn(person.id, slug) : null;
    if (membership === null) throw accessErrors.foreignTenant();
    return { tenant: membership.tenant, actor, role: membership.role };
  }

  /** An operator by the session, or the provisioning process by its key; who shows a key is judged by it alone. */
  async identifyOperator(request: FastifyRequest, reply: FastifyReply): Promise<Caller> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      if (!this.service.matches(authorization)) throw httpErrors.unauthenticated();
      return { tenant: null, actor: { kind: 'service', name: 'provisioning' }, role: 'provisioner' };
    }
    const found = await this.signedIn(request, reply);
    if (found === null) return STRANGER;
    const { person, session } = found;
    const kind = person.isOperator ? ('operator' as const) : ('staff' as const);
    const actor = { kind, id: person.id, name: person.name, sessionId: session.sessionId };
    return { tenant: null, actor, role: person.isOperator ? 'operator' : null };
  }

  private async signedIn(
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ person: StaffPerson; session: SignedIn } | null> {
    const session = await this.browsers.current(request, reply, { kind: 'staff' });
    if (session === null) return null;
    const person = await this.directory.bySession(session.subjectId, session.sessionId);
    return person === null ? null : { person, session };
  }
}
