import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SignJWT, jwtVerify } from 'jose';
import { z } from 'zod';
import { Config } from '../../config/index.ts';
import { Vault } from '../../crypto/index.ts';
import { Database, storedInstant } from '../../database/index.ts';
import { Clock, idSchema, newId, tenantId, type TenantId } from '../../kernel/index.ts';
import { findAttempt, findHandOver } from './sign-in-attempt.queries.ts';

const AUDIENCE = 'gamja-kakao-state';
/** How long somebody may take on Kakao's pages. */
export const ATTEMPT_LIFE_S = 600;
const HAND_OVER_LIFE_MS = 60_000;

const stateSchema = z.object({ att: idSchema, tid: z.int().positive(), bh: z.string(), rt: z.string() });

/** A sign-in on its way that came back from Kakao. */
export interface SignInOnItsWay {
  readonly id: string;
  readonly tenant: TenantId;
  readonly host: string;
  readonly returnTo: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** False when it was answered before or took too long. */
  readonly isOpen: boolean;
}

/** What Kakao is to be asked with. */
export interface StartedSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly challenge: string;
}

/**
 * Sign-ins on their way: what left for Kakao and must come back. Verifier and nonce stay here; the state that travels is
 * signed and tied to the browser that began by the hash of its cookie.
 */
@Injectable()
export class SignInAttempts {
  private readonly signingKey: Uint8Array;

  constructor(
    config: Config,
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {
    this.signingKey = Buffer.from(config.values.SIGNING_KEY, 'base64');
  }

  /** Begins a sign-in of the browser that holds `browserSecret`. */
  async start(
    tenant: TenantId,
    host: string,
    returnTo: string,
    browserSecret: string,
  ): Promise<StartedSignIn> {
    const now = this.clock.now();
    const id = newId();
    const nonce = randomBytes(32).toString('base64url');
    const codeVerifier = randomBytes(32).toString('base64url');
    const browserHash = this.browserHash(browserSecret);
    await this.database.db
      .insertInto('sign_in_attempt')
      .values({
        id,
        owner_tenant_id: tenant,
        host,
        return_to: returnTo,
        browser_hash: browserHash,
        nonce,
        code_verifier: codeVerifier,
        hand_over_hash: null,
        hand_over_expires_at: null,
        customer_id: null,
        used_at: null,
        created_at: now,
        expires_at: new Date(now.getTime() + ATTEMPT_LIFE_S * 1000),
      })
      .execute();
    const state = await new SignJWT({ att: id, tid: tenant, bh: browserHash, rt: returnTo })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(AUDIENCE)
      .setIssuedAt(Math.floor(now.getTime() / 1000))
      .sign(this.signingKey);
    return { state, nonce, challenge: createHash('sha256').update(codeVerifier).digest('base64url') };
  }

  /** The sign-in that a state belongs to, or null when we never sent that state. */
  async ofState(state: string): Promise<SignInOnItsWay | null> {
    try {
      const { payload } = await jwtVerify(state, this.signingKey, {
        algorithms: ['HS256'],
        audience: AUDIENCE,
      });
      const claims = stateSchema.parse(payload);
      const row = await findAttempt(this.database.db, claims.att);
      if (row === undefined || row.owner_tenant_id !== claims.tid || row.browser_hash !== claims.bh)
        return null;
      return {
        id: row.id,
        tenant: tenantId(row.owner_tenant_id),
        host: row.host,
        returnTo: claims.rt,
        nonce: row.nonce,
        codeVerifier: row.code_verifier,
        isOpen:
          row.hand_over_hash === null &&
          row.used_at === null &&
          row.expires_at > storedInstant(this.clock.now()),
      };
    } catch {
      return null; // Not our signature, or not a token at all.
    }
  }

  /**
   * Ends the part at Kakao: answers the single-use code by which the shop's host takes over within 60 seconds, or null
   * when the attempt was answered already.
   */
  async handOver(id: string, customerId: string): Promise<string | null> {
    const code = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const moved = await this.database.db
      .updateTable('sign_in_attempt')
      .set({
        hand_over_hash: this.codeHash(code),
        hand_over_expires_at: new Date(now.getTime() + HAND_OVER_LIFE_MS),
        customer_id: customerId,
      })
      .where('id', '=', id)
      .where('hand_over_hash', 'is', null)
      .where('used_at', 'is', null)
      .executeTakeFirst();
    return moved.numUpdatedRows === 0n ? null : code;
  }

  /** Closes an attempt that led nowhere. */
  async close(id: string): Promise<void> {
    await this.database.db
      .updateTable('sign_in_attempt')
      .set({ used_at: this.clock.now() })
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .execute();
  }

  /**
   * Redeems a hand-over code once, on its own host, in the browser that began.
   * @returns the customer and the page to go to, or null for anything else.
   */
  async redeem(
    code: string,
    from: { tenant: TenantId; host: string; browserSecret: string },
  ): Promise<{ customerId: string; returnTo: string } | null> {
    const now = this.clock.now();
    const row = await findHandOver(this.database.db, this.codeHash(code));
    if (row === undefined || row.customer_id === null) return null;
    const isTheirs =
      row.owner_tenant_id === from.tenant &&
      row.host === from.host &&
      row.browser_hash === this.browserHash(from.browserSecret);
    if (!isTheirs) return null;
    const used = await this.database.db
      .updateTable('sign_in_attempt')
      .set({ used_at: now })
      .where('id', '=', row.id)
      .where('used_at', 'is', null)
      .where('hand_over_expires_at', '>', storedInstant(now))
      .executeTakeFirst();
    return used.numUpdatedRows === 0n ? null : { customerId: row.customer_id, returnTo: row.return_to };
  }

  private browserHash(secret: string): string {
    return this.vault.hashForPlatform('kakao-browser', secret);
  }

  private codeHash(code: string): string {
    return this.vault.hashForPlatform('hand-over', code);
  }
}
