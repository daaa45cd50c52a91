import { Get, Post, Query, Redirect, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CurrentTenant, Public, ReturnsNothing, ShopController } from '../http/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { TenantDirectory } from '../tenancy/index.ts';
import { PreviewLinks } from './preview-links.ts';

const enterQuerySchema = z.object({ code: z.string().max(1_000) });

@ShopController('preview')
export class PreviewShopController {
  constructor(
    private readonly previews: PreviewLinks,
    private readonly tenants: TenantDirectory,
  ) {}

  /** A person opens this address in a browser, so a code that is worth nothing leads to a page and not to a problem. */
  @Get()
  @Public('The signed code is the proof.')
  @Redirect()
  async enter(
    @CurrentTenant() tenant: TenantId,
    @Query({ schema: enterQuerySchema }) query: z.infer<typeof enterQuerySchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    void reply.header('cache-control', 'no-store');
    const isOpen = (await this.tenants.byId(tenant))?.status === 'open';
    const isIn = isOpen || (await this.previews.enter(tenant, query.code, reply));
    return { url: isIn ? '/' : '/?preview=expired', statusCode: 302 };
  }

  @Post('end')
  @Public('Ending a preview twice is harmless.')
  @ReturnsNothing()
  end(@Res({ passthrough: true }) reply: FastifyReply): void {
    this.previews.leave(reply);
  }
}
