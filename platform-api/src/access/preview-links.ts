import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignJWT, jwtVerify } from 'jose';
import { z } from 'zod';
import { Config } from '../config/index.ts';
import { clearHostCookie, setHostCookie } from '../identity/index.ts';
import { Clock, type TenantId } from '../kernel/index.ts';
import { ShopHost, TenantDirectory, tenancyErrors } from '../tenancy/index.ts';
import type { PreviewLink } from './preview.schemas.ts';

const COOKIE = '__Host-gamja-preview';
const CODE_LIFE_S = 60;
const COOKIE_LIFE_S = 12 * 3_600;

/** What a signature is for: a code out of an address is no cookie, and neither is a session. */
type Purpose = 'gamja-preview-code' | 'gamja-preview-cookie';

const claimsSchema = z.object({ tid: z.int().positive() });

/**
 * Looking at a shop before it is open. A member of its staff gets an address with a signed code; the shop's own host
 * exchanges it for a cookie. Both name the shop and are worth nothing at another one.
 */
@Injectable()
export class PreviewLinks {
  private readonly signingKey: Uint8Array;

  constructor(
    config: Config,
    private readonly tenants: TenantDirectory,
    private readonly hosts: ShopHost,
    private readonly clock: Clock,
  ) {
    this.signingKey = Buffer.from(config.values.SIGNING_KEY, 'base64');
  }

  /** Makes an address; of an open shop it simply leads there. @throws tenancy.suspended */
  async issue(tenant: TenantId): Promise<PreviewLink> {
    const shop = await this.tenants.byId(tenant);
    if (shop === null) throw tenancyErrors.unknownHost();
    if (shop.status === 'suspended') throw tenancyErrors.suspended();
    const { token, endsAt } = await this.sign(tenant, 'gamja-preview-code', CODE_LIFE_S);
    return {
      url: this.hosts.url(shop.host, `/shop/v1/preview?code=${token}`),
      expiresAt: new Date(endsAt * 1000).toISOString(),
    };
  }

  /** Exchanges a code for the browser's cookie; false when it is not for this shop or its minute is over. */
  async enter(tenant: TenantId, code: string, reply: FastifyReply): Promise<boolean> {
    if (!(await this.isFor(tenant, 'gamja-preview-code', code))) return false;
    const { token } = await this.sign(tenant, 'gamja-preview-cookie', COOKIE_LIFE_S);
    setHostCookie(reply, COOKIE, token, COOKIE_LIFE_S);
    return true;
  }

  /** Ends the preview in this browser. */
  leave(reply: FastifyReply): void {
    clearHostCookie(reply, COOKIE);
  }

  /** Whether the browser holds a cookie with which it may look at this shop. */
  async mayLook(tenant: TenantId, request: FastifyRequest): Promise<boolean> {
    const cookie = request.cookies[COOKIE];
    return cookie !== undefined && (await this.isFor(tenant, 'gamja-preview-cookie', cookie));
  }

  private async sign(tenant: TenantId, purpose: Purpose, seconds: number) {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    const token = await new SignJWT({ tid: tenant })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(purpose)
      .setIssuedAt(now)
      .setExpirationTime(now + seconds)
      .sign(this.signingKey);
    return { token, endsAt: now + seconds };
  }

  private async isFor(tenant: TenantId, purpose: Purpose, token: string): Promise<boolean> {
    try {
      const { payload } = await jwtVerify(token, this.signingKey, {
        algorithms: ['HS256'],
        audience: purpose,
        currentDate: this.clock.now(),
      });
      return claimsSchema.parse(payload).tid === tenant;
    } catch {
      return false; // Every fault of a token means the same: no preview.
    }
  }
}
