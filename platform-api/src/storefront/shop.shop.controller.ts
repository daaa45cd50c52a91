import { Get } from '@nestjs/common';
import { IsPreview } from '../access/index.ts';
import { Can, CurrentTenant, Returns, ShopController } from '../http/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { ShopReader } from './shop.reader.ts';
import { shopSchema, type ShopView } from './shop.schemas.ts';

@ShopController('shop')
export class ShopShopController {
  constructor(private readonly shops: ShopReader) {}

  @Get()
  @Can('read', 'Storefront')
  @Returns(shopSchema)
  async shop(@CurrentTenant() tenant: TenantId, @IsPreview() isPreview: boolean): Promise<ShopView> {
    return await this.shops.read(tenant, isPreview);
  }
}
