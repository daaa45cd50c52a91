import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import sharp from 'sharp';
import { StaffDirectory } from '../../src/identity/index.ts';
import { JobsRuntime } from '../../src/jobs/index.ts';
import { newId } from '../../src/kernel/index.ts';
import { ApiClient, Shopper, makeShop, type OpenShop } from '../harness/index.ts';
import { addProduct, productInput, unique, variantInput } from '../harness/shop-owner.ts';
import { PORTAL_HOST, signInWithKakao } from '../harness/shoppers.ts';

/** Everybody with credentials in a shop, and a browser without any. */
export type CallerName =
  'owner' | 'warehouse' | 'customer' | 'leaver' | 'guest' | 'operator' | 'service' | 'nobody';

/** A shop with something of everything, and the ids of it that requests name. */
export interface World {
  readonly shop: OpenShop;
  readonly callers: Readonly<Record<CallerName, ApiClient>>;
  readonly ids: Readonly<Record<string, string>>;
}

const PASSWORD = 'a-fake-password-1';

/** Furnishes a shop through its front doors only: the portal, the shop's pages and the jobs that they cause. */
export async function furnish(app: NestFastifyApplication, releases = 2): Promise<World> {
  const stock = { seoul: 200, busan: 100 };
  const shop = await makeShop(app, { goods: [{ stock }, { stock, name: '햇양파 5kg' }] });
  const callers = await signEverybodyIn(app, shop);
  const catalogue = await furnishCatalogue(app, shop, releases);
  const floor = await furnishFloor(shop);
  const sales = await sell(app, shop, callers.customer);
  return { shop, callers, ids: { ...catalogue, ...floor, ...sales, slug: shop.slug } };
}

/** A shop with goods and everybody signed in, but without orders. */
export async function furnishPeople(app: NestFastifyApplication): Promise<Pick<World, 'shop' | 'callers'>> {
  const shop = await makeShop(app);
  return { shop, callers: await signEverybodyIn(app, shop) };
}

async function signEverybodyIn(app: NestFastifyApplication, shop: OpenShop): Promise<World['callers']> {
  const customer = await signInWithKakao(app, shop, 1);
  const leaver = await signInWithKakao(app, shop, 2);
  const guest = new ApiClient(app, shop.host);
  await ok(guest.post('/shop/v1/cart/lines', { variantId: shop.goods[0].variantId, quantity: 1 }));
  const warehouse = await staffOf(app, shop);
  const operator = await operatorOf(app);
  return {
    owner: shop.owner,
    warehouse,
    customer,
    leaver,
    guest,
    operator,
    service: serviceOf(app),
    nobody: new ApiClient(app, shop.host),
  };
}

/** Somebody who packs parcels in a shop. */
async function staffOf(app: NestFastifyApplication, shop: OpenShop): Promise<ApiClient> {
  const directory = app.get(StaffDirectory);
  const email = `floor-${newId()}@shop.test`;
  const id = await directory.create({ email, name: '이창고', password: PASSWORD });
  await directory.addMembership(id, shop.id, 'warehouse');
  const client = new ApiClient(app, PORTAL_HOST, { 'x-gamja-tenant': shop.slug });
  await ok(client.post('/admin/v1/auth/sign-in', { email, password: PASSWORD }));
  return client;
}

/** The provisioning process, by its key. */
function serviceOf(app: NestFastifyApplication): ApiClient {
  return new ApiClient(app, PORTAL_HOST, {
    authorization: `Bearer ${process.env['PROVISIONING_KEY'] ?? ''}`,
  });
}

/** A signed-in operator of the platform. */
export async function operatorOf(app: NestFastifyApplication): Promise<ApiClient> {
  const directory = app.get(StaffDirectory);
  const email = `operator-${newId()}@gamja.test`;
  await directory.makeOperator(await directory.create({ email, name: '오퍼레이터', password: PASSWORD }));
  const client = new ApiClient(app, PORTAL_HOST);
  await ok(client.post('/platform/v1/auth/sign-in', { email, password: PASSWORD }));
  return client;
}

