import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  Can,
  CurrentActor,
  CurrentTenant,
  Idempotent,
  NeedsIdempotencyKey,
  Returns,
  ShopController,
  type IdempotentRequest,
} from '../http/index.ts';
import { pageQuerySchema, type Actor, type TenantId } from '../kernel/index.ts';
import { ReviewReader } from './review.reader.ts';
import { reviewInputSchema, reviewPageSchema, reviewSchema, type ReviewInput } from './review.schemas.ts';
import { ReviewService } from './review.service.ts';

const slugParam = z.string().max(120);

@ShopController('products/:slug/reviews')
export class ReviewShopController {
  constructor(
    private readonly reader: ReviewReader,
    private readonly reviews: ReviewService,
  ) {}

  @Get()
  @Can('read', 'Review')
  @Returns(reviewPageSchema)
  async list(
    @CurrentTenant() tenant: TenantId,
    @Param('slug', { schema: slugParam }) slug: string,
    @Query({ schema: pageQuerySchema }) page: z.infer<typeof pageQuerySchema>,
  ) {
    return await this.reader.page(tenant, slug, page);
  }

  @Post()
  @Can('create', 'Review')
  @NeedsIdempotencyKey()
  @Returns(reviewSchema, 201)
  async write(
    @CurrentTenant() tenant: TenantId,
    @CurrentActor() actor: Actor,
    @Param('slug', { schema: slugParam }) slug: string,
    @Body({ schema: reviewInputSchema }) input: ReviewInput,
    @Idempotent() request: IdempotentRequest,
  ) {
    return await this.reviews.write(tenant, actor, slug, input, request);
  }
}
