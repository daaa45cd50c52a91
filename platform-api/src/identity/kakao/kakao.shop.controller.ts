import { Get, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CurrentTenant, Public, ReturnsNothing, ShopController, httpErrors } from '../../http/index.ts';
import type { TenantId } from '../../kernel/index.ts';
import { BrowserSessions } from '../sessions/browser-sessions.ts';
import { KakaoSignInService } from './kakao-sign-in.service.ts';
import { completeQuerySchema, startQuerySchema } from './kakao.schemas.ts';

@ShopController('auth')
export class AuthShopController {
  constructor(
    private readonly kakao: KakaoSignInService,
    private readonly browsers: BrowserSessions,
  ) {}

  @Get('kakao/start')
  @Public('Nobody is signed in before this.')
  @Redirect()
  async start(
    @CurrentTenant() tenant: TenantId,
    @Query({ schema: startQuerySchema }) query: z.infer<typeof startQuerySchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return { url: await this.kakao.start(tenant, request, reply, query.returnTo), statusCode: 302 };
  }

  @Get('kakao/complete')
  @Public('The hand-over code and the cookie are the proof.')
  @Redirect()
  async complete(
    @CurrentTenant() tenant: TenantId,
    @Query({ schema: completeQuerySchema }) query: z.infer<typeof completeQuerySchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return { url: await this.kakao.complete(tenant, request, reply, query.code), statusCode: 302 };
  }

  @Post('refresh')
  @Public('The refresh cookie is its own proof.')
  @ReturnsNothing()
  async refresh(
    @CurrentTenant() tenant: TenantId,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const customer = await this.browsers.renew(request, reply, { kind: 'customer', tenant });
    if (customer === null) throw httpErrors.unauthenticated();
  }

  @Post('sign-out')
  @Public('Signing out twice is harmless.')
  @ReturnsNothing()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.browsers.end(request, reply);
  }
}
