import { Injectable } from '@nestjs/common';
import { AuditLog } from '../access/index.ts';
import { Database, isDuplicateKey, type Db } from '../database/index.ts';
import { newId, type TenantId } from '../kernel/index.ts';
import { catalogErrors } from './catalog.errors.ts';
import { raiseCatalogueVersion, touchProducts } from './catalogue-changes.ts';
import { CATEGORY_DEPTH_MAX, parentFault, productCounts, type CategoryRow } from './category-tree.rules.ts';
import {
  countProductsIn,
  findCategories,
  findCategoryMembers,
  findProductIdsIn,
} from './category.queries.ts';
import { CategoryReader } from './category.reader.ts';
import type { CategoryInput, CategoryPatch, CategoryView } from './category.schemas.ts';
import { lockCategories } from './product.locks.ts';

/** Changes a shop's categories. */
@Injectable()
export class CategoryService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly reader: CategoryReader,
  ) {}

  /** All categories, siblings in their order. The tree is small, so it comes as one page. */
  async list(tenant: TenantId, q: string | undefined): Promise<{ items: CategoryView[]; nextCursor: null }> {
    const [rows, members] = await Promise.all([
      findCategories(this.database.db, tenant),
      findCategoryMembers(this.database.db, tenant),
    ]);
    const counts = productCounts(rows, members);
    const wanted =
      q === undefined || q === '' ? rows : rows.filter((row) => row.name.includes(q) || row.slug.includes(q));
    return {
      items: wanted.map((row) => ({ ...row, productCount: counts.get(row.id) ?? 0 })),
      nextCursor: null,
    };
  }

  /** @throws catalog.category-not-found */
  async get(tenant: TenantId, id: string): Promise<CategoryView> {
    const { items } = await this.list(tenant, undefined);
    return present(items.find((item) => item.id === id));
  }

  /** @throws catalog.slug-taken, catalog.category-not-found for the parent, catalog.category-too-deep */
  async create(tenant: TenantId, input: CategoryInput): Promise<CategoryView> {
    const category: CategoryRow = { id: newId(), ...input };
    await this.saving(tenant, input.slug, async (tx) => {
      refuseParent(await findCategories(tx, tenant), null, input.parentId);
      await tx
        .insertInto('category')
        .values({ tenant_id: tenant, id: category.id, ...columns(category) })
        .execute();
      await this.record(tx, tenant, 'category.created', category.id, null, category);
    });
    return { ...category, productCount: 0 };
  }

  /** @throws as {@link create}, and catalog.category-loop */
  async update(tenant: TenantId, id: string, patch: CategoryPatch): Promise<CategoryView> {
    await this.saving(tenant, patch.slug ?? '', async (tx) => {
      const rows = await findCategories(tx, tenant);
      const before = present(rows.find((row) => row.id === id));
      const after: CategoryRow = {
        id,
        slug: patch.slug ?? before.slug,
        name: patch.name ?? before.name,
        position: patch.position ?? before.position,
        parentId: patch.parentId === undefined ? before.parentId : patch.parentId,
      };
      refuseParent(rows, id, after.parentId);
      await tx
        .updateTable('category')
        .set(columns(after))
        .where('tenant_id', '=', tenant)
        .where('id', '=', id)
        .execute();
      // Products are found by the names of their categories.
      if (after.name !== before.name) await touchProducts(tx, tenant, await findProductIdsIn(tx, tenant, id));
      await this.record(tx, tenant, 'category.updated', id, before, after);
    });
    return await this.get(tenant, id);
  }

  /** @throws catalog.category-in-use while products or categories lie in it */
  async remove(tenant: TenantId, id: string): Promise<void> {
    await this.saving(tenant, '', async (tx) => {
      const rows = await findCategories(tx, tenant);
      const before = present(rows.find((row) => row.id === id));
      const products = await countProductsIn(tx, tenant, id);
      const children = rows.filter((row) => row.parentId === id).length;
      if (products + children > 0) throw catalogErrors.categoryInUse({ products, children });
      await tx.deleteFrom('category').where('tenant_id', '=', tenant).where('id', '=', id).execute();
      await this.record(tx, tenant, 'category.deleted', id, before, null);
    });
  }

  private async saving(tenant: TenantId, slug: string, work: (tx: Db) => Promise<void>): Promise<void> {
    try {
      await this.database.transaction(async (tx) => {
        await lockCategories(tx, tenant);
        await work(tx);
        await raiseCatalogueVersion(tx, tenant);
      });
    } catch (error) {
      if (isDuplicateKey(error, 'uq_category_slug')) throw catalogErrors.slugTaken({ slug });
      throw error;
    }
    this.reader.forget(tenant);
  }

  private async record(
    tx: Db,
    tenant: TenantId,
    action: string,
    subjectId: string,
    before: object | null,
    after: object | null,
  ): Promise<void> {
    await this.audit.record(tx, tenant, { action, subjectType: 'Category', subjectId, before, after });
  }
}

function present<T>(category: T | undefined): T {
  if (category === undefined) throw catalogErrors.categoryNotFound();
  return category;
}

function refuseParent(rows: readonly CategoryRow[], id: string | null, parentId: string | null): void {
  switch (parentFault(rows, id, parentId)) {
    case 'missing':
      throw catalogErrors.categoryNotFound();
    case 'loop':
      throw catalogErrors.categoryLoop();
    case 'too-deep':
      throw catalogErrors.categoryTooDeep({ max: CATEGORY_DEPTH_MAX });
    case null:
      return;
  }
}

function columns({ slug, name, position, parentId }: CategoryRow) {
  return { slug, name, position, parent_id: parentId };
}
