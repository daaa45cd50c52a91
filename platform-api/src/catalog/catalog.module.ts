import { Module } from '@nestjs/common';
import { CategoryAdminController } from './category.admin.controller.ts';
import { CategoryReader } from './category.reader.ts';
import { CategoryService } from './category.service.ts';
import { CategoryShopController } from './category.shop.controller.ts';
import { ProductAdminController } from './product.admin.controller.ts';
import { ProductAdminReader } from './product.admin.reader.ts';
import { ProductListings } from './product-listings.ts';
import { ProductReader } from './product.reader.ts';
import { ProductService } from './product.service.ts';
import { ProductShopController } from './product.shop.controller.ts';
import { RatingViews } from './rating-view.ts';
import { StockViews } from './stock-view.ts';

/** What a shop sells: products, variants, categories. */
@Module({
  controllers: [
    CategoryShopController,
    ProductShopController,
    CategoryAdminController,
    ProductAdminController,
  ],
  providers: [
    CategoryReader,
    CategoryService,
    ProductAdminReader,
    ProductListings,
    ProductReader,
    ProductService,
    RatingViews,
    StockViews,
  ],
  exports: [CategoryReader, CategoryService, ProductService, RatingViews, StockViews],
})
export class CatalogModule {}
