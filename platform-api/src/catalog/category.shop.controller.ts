import { Get } from '@nestjs/common';
import { Can, CurrentTenant, Returns, ShopController } from '../http/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { categoryTree } from './category-tree.rules.ts';
import { CategoryReader } from './category.reader.ts';
import { categoryTreeSchema } from './category.schemas.ts';

@ShopController('categories')
export class CategoryShopController {
  constructor(private readonly categories: CategoryReader) {}

  @Get()
  @Can('read', 'Category')
  @Returns(categoryTreeSchema)
  async tree(@CurrentTenant() tenant: TenantId) {
    return { items: categoryTree(await this.categories.all(tenant)) };
  }
}
