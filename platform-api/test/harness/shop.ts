import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProductService } from '../../src/catalog/index.ts';
import { Database } from '../../src/database/index.ts';
import { StockService, WarehouseService, seedStock } from '../../src/inventory/index.ts';
import { Clock, inTenant, type TenantId } from '../../src/kernel/index.ts';
import { PaymentSettingsService } from '../../src/payments/index.ts';
import { PricingService } from '../../src/pricing/index.ts';
import type { ApiClient } from './client.ts';
import { ownerOf, productInput, unique, variantInput } from './shop-owner.ts';
import { addShop, type TestShop } from './shoppers.ts';
import { TossMerchant } from './toss.ts';

/** Where the warehouses of a test stand. */
const PLACES = {
  seoul: { name: '서울 센터', zoneCode: '04524', roadAddress: '서울 중구 세종대로 110' },
  busan: { name: '부산 센터', zoneCode: '48060', roadAddress: '부산 해운대구 APEC로 55' },
} as const;
export type PlaceName = keyof typeof PLACES;

const COORDINATES = {
  seoul: { latitude: 37.5663, longitude: 126.9779 },
  busan: { latitude: 35.169, longitude: 129.136 },
} as const satisfies Record<PlaceName, { latitude: number; longitude: number }>;

/** Goods of a test: a product with one variant, and how much of it lies where. */
export interface GoodsInput {
  readonly name?: string;
  readonly priceWon?: number;
  readonly listPriceWon?: number;
  readonly taxKind?: 'taxable' | 'tax-free';
  readonly storage?: 'normal' | 'chilled' | 'frozen';
  /** False: nobody counts it, so it is always there. */
  readonly tracked?: boolean;
  readonly stock: Partial<Record<PlaceName, number>>;
}

/** What was made of it. */
export interface Goods {
  readonly productId: string;
  readonly slug: string;
  readonly variantId: string;
  readonly name: string;
  readonly priceWon: number;
}

/** A shop that can sell. */
export interface OpenShop extends TestShop {
  /** Its owner, signed in to the portal. */
  readonly owner: ApiClient;
  readonly toss: TossMerchant;
  readonly warehouses: Readonly<Record<PlaceName, string>>;
  readonly goods: readonly [Goods, ...Goods[]];
}

export interface ShopInput {
  readonly goods?: readonly GoodsInput[];
  readonly feeWon?: number;
  readonly freeFromWon?: number | null;
  /** False: the owner has not entered the Toss keys yet. */
  readonly payments?: boolean;
}

/** A fresh tenant with an owner, a Toss contract of its own, fees, two warehouses and goods in them. */
export async function makeShop(app: NestFastifyApplication, input: ShopInput = {}): Promise<OpenShop> {
  const shop = await addShop(app);
  const toss = TossMerchant.fresh();
  const owner = await ownerOf(app, shop);
  return await inTenant(shop.id, 'test', async () => {
    if (input.payments !== false) await app.get(PaymentSettingsService).save(shop.id, toss.keys);
    await app.get(PricingService).setFees(shop.id, {
      feeWon: input.feeWon ?? 3_000,
      freeFromWon: input.freeFromWon ?? null,
      jejuExtraWon: 3_000,
      islandExtraWon: 5_000,
    });
    const warehouses = {
      seoul: await addWarehouse(app, shop.id, 'seoul', 1),
      busan: await addWarehouse(app, shop.id, 'busan', 2),
    };
    const [first = { stock: { seoul: 5 } }, ...others] = input.goods ?? [];
    const addGoods = (goods: GoodsInput): Promise<Goods> => makeGoods(app, shop.id, warehouses, goods);
    const goods: [Goods, ...Goods[]] = [await addGoods(first)];
    for (const one of others) goods.push(await addGoods(one));
    return { ...shop, owner, toss, warehouses, goods };
  });
}

async function addWarehouse(
  app: NestFastifyApplication,
  tenant: TenantId,
  place: PlaceName,
  preference: number,
): Promise<string> {
  const warehouse = await app.get(WarehouseService).create(tenant, {
    ...PLACES[place],
    ...COORDINATES[place],
    code: place.toUpperCase(),
    detail: '',
    cutOffMinute: 840,
    preference,
    parcelCostWon: 2_500,
    active: true,
  });
  return warehouse.id;
}

async function makeGoods(
  app: NestFastifyApplication,
  tenant: TenantId,
  warehouses: Readonly<Record<PlaceName, string>>,
  {
    name = '수미감자 3kg',
    priceWon = 12_900,
    listPriceWon,
    taxKind = 'taxable',
    storage = 'normal',
    tracked = true,
    stock,
  }: GoodsInput,
): Promise<Goods> {
  const product = await app.get(ProductService).create(tenant, {
    ...productInput({ name, taxKind, slug: unique('goods') }),
    variants: [variantInput({ priceWon, listPriceWon: listPriceWon ?? null, storage, tracked })],
  });
  const variantId = product.variants[0]?.id ?? '';
  const rows = (Object.entries(stock) as [PlaceName, number][])
    .filter(([, quantity]) => quantity > 0)
    .map(([place, quantity]) => ({ variantId, warehouseId: warehouses[place], quantity }));
  await seedStock(app.get(Database), tenant, rows, app.get(Clock).now());
  return { productId: product.id, slug: product.slug, variantId, name, priceWon };
}

/** What of a variant is sellable in each warehouse now. */
export async function sellableIn(
  app: NestFastifyApplication,
  shop: OpenShop,
  goods: Goods = shop.goods[0],
): Promise<Record<PlaceName, number>> {
  const levels = await inTenant(shop.id, 'test', () =>
    app.get(StockService).sellable(app.get(Database).db, shop.id, [goods.variantId]),
  );
  const at = (place: PlaceName): number =>
    levels.find((level) => level.warehouseId === shop.warehouses[place])?.sellable ?? 0;
  return { seoul: at('seoul'), busan: at('busan') };
}
