import { Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { Can, CurrentTenant, Returns, ShopController } from '../http/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { ProductReader } from './product.reader.ts';
import {
  productPageSchema,
  productQuerySchema,
  productSchema,
  type ProductPage,
  type ProductQuery,
  type ProductView,
} from './product.schemas.ts';

const slugParam = z.string().max(120);

@ShopController('products')
export class ProductShopController {
  constructor(private readonly products: ProductReader) {}

  @Get()
  @Can('read', 'Product')
  @Returns(productPageSchema)
  async list(
    @CurrentTenant() tenant: TenantId,
    @Query({ schema: productQuerySchema }) query: ProductQuery,
  ): Promise<ProductPage> {
    return await this.products.page(tenant, query);
  }

  @Get(':slug')
  @Can('read', 'Product')
  @Returns(productSchema)
  async bySlug(
    @CurrentTenant() tenant: TenantId,
    @Param('slug', { schema: slugParam }) slug: string,
  ): Promise<ProductView> {
    return await this.products.bySlug(tenant, slug);
  }
}
