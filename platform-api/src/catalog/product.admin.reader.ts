import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import type { Page, TenantId } from '../kernel/index.ts';
import { findVariantIds } from './product.admin.queries.ts';
import { findProductRows } from './product-rows.queries.ts';
import type { ProductRow, ProductRowQuery } from './product.admin.schemas.ts';
import { StockViews } from './stock-view.ts';

/** Reads the products list of staff. */
@Injectable()
export class ProductAdminReader {
  constructor(
    private readonly database: Database,
    private readonly stock: StockViews,
  ) {}

  /** A page of products with how many units of each can be ordered. Two statements and the stock's. */
  async page(tenant: TenantId, query: ProductRowQuery): Promise<Page<ProductRow>> {
    const page = await findProductRows(this.database.db, tenant, query);
    const variants = await findVariantIds(
      this.database.db,
      tenant,
      page.items.map((row) => row.id),
    );
    const tracked = variants.filter((variant) => variant.tracked).map((variant) => variant.id);
    const sellable = await this.stock.sellableOf(tenant, tracked);
    const items = page.items.map((row): ProductRow => {
      const own = variants.filter((variant) => variant.productId === row.id);
      return {
        ...row,
        variantCount: own.length,
        sellable: own.reduce((sum, variant) => sum + (sellable.get(variant.id) ?? 0), 0),
      };
    });
    return { items, nextCursor: page.nextCursor };
  }
}
