import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Vault } from '../../crypto/index.ts';
import { GUEST_COOKIE, clearHostCookie, setHostCookie } from './cookies.ts';

const LIFE_S = 90 * 86_400;
const SECRET = /^[\w-]{43}$/;

/** Browsers that are not signed in but have a cart: known by a random secret, of which only a hash is stored. */
@Injectable()
export class GuestDevices {
  constructor(private readonly vault: Vault) {}

  /** The hash of the browser's secret, or null when it has none. */
  current(request: FastifyRequest): string | null {
    const secret = request.cookies[GUEST_COOKIE];
    return secret !== undefined && SECRET.test(secret) ? this.hash(secret) : null;
  }

  /** The hash of the browser's secret, which is made and set when it has none yet. */
  ensure(request: FastifyRequest, reply: FastifyReply): string {
    const known = this.current(request);
    if (known !== null) return known;
    const secret = randomBytes(32).toString('base64url');
    setHostCookie(reply, GUEST_COOKIE, secret, LIFE_S);
    return this.hash(secret);
  }

  /** Takes the secret away, after the guest's cart has become a customer's. */
  forget(reply: FastifyReply): void {
    clearHostCookie(reply, GUEST_COOKIE);
  }

  private hash(secret: string): string {
    return this.vault.hashForPlatform('guest', secret);
  }
}