async function furnishCatalogue(
  app: NestFastifyApplication,
  { owner, goods, slug }: OpenShop,
  releases: number,
): Promise<Record<string, string>> {
  const category = async (): Promise<{ id: string; slug: string }> =>
    await ok(owner.post('/admin/v1/categories', { slug: unique('category'), name: '뿌리채소' }));
  const [parent, child, spare] = [await category(), await category(), await category()];
  const asset = await ok<{ id: string; url: string }>(upload(app, owner, slug));
  const images = [{ id: asset.id, alt: '감자' }];
  const chosen = { categoryIds: [parent.id], images };
  const product = await addProduct(
    owner,
    productInput({ ...chosen, options: [], variants: [variantInput()] }),
  );
  const editable = await addProduct(
    owner,
    productInput({
      ...chosen,
      options: [{ name: '무게', values: [{ label: '3kg' }, { label: '5kg' }] }],
      variants: ['3kg', '5kg'].map((label) => variantInput({ optionLabels: [label] })),
    }),
  );
  const archived = await addProduct(owner);
  await ok(owner.post(`/admin/v1/products/${archived.id}/archive`));
  const doomed = await addProduct(owner);
  const release = (title: string): Promise<{ id: string; version: number }> =>
    ok(owner.post('/admin/v1/storefront-releases', { content: storefrontContent(title, asset.id) }));
  let last = await release('봄');
  for (let count = 1; count < releases; count += 1) last = await release('여름');
  await ok(owner.put('/admin/v1/shop-profile', shopProfile()));
  return {
    parentCategoryId: parent.id,
    categoryId: child.id,
    categorySlug: parent.slug,
    categoryToDelete: spare.id,
    assetId: asset.id,
    assetUrl: asset.url,
    productId: product.id,
    productSlug: product.slug,
    archivedProductId: archived.id,
    doomedProductId: doomed.id,
    editableProductId: editable.id,
    editableOptionId: editable.options[0]?.id ?? '',
    editableOptionValueId: editable.options[0]?.values[0]?.id ?? '',
    editableOtherValueId: editable.options[0]?.values[1]?.id ?? '',
    editableVariantId: editable.variants[0]?.id ?? '',
    editableOtherVariantId: editable.variants[1]?.id ?? '',
    releaseId: last.id,
    releaseVersion: String(last.version),
    variantId: goods[0].variantId,
    otherVariantId: goods[1]?.variantId ?? '',
    soldProductSlug: goods[0].slug,
    soldProductId: goods[0].productId,
  };
}

interface Layout {
  readonly zones: readonly {
    readonly racks: readonly { readonly bins: readonly { readonly id: string }[] }[];
  }[];
  readonly special: readonly { readonly id: string; readonly kind: string }[];
}

async function furnishFloor({ owner, warehouses }: OpenShop): Promise<Record<string, string>> {
  const warehouse = `/admin/v1/warehouses/${warehouses.seoul}`;
  const grid = { zone: { code: 'A', name: '상온' }, racks: 1, levels: 1, bins: 2 };
  await ok(owner.post(`${warehouse}/rack-grids`, grid));
  const layout = await ok<Layout>(owner.get(`${warehouse}/layout`));
  return {
    warehouseId: warehouses.seoul,
    otherWarehouseId: warehouses.busan,
    shelfBinId: layout.zones[0]?.racks[0]?.bins[0]?.id ?? '',
    unplacedBinId: layout.special.find((bin) => bin.kind === 'unplaced')?.id ?? '',
  };
}

