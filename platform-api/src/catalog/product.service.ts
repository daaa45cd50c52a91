import { Injectable } from '@nestjs/common';
import { AuditLog } from '../access/index.ts';
import { Database, isDuplicateKey, isoInstant, type Db } from '../database/index.ts';
import { Clock, newId, type TenantId } from '../kernel/index.ts';
import { catalogErrors } from './catalog.errors.ts';
import { touchProducts } from './catalogue-changes.ts';
import {
  planOptions,
  planVariants,
  productFaults,
  unknownOptionFaults,
  type PlannedVariant,
} from './product-input.rules.ts';
import { findProductOptions } from './product-detail.queries.ts';
import { findStoredVariants } from './product.admin.queries.ts';
import type { ProductForStaff, ProductInput } from './product.admin.schemas.ts';
import { lockedProduct, presentProduct, refuse, refuseForeignParts } from './product.checks.ts';
import {
  productColumns,
  replaceCategories,
  replaceImages,
  replaceOptions,
  writeVariants,
} from './product.statements.ts';
import { StockViews } from './stock-view.ts';

/** Changes products. Each change makes itself known (touchProducts) and leaves an audit entry, in its own transaction. */
@Injectable()
export class ProductService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly stock: StockViews,
    private readonly clock: Clock,
  ) {}

  /** @throws catalog.product-not-found */
  async get(tenant: TenantId, id: string): Promise<ProductForStaff> {
    return await presentProduct(this.database.db, tenant, id);
  }

  /** @throws request.invalid with the fields, catalog.slug-taken, catalog.sku-taken */
  async create(tenant: TenantId, input: ProductInput): Promise<ProductForStaff> {
    const id = newId();
    return await this.saving(input, async (tx) => {
      const now = this.clock.now();
      const columns = {
        ...productColumns(input),
        published_at: input.status === 'on-sale' ? now : null,
        updated_at: now,
      };
      await refuseForeignParts(tx, tenant, input);
      await tx
        .insertInto('product')
        .values({
          tenant_id: tenant,
          id,
          ...columns,
          attributes: '{}',
          sold_out: true,
          rating_sum: 0,
          rating_count: 0,
          popularity: 0,
          search_version: 0,
          created_at: now,
        })
        .execute();
      return await this.writeParts(tx, tenant, id, input, null);
    });
  }

  /**
   * Makes a product what the input says.
   * @throws as {@link create}, and catalog.changed-meanwhile when `input.updatedAt` is not the newest.
   */
  async update(tenant: TenantId, id: string, input: ProductInput): Promise<ProductForStaff> {
    return await this.saving(input, async (tx) => {
      const product = await lockedProduct(tx, tenant, id);
      const storedAt = isoInstant(product.updatedAt);
      if (input.updatedAt !== undefined && Date.parse(input.updatedAt) !== Date.parse(storedAt)) {
        throw catalogErrors.changedMeanwhile();
      }
      await refuseForeignParts(tx, tenant, input);
      const before = await presentProduct(tx, tenant, id);
      const firstSale =
        input.status === 'on-sale' && product.publishedAt === null ? { published_at: this.clock.now() } : {};
      await tx
        .updateTable('product')
        .set({ ...productColumns(input), ...firstSale, updated_at: this.after(storedAt) })
        .where('tenant_id', '=', tenant)
        .where('id', '=', id)
        .execute();
      return await this.writeParts(tx, tenant, id, input, before);
    });
  }

  /** Takes a product out of the shop; it stays in orders and can be restored. Repeating it changes nothing. */
  async archive(tenant: TenantId, id: string): Promise<{ id: string }> {
    return await this.moveTo(tenant, id, 'archived');
  }

  /** Brings an archived product back as a draft, so that nobody buys it before somebody looked at its prices. */
  async restore(tenant: TenantId, id: string): Promise<{ id: string }> {
    return await this.moveTo(tenant, id, 'draft');
  }

  private async moveTo(tenant: TenantId, id: string, status: 'archived' | 'draft'): Promise<{ id: string }> {
    return await this.database.transaction(async (tx) => {
      const product = await lockedProduct(tx, tenant, id);
      if ((product.status === 'archived') === (status === 'archived')) return { id };
      await tx
        .updateTable('product')
        .set({ status, updated_at: this.after(isoInstant(product.updatedAt)) })
        .where('tenant_id', '=', tenant)
        .where('id', '=', id)
        .execute();
      await touchProducts(tx, tenant, [id]);
      await this.audit.record(tx, tenant, {
        action: status === 'archived' ? 'product.archived' : 'product.restored',
        subjectType: 'Product',
        subjectId: id,
        before: { status: product.status },
        after: { status },
      });
      return { id };
    });
  }

  private async writeParts(
    tx: Db,
    tenant: TenantId,
    id: string,
    input: ProductInput,
    before: ProductForStaff | null,
  ): Promise<ProductForStaff> {
    const stored = before === null ? [] : await findStoredVariants(tx, tenant, id);
    const known = before === null ? [] : await findProductOptions(tx, tenant, id);
    refuse(unknownOptionFaults(input.options, known));
    const options = planOptions(input.options, known, newId);
    const plan = planVariants(input.variants, options, stored, newId);
    refuse(plan.faults);
    await replaceOptions(tx, tenant, id, options);
    await writeVariants(tx, tenant, id, plan, this.clock.now());
    await replaceImages(tx, tenant, id, input.images);
    await replaceCategories(tx, tenant, id, input.categoryIds);
    await this.writeSoldOut(tx, tenant, id, plan.variants);
    await touchProducts(tx, tenant, [id]);
    const after = await presentProduct(tx, tenant, id);
    await this.audit.record(tx, tenant, {
      action: before === null ? 'product.created' : 'product.updated',
      subjectType: 'Product',
      subjectId: id,
      before: before === null ? null : audited(before),
      after: audited(after),
    });
    return after;
  }

  /** Read while the product is locked: a flip of the stock meanwhile waits, and then writes what is true by then. */
  private async writeSoldOut(
    tx: Db,
    tenant: TenantId,
    id: string,
    variants: readonly PlannedVariant[],
  ): Promise<void> {
    const sellable = await this.stock.sellableOf(
      tenant,
      variants.map((variant) => variant.id),
    );
    const soldOut = variants.every(
      (variant) => variant.input.tracked && (sellable.get(variant.id) ?? 0) <= 0,
    );
    await tx
      .updateTable('product')
      .set({ sold_out: soldOut })
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .execute();
  }

  private async saving<T>(input: ProductInput, work: (tx: Db) => Promise<T>): Promise<T> {
    refuse(productFaults(input));
    try {
      return await this.database.transaction(work);
    } catch (error) {
      if (isDuplicateKey(error, 'uq_product_slug')) throw catalogErrors.slugTaken({ slug: input.slug });
      if (isDuplicateKey(error, 'uq_variant_sku')) throw catalogErrors.skuTaken();
      throw error;
    }
  }

  /** Now, but always later than the stored instant: two saves in one millisecond must not look like one. */
  private after(storedAt: string): Date {
    return new Date(Math.max(this.clock.now().getTime(), Date.parse(storedAt) + 1));
  }
}

/** What an audit entry keeps of a product: what buyers pay for, not its texts. */
function audited({ name, slug, status, taxKind, categoryIds, variants }: ProductForStaff): object {
  const prices = variants.map(({ sku, priceWon, listPriceWon }) => ({ sku, priceWon, listPriceWon }));
  return { name, slug, status, taxKind, categoryIds, variants: prices };
}
