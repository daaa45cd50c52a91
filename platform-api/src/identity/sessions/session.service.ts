import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SignJWT, jwtVerify } from 'jose';
import { z } from 'zod';
import { Config } from '../../config/index.ts';
import { Vault } from '../../crypto/index.ts';
import { Database, isoInstant, type Db } from '../../database/index.ts';
import { Clock, idSchema, newId, tenantId, type TenantId } from '../../kernel/index.ts';
import { lockSession } from '../identity.locks.ts';
import type { SessionKind } from '../session.entity.ts';
import { ACCESS_LIFE_S, GRACE_MS, SESSION_LIFE_MS, judgeRefresh } from './session.rules.ts';

const AUDIENCE = 'gamja-session';

/** Whose device a session is. Customers belong to one tenant; staff sessions to none. */
export interface SignedIn {
  readonly kind: SessionKind;
  readonly subjectId: string;
  readonly sessionId: string;
  readonly tenant: TenantId | null;
}

/** A session with the two tokens that its device keeps. */
export interface IssuedSession extends SignedIn {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Seconds until the device is signed out when it is not used. */
  readonly lifeSeconds: number;
}

const claimsSchema = z.object({
  kind: z.enum(['customer', 'staff']),
  sub: idSchema,
  sid: idSchema,
  tid: z.int().positive().optional(),
});

type LockedSession = NonNullable<Awaited<ReturnType<typeof lockSession>>>;

/**
 * Signed-in devices. A session is a family of refresh tokens that replace each other, kept in the directory: Redis may
 * be emptied at any moment. A refresh token is `session.secret.mac`: the MAC keeps strangers from ending a family by
 * guessing, because only a token that we really issued can be a reused one.
 */
@Injectable()
export class SessionService {
  private readonly signingKey: Uint8Array;