/** Orders in every state that a request can need, and parcels likewise. */
async function sell(
  app: NestFastifyApplication,
  shop: OpenShop,
  customer: ApiClient,
): Promise<Record<string, string>> {
  const shopper = new Shopper(shop, customer);
  const [goods, other] = shop.goods;
  const runtime = app.get(JobsRuntime);
  runtime.start();
  const parcels: Record<string, string> = {};
  try {
    for (const state of ['ready', 'picking', 'packed', 'shipped', 'received', 'delivered']) {
      const order = await shopper.buy([{ variantId: goods.variantId }]);
      parcels[`${state}OrderId`] = order.id;
      parcels[`${state}LineId`] = order.lines[0]?.id ?? '';
    }
    await runtime.settled(shop.id, 60_000);
    await moveParcels(shop, parcels);
    await runtime.settled(shop.id, 60_000);
  } finally {
    await runtime.stop();
  }
  await ok(
    customer.post(`/shop/v1/products/${goods.slug}/reviews`, {
      orderLineId: parcels['deliveredLineId'],
      rating: 5,
      body: '아주 맛있는 감자예요',
    }),
  );
  const reviews = await ok<{ items: { id: string }[] }>(shop.owner.get('/admin/v1/reviews'));
  const toPay = await shopper.order([{ variantId: goods.variantId }]);
  const toConfirm = await shopper.order([{ variantId: goods.variantId }]);
  const toCancel = await shopper.buy([{ variantId: goods.variantId }]);
  const toCancelByStaff = await shopper.buy([{ variantId: goods.variantId }]);
  const address = async (label: string): Promise<string> =>
    (await ok<{ id: string }>(customer.post('/shop/v1/me/addresses', customerAddress(label)))).id;
  await ok(shopper.put(goods.variantId));
  const cart = await ok<{ lines: { id: string }[] }>(shopper.put(other?.variantId ?? ''));
  return {
    ...parcels,
    customerId: (await ok<{ id: string }>(customer.get('/shop/v1/me'))).id,
    orderId: parcels['readyOrderId'] ?? '',
    orderToPay: toPay.order.id,
    tossOrderId: toConfirm.payment.tossOrderId,
    paymentKey: await shop.toss.authenticate(toConfirm.payment),
    amountWon: String(toConfirm.payment.amountWon),
    orderToCancel: toCancel.id,
    orderToCancelByStaff: toCancelByStaff.id,
    reviewId: reviews.items[0]?.id ?? '',
    reviewableLineId: parcels['receivedLineId'] ?? '',
    addressId: await address('집'),
    addressToDelete: await address('회사'),
    cartLineId: cart.lines[0]?.id ?? '',
    cartLineToDelete: cart.lines[1]?.id ?? '',
  };
}

/** Brings each order's parcel as far as its name says. */
async function moveParcels({ owner }: OpenShop, parcels: Record<string, string>): Promise<void> {
  const far = { ready: 0, picking: 1, packed: 2, shipped: 3, received: 4, delivered: 4 };
  for (const [state, count] of Object.entries(far)) {
    const order = await ok<{ shipments: { id: string }[] }>(
      owner.get(`/admin/v1/orders/${parcels[`${state}OrderId`]}`),
    );
    const id = order.shipments[0]?.id ?? '';
    parcels[`${state}ShipmentId`] = id;
    const trackingNumber = `12345678901${Object.keys(far).indexOf(state)}`;
    const steps = [
      ['pick', {}],
      ['pack', {}],
      ['ship', { carrier: 'CJ', trackingNumber }],
      ['deliver', { reason: '문 앞에 놓았어요' }],
    ] as const;
    for (const [step, body] of steps.slice(0, count)) {
      await ok(owner.post(`/admin/v1/shipments/${id}/${step}`, body));
    }
  }
}

/** The body of a good answer. */
export async function ok<T>(call: Promise<{ status: number; body: unknown }>): Promise<T> {
  const answer = await call;
  if (answer.status >= 300) throw new Error(`Furnishing failed: ${JSON.stringify(answer)}`);
  return answer.body as T;
}

/** Sends a small picture as a browser does. */
export async function upload(
  app: NestFastifyApplication,
  client: ApiClient,
  slug: string,
): Promise<{ status: number; headers: Readonly<Record<string, unknown>>; body: unknown }> {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#c98b2f' } })
    .jpeg()
    .toBuffer();
  const edge = 'a-boundary-of-the-test';
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`;
  const response = await app.inject({
    method: 'POST',
    url: '/admin/v1/media',
    headers: {
      host: client.host,
      'x-gamja-tenant': slug,
      cookie: [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'content-type': `multipart/form-data; boundary=${edge}`,
    },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
  });
  return { status: response.statusCode, headers: response.headers, body: response.json() };
}

export function storefrontContent(title: string, imageAssetId: string): object {
  return {
    theme: { key: 'harvest', accent: '#224466', logoText: '감자' },
    sections: [
      { type: 'hero', title, imageAssetId },
      { type: 'banner', title: '배너', imageAssetId },
      { type: 'categories', tiles: [{ categorySlug: 'potatoes', imageAssetId }] },
    ],
  };
}

export function shopProfile(): object {
  return {
    companyName: '감자네',
    representative: '김감자',
    address: '강원 평창군 감자로 1',
    phone: '033-123-4567',
    email: 'help@shop.test',
    businessNumber: '2208162517',
    mailOrderNumber: '',
    privacyOfficer: '김감자',
    hosting: 'Gamja',
  };
}

export function customerAddress(label: string): object {
  return {
    label,
    recipient: '김감자',
    phone: '010-1234-5678',
    zoneCode: '06236',
    roadAddress: '서울 강남구 테헤란로 152',
  };
}
