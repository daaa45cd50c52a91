import type { INestApplicationContext } from '@nestjs/common';
import { CategoryService } from '../../src/catalog/index.ts';
import { Database, type Db } from '../../src/database/index.ts';
import { WarehouseService } from '../../src/inventory/index.ts';
import type { TenantId } from '../../src/kernel/index.ts';
import { PaymentSettingsService } from '../../src/payments/index.ts';
import { PricingService } from '../../src/pricing/index.ts';
import { ReleaseService, ShopProfileService, storefrontContentSchema } from '../../src/storefront/index.ts';
import { CATEGORY_BRANCHES, CATEGORY_LEAVES, branchSlug, leafSlug } from './goods.ts';
import { productRows, type ShopPlaces } from './rows.ts';

const PRODUCTS_A_ROUND = 250;

/** Which shop of the run is filled, and with how much. */
export interface ShopPlan {
  readonly number: number;
  readonly products: number;
}

/** Makes one shop complete: settings and places through the front doors, goods and stock in bulk. */
export async function fillShop(
  context: INestApplicationContext,
  tenant: TenantId,
  plan: ShopPlan,
  tell: (line: string) => void,
): Promise<void> {
  await settings(context, tenant, plan);
  const places = {
    categories: await categories(context, tenant),
    warehouses: await warehouses(context, tenant),
  };
  const database = context.get(Database, { strict: false });
  for (let first = 0; first < plan.products; first += PRODUCTS_A_ROUND) {
    const numbers = Array.from(
      { length: Math.min(PRODUCTS_A_ROUND, plan.products - first) },
      (_, index) => first + index,
    );
    await database.transaction((tx) => insertProducts(tx, tenant, plan.number, numbers, places));
    if (first % 2_000 === 0) tell(`bench-${plan.number}: product ${first} of ${plan.products}`);
  }
  await publish(context, tenant);
}

async function insertProducts(
  tx: Db,
  tenant: TenantId,
  shop: number,
  numbers: readonly number[],
  places: ShopPlaces,
): Promise<void> {
  const rows = productRows(tenant, shop, numbers, places);
  await tx.insertInto('product').values(rows.product).execute();
  await tx.insertInto('product_category').values(rows.productCategory).execute();
  await tx.insertInto('media_asset').values(rows.mediaAsset).execute();
  await tx.insertInto('product_image').values(rows.productImage).execute();
  if (rows.productOption.length > 0) {
    await tx.insertInto('product_option').values(rows.productOption).execute();
    await tx.insertInto('product_option_value').values(rows.productOptionValue).execute();
  }
  await tx.insertInto('variant').values(rows.variant).execute();
  await tx.insertInto('lot').values(rows.lot).execute();
  await tx.insertInto('stock_level').values(rows.stockLevel).execute();
  await tx.insertInto('stock_movement').values(rows.stockMovement).execute();
  await tx.insertInto('bin_stock').values(rows.binStock).execute();
  if (rows.review.length > 0) await tx.insertInto('review').values(rows.review).execute();
}

async function settings(
  context: INestApplicationContext,
  tenant: TenantId,
  { number }: ShopPlan,
): Promise<void> {
  await context
    .get(PaymentSettingsService, { strict: false })
    .save(tenant, { clientKey: `test_gck_bench_${number}`, secretKey: `test_gsk_bench_${number}` });
  await context
    .get(PricingService, { strict: false })
    .setFees(tenant, { feeWon: 3_000, freeFromWon: 50_000, jejuExtraWon: 3_000, islandExtraWon: 5_000 });
  await context.get(ShopProfileService, { strict: false }).replace(tenant, {
    companyName: `측정 상점 ${number}`,
    representative: '김측정',
    address: '서울 중구 세종대로 110',
    phone: '02-120-0000',
    email: 'shop@bench.test',
    businessNumber: '1208800767',
    mailOrderNumber: '2026-서울중구-0001',
    privacyOfficer: '김측정',
    hosting: 'Gamja',
    policies: [{ key: 'terms', title: '이용약관', paragraphs: ['측정용 상점의 약관입니다.'] }],
  });
}

/** @returns ids by slug. */
async function categories(context: INestApplicationContext, tenant: TenantId): Promise<Map<string, string>> {
  const service = context.get(CategoryService, { strict: false });
  const ids = new Map<string, string>();
  for (let branch = 0; branch < CATEGORY_BRANCHES; branch += 1) {
    const slug = branchSlug(branch);
    const parent = await service.create(tenant, {
      slug,
      name: `분류 ${branch + 1}`,
      parentId: null,
      position: branch,
    });
    ids.set(slug, parent.id);
    for (let leaf = 0; leaf < CATEGORY_LEAVES; leaf += 1) {
      const made = await service.create(tenant, {
        slug: leafSlug(branch, leaf),
        name: `분류 ${branch + 1}-${leaf + 1}`,
        parentId: parent.id,
        position: leaf,
      });
      ids.set(leafSlug(branch, leaf), made.id);
    }
  }
  return ids;
}

/** Two warehouses, each with the bin that goods without a place lie in. */
async function warehouses(
  context: INestApplicationContext,
  tenant: TenantId,
): Promise<ShopPlaces['warehouses']> {
  const sites = [
    {
      code: 'SEOUL',
      name: '서울 센터',
      zoneCode: '04524',
      roadAddress: '서울 중구 세종대로 110',
      at: [37.5663, 126.9779],
    },
    {
      code: 'BUSAN',
      name: '부산 센터',
      zoneCode: '48060',
      roadAddress: '부산 해운대구 APEC로 55',
      at: [35.169, 129.136],
    },
  ] as const;
  const service = context.get(WarehouseService, { strict: false });
  const { db } = context.get(Database, { strict: false });
  const made: ShopPlaces['warehouses'][number][] = [];
  for (const [index, { at, ...site }] of sites.entries()) {
    const { id } = await service.create(tenant, {
      ...site,
      detail: '',
      latitude: at[0],
      longitude: at[1],
      cutOffMinute: 840,
      preference: index,
      parcelCostWon: 2_800,
      active: true,
    });
    const bin = await db
      .selectFrom('bin')
      .select('id')
      .where('tenant_id', '=', tenant)
      .where('warehouse_id', '=', id)
      .where('kind', '=', 'unplaced')
      .executeTakeFirstOrThrow();
    made.push({ id, binId: bin.id });
  }
  return made;
}

async function publish(context: INestApplicationContext, tenant: TenantId): Promise<void> {
  const content = storefrontContentSchema.parse({
    theme: { key: 'harvest', accent: '#2f6b3a', logoText: '측정 상점' },
    sections: [
      { type: 'hero', title: '오늘의 감자' },
      { type: 'best', title: '많이 찾는 상품' },
      { type: 'new', title: '새로 나온 상품' },
    ],
  });
  await context
    .get(ReleaseService, { strict: false })
    .publish(tenant, { kind: 'system', name: 'bench' }, { content, note: '측정' });
}