  constructor(
    config: Config,
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {
    this.signingKey = Buffer.from(config.values.SIGNING_KEY, 'base64');
  }

  /** Signs a device in. */
  async start(subject: Omit<SignedIn, 'sessionId'>, userAgent: string): Promise<IssuedSession> {
    const signedIn: SignedIn = { ...subject, sessionId: newId() };
    const refreshToken = this.newToken(signedIn.sessionId);
    const now = this.clock.now();
    await this.database.db
      .insertInto('session')
      .values({
        id: signedIn.sessionId,
        kind: signedIn.kind,
        subject_id: signedIn.subjectId,
        owner_tenant_id: signedIn.tenant,
        token_hash: this.hash(refreshToken),
        previous_token_hash: null,
        previous_valid_until: null,
        successor_sealed: null,
        user_agent: userAgent.slice(0, 255),
        created_at: now,
        last_used_at: now,
        expires_at: new Date(now.getTime() + SESSION_LIFE_MS[signedIn.kind]),
        revoked_at: null,
        revoked_why: null,
      })
      .execute();
    return await this.issue(signedIn, refreshToken);
  }

  /** Who an access token speaks for, or null when it is not ours or has run out. */
  async read(accessToken: string): Promise<SignedIn | null> {
    try {
      const { payload } = await jwtVerify(accessToken, this.signingKey, {
        algorithms: ['HS256'],
        audience: AUDIENCE,
        currentDate: this.clock.now(),
      });
      const claims = claimsSchema.parse(payload);
      const tenant = claims.tid === undefined ? null : tenantId(claims.tid);
      return { kind: claims.kind, subjectId: claims.sub, sessionId: claims.sid, tenant };
    } catch {
      return null; // Every fault of a token means the same to a caller: not signed in.
    }
  }

  /**
   * Replaces a refresh token, or hands out the same successor again inside the grace time. Null when the session is
   * over; a token that was replaced earlier than that ends the whole family.
   */
  async refresh(refreshToken: string): Promise<IssuedSession | null> {
    const sessionId = this.sessionOf(refreshToken);
    if (sessionId === null) return null;
    const outcome = await this.database.transaction((tx) => this.rotate(tx, sessionId, refreshToken));
    return outcome === null ? null : await this.issue(outcome.signedIn, outcome.token);
  }

  /** True while nobody has ended the session. Access tokens are believed without asking, except before changes. */
  async isAlive(sessionId: string): Promise<boolean> {
    const row = await this.database.db
      .selectFrom('session')
      .select('id')
      .where('id', '=', sessionId)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Signs one device out. */
  async end(sessionId: string, why: string): Promise<void> {
    await this.revoke(this.database.db, sessionId, why);
  }

  /** Signs out the device that holds this refresh token; nothing happens when it is not ours. */
  async endByToken(refreshToken: string, why: string): Promise<void> {
    const sessionId = this.sessionOf(refreshToken);
    if (sessionId !== null) await this.end(sessionId, why);
  }

  /** Signs a person out everywhere, in the transaction of what causes it where there is one. */
  async endAllOf(kind: SessionKind, subjectId: string, why: string, tx?: Db): Promise<void> {
    await (tx ?? this.database.db)
      .updateTable('session')
      .set({ revoked_at: this.clock.now(), revoked_why: why })
      .where('subject_id', '=', subjectId)
      .where('kind', '=', kind)
      .where('revoked_at', 'is', null)
      .execute();
  }

  private async rotate(
    tx: Db,
    id: string,
    token: string,
  ): Promise<{ signedIn: SignedIn; token: string } | null> {
    const row = await lockSession(tx, id);
    if (row === undefined) return null;
    const now = this.clock.now();
    const verdict = judgeRefresh(familyOf(row), this.hash(token), now);
    switch (verdict) {
      case 'ended':
        return null;
      case 'reused':
        await this.revoke(tx, id, 'refresh-token-reused');
        return null;
      case 'same-successor':
        return row.successor_sealed === null
          ? null
          : { signedIn: signedInOf(row), token: this.vault.openForPlatform(row.successor_sealed) };
      case 'rotate': {
        const successor = this.newToken(id);
        await tx
          .updateTable('session')
          .set({
            token_hash: this.hash(successor),
            previous_token_hash: row.token_hash,
            previous_valid_until: new Date(now.getTime() + GRACE_MS),
            successor_sealed: this.vault.sealForPlatform(successor),
            last_used_at: now,
            expires_at: new Date(now.getTime() + SESSION_LIFE_MS[row.kind]),
          })
          .where('id', '=', id)
          .execute();
        return { signedIn: signedInOf(row), token: successor };
      }
    }
  }

  private async revoke(db: Db, id: string, why: string): Promise<void> {
    await db
      .updateTable('session')
      .set({ revoked_at: this.clock.now(), revoked_why: why })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .execute();
  }

  private async issue(signedIn: SignedIn, refreshToken: string): Promise<IssuedSession> {
    const issuedAt = Math.floor(this.clock.now().getTime() / 1000);
    const tenant = signedIn.tenant === null ? {} : { tid: signedIn.tenant };
    const accessToken = await new SignJWT({ kind: signedIn.kind, sid: signedIn.sessionId, ...tenant })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(signedIn.subjectId)
      .setAudience(AUDIENCE)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + ACCESS_LIFE_S)
      .sign(this.signingKey);
    return { ...signedIn, accessToken, refreshToken, lifeSeconds: SESSION_LIFE_MS[signedIn.kind] / 1000 };
  }

  private newToken(sessionId: string): string {
    const body = `${sessionId}.${randomBytes(32).toString('base64url')}`;
    return `${body}.${this.mac(body)}`;
  }

  private sessionOf(token: string): string | null {
    const cut = token.lastIndexOf('.');
    const body = token.slice(0, Math.max(cut, 0));
    const [shown, right] = [Buffer.from(token.slice(cut + 1)), Buffer.from(this.mac(body))];
    if (shown.length !== right.length || !timingSafeEqual(shown, right)) return null;
    return body.slice(0, body.indexOf('.'));
  }

  private mac(body: string): string {
    return this.vault.hashForPlatform('refresh-mac', body).slice(0, 32);
  }

  private hash(token: string): string {
    return this.vault.hashForPlatform('refresh', token);
  }
}

function signedInOf(row: LockedSession): SignedIn {
  const tenant = row.owner_tenant_id === null ? null : tenantId(row.owner_tenant_id);
  return { kind: row.kind, subjectId: row.subject_id, sessionId: row.id, tenant };
}

function familyOf(row: LockedSession) {
  return {
    tokenHash: row.token_hash,
    previousTokenHash: row.previous_token_hash,
    previousValidUntil: dateOf(row.previous_valid_until),
    expiresAt: new Date(isoInstant(row.expires_at)),
    revokedAt: dateOf(row.revoked_at),
  };
}

function dateOf(stored: string | null): Date | null {
  return stored === null ? null : new Date(isoInstant(stored));
}
