import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { NewShopRelease } from './new-shop.release.ts';
import { ReleaseAdminController } from './release.admin.controller.ts';
import { ReleaseService } from './release.service.ts';
import { ShopAdminController } from './shop.admin.controller.ts';
import { ShopOpening } from './shop-opening.service.ts';
import { ShopFacts } from './shop-facts.ts';
import { ShopProfileAdminController } from './shop-profile.admin.controller.ts';
import { ShopProfileService } from './shop-profile.service.ts';
import { ShopReader } from './shop.reader.ts';
import { ShopShopController } from './shop.shop.controller.ts';

/** A shop's face: who sells, which look is live, and what its front page shows. */
@Module({
  imports: [TenancyModule, CatalogModule],
  controllers: [ShopShopController, ShopAdminController, ShopProfileAdminController, ReleaseAdminController],
  providers: [ReleaseService, NewShopRelease, ShopFacts, ShopOpening, ShopProfileService, ShopReader],
  exports: [ReleaseService, NewShopRelease, ShopFacts, ShopOpening, ShopProfileService, ShopReader],
})
export class StorefrontModule {}
