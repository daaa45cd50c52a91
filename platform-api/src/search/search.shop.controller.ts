import { Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Can, CurrentTenant, Returns, ShopController } from '../http/index.ts';
import type { TenantId } from '../kernel/index.ts';
import {
  searchPageSchema,
  searchQuerySchema,
  suggestionsQuerySchema,
  suggestionsSchema,
  type SearchPage,
  type SearchQuery,
  type Suggestions,
} from './search.schemas.ts';
import { SearchService, type Found } from './search.service.ts';

/** Tells which engine answered; the answer is the same from both. */
const ENGINE_HEADER = 'x-gamja-search-engine';

@ShopController('search')
export class SearchShopController {
  constructor(private readonly search: SearchService) {}

  @Get()
  @Can('read', 'Product')
  @Returns(searchPageSchema)
  async find(
    @CurrentTenant() tenant: TenantId,
    @Query({ schema: searchQuerySchema }) query: SearchQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SearchPage> {
    return named(reply, await this.search.search(tenant, query));
  }

  @Get('suggestions')
  @Can('read', 'Product')
  @Returns(suggestionsSchema)
  async suggest(
    @CurrentTenant() tenant: TenantId,
    @Query({ schema: suggestionsQuerySchema }) { q }: z.infer<typeof suggestionsQuerySchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Suggestions> {
    return named(reply, await this.search.suggest(tenant, q));
  }
}

function named<T>(reply: FastifyReply, { view, engine }: Found<T>): T {
  void reply.header(ENGINE_HEADER, engine);
  return view;
}
