import type { INestApplicationContext } from '@nestjs/common';
import { ProductService, addRating } from '../src/catalog/index.ts';
import { Database } from '../src/database/index.ts';
import { seedStock, type SeedStockRow } from '../src/inventory/index.ts';
import { newId, seoulDay, type TenantId } from '../src/kernel/index.ts';
import type {
  CatalogueProduct,
  CatalogueShop,
  CatalogueVariant,
  StorageKind,
} from './catalogue/catalogue.types.ts';
import type { SeededWarehouse } from './warehouse.seeder.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
const STORAGE = { 상온: 'normal', 냉장: 'chilled', 냉동: 'frozen' } as const;

/** What goods are made of: ids by slug, picture key and warehouse code. */
export interface Ingredients {
  readonly categories: ReadonlyMap<string, string>;
  readonly assets: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, SeededWarehouse>;
}

/** Puts a demo shop's products on sale, its stock on the shelves and its reviews under the products. */
export class GoodsSeeder {
  constructor(private readonly context: INestApplicationContext) {}

  async seed(tenant: TenantId, shop: CatalogueShop, ingredients: Ingredients): Promise<void> {
    const stock: SeedStockRow[] = [];
    const nextBin = binDealer();
    for (const product of shop.products) {
      const saved = await this.product(tenant, product, ingredients);
      const ids = new Map(saved.variants.map((variant) => [variant.sku, variant.id]));
      for (const variant of product.variants) {
        const variantId = ids.get(variant.sku);
        if (variantId !== undefined)
          stock.push(...stockRows(variantId, variant, product.storage, ingredients.places, nextBin));
      }
      await this.popularity(tenant, saved.id, product);
      await this.reviews(tenant, saved.id, product);
    }
    await seedStock(this.context.get(Database, { strict: false }), tenant, stock, new Date());
  }

  /** The product, made now or by an earlier run that did not get to its end. */
  private async product(tenant: TenantId, product: CatalogueProduct, { categories, assets }: Ingredients) {
    const service = this.context.get(ProductService, { strict: false });
    const { db } = this.context.get(Database, { strict: false });
    const known = await db
      .selectFrom('product')
      .select('id')
      .where('tenant_id', '=', tenant)
      .where('slug', '=', product.slug)
      .executeTakeFirst();
    if (known !== undefined) return await service.get(tenant, known.id);
    return await service.create(tenant, {
      slug: product.slug,
      name: product.name,
      brand: product.brand,
      description: product.paragraphs.join('\n\n'),
      status: 'on-sale',
      taxKind: product.taxKind,
      tags: product.tags,
      badges: product.badges,
      notice: product.notice,
      categoryIds: product.categories.flatMap((slug) => categories.get(slug) ?? []),
      options: product.options.map(({ name, values }) => ({
        name,
        values: values.map((label) => ({ label })),
      })),
      variants: product.variants.map((variant) => ({
        sku: variant.sku,
        priceWon: variant.priceWon,
        listPriceWon: variant.listPriceWon,
        weightGrams: variant.weightGrams,
        storage: STORAGE[product.storage],
        tracked: true,
        optionLabels: variant.optionValues,
      })),
      images: product.pictures.flatMap((picture) => {
        const id = assets.get(picture.key);
        return id === undefined ? [] : [{ id, alt: product.name }];
      }),
    });
  }

  /** There were no sales yet to count it from. */
  private async popularity(
    tenant: TenantId,
    productId: string,
    { popularity }: CatalogueProduct,
  ): Promise<void> {
    const { db } = this.context.get(Database, { strict: false });
    await db
      .updateTable('product')
      .set({ popularity })
      .where('tenant_id', '=', tenant)
      .where('id', '=', productId)
      .execute();
  }

  private async reviews(
    tenant: TenantId,
    productId: string,
    { reviews, variants }: CatalogueProduct,
  ): Promise<void> {
    const database = this.context.get(Database, { strict: false });
    await database.transaction(async (tx) => {
      const written = await tx
        .selectFrom('review')
        .select('id')
        .where('tenant_id', '=', tenant)
        .where('product_id', '=', productId)
        .limit(1)
        .executeTakeFirst();
      if (written !== undefined) return;
      for (const [index, review] of reviews.entries()) {
        await tx
          .insertInto('review')
          .values({
            tenant_id: tenant,
            id: newId(),
            product_id: productId,
            order_line_id: null,
            customer_id: null,
            author_masked: review.author,
            rating: review.rating,
            body: review.body,
            option_label: variants[index % variants.length]?.optionValues.join(' / ') ?? '',
            created_at: new Date(Date.now() - review.daysAgo * DAY_MS),
            hidden_at: null,
            hidden_why: null,
          })
          .execute();
        await addRating(tx, tenant, productId, review.rating, 1);
      }
    });
  }
}

/** Deals the shelf bins of a warehouse out one after the other, so that every lot has a place of its own. */
function binDealer(): (warehouse: SeededWarehouse, kind: StorageKind) => string | undefined {
  const dealt = new Map<string, number>();
  return (warehouse, kind) => {
    const bins = warehouse.bins.get(kind) ?? [...warehouse.bins.values()][0] ?? [];
    const key = `${warehouse.id}/${kind}`;
    const index = dealt.get(key) ?? 0;
    dealt.set(key, index + 1);
    return bins[index % bins.length];
  };
}

function stockRows(
  variantId: string,
  { stock }: CatalogueVariant,
  kind: StorageKind,
  places: ReadonlyMap<string, SeededWarehouse>,
  nextBin: ReturnType<typeof binDealer>,
): SeedStockRow[] {
  return stock.flatMap(({ warehouse: code, onHand, lots }) => {
    const warehouse = places.get(code);
    if (warehouse === undefined || onHand === 0) return [];
    const place = (): { binId?: string } => {
      const binId = nextBin(warehouse, kind);
      return binId === undefined ? {} : { binId };
    };
    if (lots.length === 0) return [{ variantId, warehouseId: warehouse.id, quantity: onHand, ...place() }];
    return lots.map((lot) => ({
      variantId,
      warehouseId: warehouse.id,
      quantity: lot.quantity,
      ...place(),
      lot: {
        code: lot.code,
        producedOn: dayFromToday(-lot.harvestedDaysAgo),
        expiresOn: dayFromToday(lot.bestBeforeInDays),
      },
    }));
  });
}

function dayFromToday(days: number): string {
  return seoulDay(new Date(Date.now() + days * DAY_MS));
}
