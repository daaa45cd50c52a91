import { Module } from '@nestjs/common';
import { CategoryShopController } from './category.shop.controller.ts';
import { ProductShopController } from './product.shop.controller.ts';
import { CategoryReader } from './category.reader.ts';
import { ProductReader } from './product.reader.ts';
import { RatingViews } from './rating-view.ts';
import { StockViews } from './stock-view.ts';

/** What a shop sells: products, variants, categories. */
@Module({
  controllers: [CategoryShopController, ProductShopController],
  providers: [CategoryReader, ProductReader, RatingViews, StockViews],
  exports: [RatingViews, StockViews],
})
export class CatalogModule {}
