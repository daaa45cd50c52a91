import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../../src/database/index.ts';
import { PasswordLinks, StaffDirectory } from '../../src/identity/index.ts';
import { inTenant, newId } from '../../src/kernel/index.ts';
import { ApiClient, Shopper } from '../harness/index.ts';
import { addFailedJob } from '../harness/jobs.ts';
import { Provisioner, newShop, type StepName } from '../harness/provisioner.ts';
import { ownerOf, productInput, unique, variantInput } from '../harness/shop-owner.ts';
import { addShop, agreeAtKakao, answerOfKakao, leaveForKakao, signInWithKakao } from '../harness/shoppers.ts';
import {
  customerAddress,
  operatorOf,
  shopProfile,
  storefrontContent,
  type CallerName,
  type World,
} from './world.ts';

type Ids = Readonly<Record<string, string>>;

/** What a control needs beyond a furnished shop: a browser of its own, or ids made for this one request. */
export interface Prepared {
  readonly client?: ApiClient;
  readonly ids?: Ids;
}

/** How one route is asked. Ids are named after what they are in a {@link World}. */
export interface Recipe {
  readonly as: CallerName;
  /** Path parameter → id. */
  readonly path?: Readonly<Record<string, string>>;
  /** Query parameter → id; the list is then narrowed to somebody's thing. */
  readonly query?: Readonly<Record<string, string>>;
  /** Query parameters that are no ids, with the value of the control. */
  readonly plainQuery?: Readonly<Record<string, string>>;
  /** Body from ids; each is named in `bodyIds`. */
  readonly body?: (ids: Ids) => object;
  readonly bodyIds?: readonly string[];
  /** Goes with the ids of the same shop, but is no id of ours: a key of Toss. */
  readonly riders?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly prepare?: (app: NestFastifyApplication, world: World) => Promise<Prepared>;
  /** The list is short by nature and never has a second page. */
  readonly onePage?: true;
  /** The proof is in the request itself (a token, a code, a password), so other credentials neither help nor harm. */
  readonly selfProving?: true;
  readonly upload?: true;
  /** How a foreign thing is refused here, where it is not by 404. Foreign and missing are the same all the same. */
  readonly refusal?: readonly number[];
  /** Query parameters that a good request leaves out. */
  readonly notAsked?: readonly string[];
}

const PASSWORD = 'a-fake-password-1';
const address = { zoneCode: '06236', roadAddress: '서울 강남구 테헤란로 152' };
const contact = { name: '김감자', phone: '010-1234-5678', email: null };
const deliverTo = { ...address, recipient: '김감자', phone: '010-1234-5678', detail: '3층' };
const cancel = { reason: '마음이 바뀌었어요' };

const owner = (recipe: Partial<Recipe> = {}): Recipe => ({ as: 'owner', ...recipe });
const customer = (recipe: Partial<Recipe> = {}): Recipe => ({ as: 'customer', ...recipe });
const nobody = (recipe: Partial<Recipe> = {}): Recipe => ({ as: 'nobody', ...recipe });
const operator = (recipe: Partial<Recipe> = {}): Recipe => ({ as: 'operator', ...recipe });
const service = (recipe: Partial<Recipe> = {}): Recipe => ({ as: 'service', ...recipe });

const freshOwner = async (app: NestFastifyApplication, { shop }: World): Promise<Prepared> => {
  return { client: await ownerOf(app, shop) };
};
const freshOperator = async (app: NestFastifyApplication): Promise<Prepared> => {
  return { client: await operatorOf(app) };
};
/** A run of the provisioning process that has taken its lease and some of its steps. */
const runUpTo =
  (last: StepName | null) =>
  async (app: NestFastifyApplication): Promise<Prepared> => {
    const provisioner = new Provisioner(app);
    const run = await provisioner.begin();
    if (last !== null) await provisioner.takeUpTo(run.id, last);
    return { ids: { runId: run.id, holder: provisioner.holder, step: 'register' } };
  };
/** A run that is to be taken back. */
const runToUndo = async (app: NestFastifyApplication): Promise<Prepared> => {
  const provisioner = new Provisioner(app);
  const run = await provisioner.begin();
  await provisioner.fail(run.id, 'register', null);
  return { ids: { runId: run.id, holder: provisioner.holder, step: 'register' } };
};
/** A run whose end everybody has seen, so that its events come to an end. */
const endedRun = async (app: NestFastifyApplication): Promise<Prepared> => {
  const { ids } = await runToUndo(app);
  const provisioner = new Provisioner(app, ids?.['holder']);
  await provisioner.takeBack(ids?.['runId'] ?? '');
  return { ids: ids ?? {} };
};
/** A shop of which nothing else of the matrix depends. */
const spareShop = async (app: NestFastifyApplication): Promise<Prepared> => ({
  ids: { spareSlug: (await addShop(app)).slug },
});
/** A job of the shop that gave up. */
const failedJob = async (app: NestFastifyApplication, { shop }: World): Promise<Prepared> => ({
  ids: { jobId: await addFailedJob(app, shop.id) },
});

const freshCustomer = async (app: NestFastifyApplication, { shop }: World): Promise<Prepared> => ({
  client: await signInWithKakao(app, shop, 3),
});

/** A quoted cart of a new guest: what an order is placed from. */
const quotedCart = async (app: NestFastifyApplication, { shop }: World): Promise<Prepared> => {
  const shopper = Shopper.guest(app, shop);
  await shopper.put(shop.goods[0].variantId);
  return { client: shopper.client, ids: { totalWon: String((await shopper.quote()).body.totalWon) } };
};

/** A sign-in that is back from Kakao: its single-use code and the browser that it is for. */
const kakaoCode = async (app: NestFastifyApplication, { shop }: World): Promise<Prepared> => {
  const client = new ApiClient(app, shop.host);
  const page = await leaveForKakao(client);
  const complete = await answerOfKakao(app, await agreeAtKakao(page, 3));
  return { client, ids: { handOverCode: complete.searchParams.get('code') ?? '' } };
};

const kakaoAnswer = async (app: NestFastifyApplication, { shop }: World): Promise<Prepared> => {
  const callback = await agreeAtKakao(await leaveForKakao(new ApiClient(app, shop.host)), 3);
  const value = (name: string): string => callback.searchParams.get(name) ?? '';
  return { ids: { kakaoState: value('state'), kakaoCode: value('code') } };
};

const webhookToken = async (_app: NestFastifyApplication, { shop }: World): Promise<Prepared> => {
  const answer = await shop.owner.post<{ url: string }>('/admin/v1/payment-settings/webhook-address');
  return { ids: { webhookToken: answer.body.url.split('/').at(-1) ?? '' } };
};

/** A mailed link with which somebody of the shop sets a password. */
const passwordLink = async (app: NestFastifyApplication, { shop }: World): Promise<Prepared> => {
  const directory = app.get(StaffDirectory);
  const staffId = (await directory.idOf(await signInName(app))) ?? '';
  await directory.addMembership(staffId, shop.id, 'manager');
  const link = await app
    .get(Database)
    .transaction((tx) => app.get(PasswordLinks).issue(tx, staffId, 'reset', shop.id));
  return { ids: { passwordToken: link.token } };
};

const previewCode = async (_app: NestFastifyApplication, { shop }: World): Promise<Prepared> => {
  const answer = await shop.owner.post<{ url: string }>('/admin/v1/shop/preview-links');
  return { ids: { previewCode: new URL(answer.body.url).searchParams.get('code') ?? '' } };
};

/** A level that the reconciler has frozen: only then are its books set right by a recount. */
const frozenLevel = async (app: NestFastifyApplication, { shop, ids }: World): Promise<Prepared> => {
  await inTenant(shop.id, 'test', () =>
    app
      .get(Database)
      .db.updateTable('stock_level')
      .set({ frozen: true })
      .where('tenant_id', '=', shop.id)
      .where('variant_id', '=', ids['otherVariantId'] ?? '')
      .where('warehouse_id', '=', ids['warehouseId'] ?? '')
      .execute(),
  );
  return {};
};

/** One recipe for each route of the three documents: a route without one fails the matrix. */
export const recipes: Readonly<Record<string, Recipe>> = {
  'GET /shop/v1/addresses/search': nobody({ plainQuery: { q: '테헤란로' } }),
  'GET /shop/v1/auth/kakao/complete': nobody({
    query: { code: 'handOverCode' },
    prepare: kakaoCode,
    refusal: [302], // A browser is sent to the sign-in page with the reason.
  }),
  'GET /shop/v1/auth/kakao/start': nobody({ plainQuery: { returnTo: '/cart' } }),
  'POST /shop/v1/auth/refresh': customer({ prepare: freshCustomer }),
  'POST /shop/v1/auth/sign-out': customer({ prepare: freshCustomer, selfProving: true }),
  'GET /shop/v1/cart': customer(),
  'POST /shop/v1/cart/lines': customer({
    bodyIds: ['variantId'],
    body: ({ variantId }) => ({ variantId, quantity: 1 }),
  }),
  'PATCH /shop/v1/cart/lines/{lineId}': customer({
    path: { lineId: 'cartLineId' },
    body: () => ({ quantity: 2 }),
  }),
  'DELETE /shop/v1/cart/lines/{lineId}': customer({
    path: { lineId: 'cartLineToDelete' },
    refusal: [200], // What is not in the cart is removed already: the answer is the caller's own cart.
  }),
  'GET /shop/v1/categories': nobody(),
  'POST /shop/v1/checkout/quote': customer({ body: () => ({ address }) }),
  'GET /shop/v1/me': customer(),
  'PATCH /shop/v1/me': customer({ body: () => ({ name: '김감자' }) }),
  'DELETE /shop/v1/me': { as: 'leaver' },
  'GET /shop/v1/me/addresses': customer(),
  'POST /shop/v1/me/addresses': customer({ body: () => customerAddress('새집') }),
  'PATCH /shop/v1/me/addresses/{id}': customer({
    path: { id: 'addressId' },
    body: () => ({ label: '우리집' }),
  }),
  'DELETE /shop/v1/me/addresses/{id}': customer({ path: { id: 'addressToDelete' } }),
  'GET /shop/v1/orders': customer(),
  'POST /shop/v1/orders': {
    as: 'guest',
    prepare: quotedCart,
    riders: ['totalWon'],
    body: ({ totalWon }) => ({
      contact,
      address: deliverTo,
      expectedTotalWon: Number(totalWon),
      agreements: { terms: true, privacy: true },
    }),
  },
  'GET /shop/v1/orders/{orderId}': customer({ path: { orderId: 'orderId' } }),
  'POST /shop/v1/orders/{orderId}/cancel': customer({
    path: { orderId: 'orderToCancel' },
    body: () => cancel,
  }),
  'POST /shop/v1/orders/{orderId}/payments': customer({ path: { orderId: 'orderToPay' } }),
  'POST /shop/v1/orders/{orderId}/shipments/{shipmentId}/confirm': customer({
    path: { orderId: 'receivedOrderId', shipmentId: 'receivedShipmentId' },
  }),
  'POST /shop/v1/payments/confirm': customer({
    bodyIds: ['tossOrderId'],
    riders: ['paymentKey', 'amountWon'],
    body: ({ tossOrderId, paymentKey, amountWon }) => ({
      orderId: tossOrderId,
      paymentKey,
      amount: Number(amountWon),
    }),
  }),
  'GET /shop/v1/preview': nobody({
    query: { code: 'previewCode' },
    prepare: previewCode,
    refusal: [302], // A browser is sent to the shop's first page, with or without what lets it look.
  }),
  'POST /shop/v1/preview/end': nobody({ selfProving: true }),
  'GET /shop/v1/products': nobody({
    query: { category: 'categorySlug' },
    plainQuery: { sort: 'new', minPrice: '1', maxPrice: '1000000', onSale: 'false', inStock: 'false' },
  }),
  'GET /shop/v1/products/{slug}': nobody({ path: { slug: 'productSlug' } }),
  'GET /shop/v1/products/{slug}/reviews': nobody({ path: { slug: 'soldProductSlug' }, onePage: true }),
  'POST /shop/v1/products/{slug}/reviews': customer({
    path: { slug: 'soldProductSlug' },
    refusal: [404, 403], // Only who received the goods may write.
    bodyIds: ['reviewableLineId'],
    body: ({ reviewableLineId }) => ({ orderLineId: reviewableLineId, rating: 5, body: '맛있는 감자예요' }),
  }),
  'GET /shop/v1/search': nobody({
    query: { category: 'categorySlug' },
    plainQuery: {
      q: '감자',
      sort: 'new',
      minPrice: '1',
      maxPrice: '1000000',
      onSale: 'false',
      inStock: 'false',
    },
  }),
  'GET /shop/v1/search/suggestions': nobody({ plainQuery: { q: '감자' } }),
  'GET /shop/v1/shop': nobody(),

  'GET /admin/v1/addresses/search': owner({ plainQuery: { q: '테헤란로' } }),
  'GET /admin/v1/audit-entries': owner({
    query: { subjectId: 'productId' },
    plainQuery: { subjectType: 'Product', actor: '' },
  }),
  'POST /admin/v1/auth/password-links': nobody({
    selfProving: true,
    prepare: async (app) => ({ ids: { email: await signInName(app) } }),
    riders: ['email'],
    body: ({ email }) => ({ email }),
  }),
  'GET /admin/v1/auth/password-links/{token}': nobody({
    selfProving: true,
    prepare: passwordLink,
    path: { token: 'passwordToken' },
  }),
  'POST /admin/v1/auth/password-links/{token}': nobody({
    selfProving: true,
    prepare: passwordLink,
    path: { token: 'passwordToken' },
    body: () => ({ password: PASSWORD }),
  }),
  'POST /admin/v1/auth/refresh': owner({ prepare: freshOwner, selfProving: true }),
  'POST /admin/v1/auth/sign-in': nobody({
    selfProving: true,
    prepare: async (app) => ({ ids: { email: await signInName(app) } }),
    riders: ['email'],
    body: ({ email }) => ({ email, password: PASSWORD }),
  }),
  'POST /admin/v1/auth/sign-out': owner({ prepare: freshOwner, selfProving: true }),
  'POST /admin/v1/bin-moves': owner({
    refusal: [404, 409], // There is nothing of it in that bin.
    bodyIds: ['warehouseId', 'variantId', 'unplacedBinId', 'shelfBinId'],
    body: ({ warehouseId, variantId, unplacedBinId, shelfBinId }) => ({
      warehouseId,
      variantId,
      fromBinId: unplacedBinId,
      toBinId: shelfBinId,
      quantity: 1,
    }),
  }),
  'GET /admin/v1/categories': owner({ plainQuery: { q: '' }, onePage: true }),
  'POST /admin/v1/categories': owner({
    bodyIds: ['parentCategoryId'],
    body: ({ parentCategoryId }) => ({ slug: unique('child'), name: '감자', parentId: parentCategoryId }),
  }),
  'GET /admin/v1/categories/{id}': owner({ path: { id: 'categoryId' } }),
  'PATCH /admin/v1/categories/{id}': owner({
    path: { id: 'categoryId' },
    bodyIds: ['parentCategoryId'],
    body: ({ parentCategoryId }) => ({ parentId: parentCategoryId }),
  }),
  'DELETE /admin/v1/categories/{id}': owner({ path: { id: 'categoryToDelete' } }),
  'GET /admin/v1/customers': owner({ plainQuery: { q: '' } }),
  'GET /admin/v1/customers/{id}': owner({ path: { id: 'customerId' } }),
  'GET /admin/v1/home': owner(),
  'GET /admin/v1/me': owner(),
  'POST /admin/v1/media': owner({ upload: true }),
  'GET /admin/v1/orders': owner({
    query: { customerId: 'customerId' },
    plainQuery: { q: '', state: 'paid' },
  }),
  'GET /admin/v1/orders/{orderId}': owner({ path: { orderId: 'orderId' } }),
  'POST /admin/v1/orders/{orderId}/cancel': owner({
    path: { orderId: 'orderToCancelByStaff' },
    body: () => cancel,
  }),
  'GET /admin/v1/payment-settings': owner(),
  'PUT /admin/v1/payment-settings': owner({
    body: () => ({ clientKey: 'test_gck_planted1', secretKey: 'test_gsk_planted1' }),
  }),
  'POST /admin/v1/payment-settings/webhook-address': owner(),
  'GET /admin/v1/products': owner({
    query: { categoryId: 'parentCategoryId' },
    plainQuery: { q: '', status: 'on-sale', sort: 'newest' },
  }),
  'POST /admin/v1/products': owner({
    bodyIds: ['parentCategoryId', 'assetId'],
    body: ({ parentCategoryId = '', assetId = '' }) =>
      productInput({ categoryIds: [parentCategoryId], images: [{ id: assetId, alt: '' }] }),
  }),
  'GET /admin/v1/products/{id}': owner({ path: { id: 'productId' } }),
  'PUT /admin/v1/products/{id}': owner({
    path: { id: 'editableProductId' },
    bodyIds: [
      'parentCategoryId',
      'assetId',
      'editableOptionId',
      'editableOptionValueId',
      'editableVariantId',
      'editableOtherVariantId',
    ],
    body: (ids) => editedProduct(ids),
  }),
  'POST /admin/v1/products/{id}/archive': owner({ path: { id: 'doomedProductId' } }),
  'POST /admin/v1/products/{id}/restore': owner({ path: { id: 'archivedProductId' } }),
  'GET /admin/v1/reviews': owner({
    query: { productId: 'soldProductId' },
    plainQuery: { q: '', hidden: 'false' },
    onePage: true,
  }),
  'POST /admin/v1/reviews/{id}/hide': owner({ path: { id: 'reviewId' }, body: () => ({ reason: '욕설' }) }),
  'POST /admin/v1/reviews/{id}/show': owner({ path: { id: 'reviewId' } }),
  'GET /admin/v1/routing-rules': owner(),
  'PUT /admin/v1/routing-rules': owner({ body: () => ({ items: [{ kind: 'nearest', active: true }] }) }),
  'GET /admin/v1/shipments': owner({
    query: { warehouseId: 'warehouseId' },
    plainQuery: { q: '', state: 'delivered' },
  }),
  'GET /admin/v1/shipments/{shipmentId}': owner({ path: { shipmentId: 'readyShipmentId' } }),
  'POST /admin/v1/shipments/{shipmentId}/deliver': owner({
    path: { shipmentId: 'shippedShipmentId' },
    body: () => ({ reason: '직접 전했어요' }),
  }),
  'POST /admin/v1/shipments/{shipmentId}/pack': owner({ path: { shipmentId: 'pickingShipmentId' } }),
  'POST /admin/v1/shipments/{shipmentId}/pick': owner({ path: { shipmentId: 'readyShipmentId' } }),
  'GET /admin/v1/shipments/{shipmentId}/pick-list': owner({ path: { shipmentId: 'readyShipmentId' } }),
  'POST /admin/v1/shipments/{shipmentId}/ship': owner({
    path: { shipmentId: 'packedShipmentId' },
    body: () => ({ carrier: 'CJ', trackingNumber: '123456789019' }),
  }),
  'GET /admin/v1/fulfilment-settings': owner(),
  'PUT /admin/v1/fulfilment-settings': owner({
    body: () => ({ deliveredAfterDays: 7, tracker: 'sweettracker' }),
  }),
  'GET /admin/v1/shipping-fees': owner(),
  'PUT /admin/v1/shipping-fees': owner({
    body: () => ({ feeWon: 3_000, freeFromWon: null, jejuExtraWon: 3_000, islandExtraWon: 5_000 }),
  }),
  'GET /admin/v1/shop': owner(),
  'POST /admin/v1/shop/close': owner(),
  'POST /admin/v1/shop/open': owner(), // Right after it was closed: what follows needs an open shop.
  'POST /admin/v1/shop/preview-links': owner(),
  'GET /admin/v1/shop-profile': owner(),
  'PUT /admin/v1/shop-profile': owner({ body: shopProfile }),
  'GET /admin/v1/staff': owner(),
  'POST /admin/v1/stock-adjustments': owner({
    bodyIds: ['variantId', 'warehouseId', 'shelfBinId'],
    body: ({ variantId, warehouseId, shelfBinId }) => ({
      variantId,
      warehouseId,
      binId: shelfBinId,
      delta: 1,
      reason: 'received',
    }),
  }),
  'GET /admin/v1/stock-levels': owner({ plainQuery: { q: '' } }),
  'GET /admin/v1/stock-movements': owner({ query: { variantId: 'variantId', warehouseId: 'warehouseId' } }),
  'GET /admin/v1/stock-policies': owner(),
  'PUT /admin/v1/stock-policies': owner({ bodyIds: ['warehouseId'], body: warehousePolicy }),
  'PUT /admin/v1/stock-policies #of a variant': owner({ bodyIds: ['variantId'], body: variantPolicy }),
  'POST /admin/v1/stock-policies/preview': owner({ bodyIds: ['variantId'], body: variantPolicy }),
  'POST /admin/v1/stock-policies/preview #of a warehouse': owner({
    bodyIds: ['warehouseId'],
    body: warehousePolicy,
  }),
  'POST /admin/v1/stock-recounts': owner({
    prepare: frozenLevel,
    bodyIds: ['otherVariantId', 'warehouseId'],
    body: ({ otherVariantId, warehouseId }) => ({ variantId: otherVariantId, warehouseId, onHand: 300 }),
  }),
  'GET /admin/v1/storefront-releases': owner(),
  'POST /admin/v1/storefront-releases': owner({
    bodyIds: ['assetId'],
    body: ({ assetId = '' }) => ({ content: storefrontContent('가을', assetId) }),
  }),
  'POST /admin/v1/storefront-releases #again': owner({
    bodyIds: ['releaseId'],
    body: ({ releaseId }) => ({ releaseId }),
  }),
  'POST /admin/v1/storefront-releases/{version}/roll-back': owner({ path: { version: 'releaseVersion' } }),
  'GET /admin/v1/warehouses': owner(),
  'POST /admin/v1/warehouses': owner({
    body: () => ({ code: newId().slice(-8).toUpperCase(), name: '강릉 센터', ...address }),
  }),
  'GET /admin/v1/warehouses/{id}': owner({ path: { id: 'warehouseId' } }),
  'PATCH /admin/v1/warehouses/{id}': owner({
    path: { id: 'otherWarehouseId' },
    body: () => ({ name: '부산 센터' }),
  }),
  'GET /admin/v1/warehouses/{id}/layout': owner({ path: { id: 'warehouseId' } }),
  'POST /admin/v1/warehouses/{id}/rack-grids': owner({
    path: { id: 'warehouseId' },
    body: () => ({ zone: { code: 'B', name: '냉장' }, racks: 1, levels: 1, bins: 1 }),
  }),

  'GET /auth/kakao/callback': nobody({
    selfProving: true,
    prepare: kakaoAnswer,
    query: { state: 'kakaoState', code: 'kakaoCode' },
    notAsked: ['error'],
  }),
  'GET /health/live': nobody({ selfProving: true }),
  'GET /health/ready': nobody({ selfProving: true }),
  'GET /tls/ask': nobody({ selfProving: true, plainQuery: { domain: 'portal.localhost' } }),
  'POST /platform/v1/auth/refresh': operator({ prepare: freshOperator, selfProving: true }),
  'POST /platform/v1/auth/sign-in': nobody({
    selfProving: true,
    prepare: async (app) => ({ ids: { email: await signInName(app, true) } }),
    riders: ['email'],
    body: ({ email }) => ({ email, password: PASSWORD }),
  }),
  'POST /platform/v1/auth/sign-out': operator({ prepare: freshOperator, selfProving: true }),
  'PUT /platform/v1/log-level': operator({ body: () => ({ level: 'silent' }) }),
  'GET /platform/v1/me': operator(),
  'GET /platform/v1/queues': operator(),
  'GET /platform/v1/tenants': operator(),
  'GET /platform/v1/tenants #service': service(),
  'GET /platform/v1/tenants/{slug}': operator({ path: { slug: 'slug' } }),
  'POST /platform/v1/tenants/{slug}/suspend': operator({
    path: { slug: 'spareSlug' },
    prepare: spareShop,
    body: () => ({ reason: '서류를 다시 확인하고 있어요' }),
  }),
  'POST /platform/v1/tenants/{slug}/resume': operator({ path: { slug: 'spareSlug' }, prepare: spareShop }),
  'POST /platform/v1/tenants/{slug}/preview-links': operator({ path: { slug: 'slug' } }),
  'POST /platform/v1/tenants/{slug}/preview-links #service': service({ path: { slug: 'slug' } }),
  'POST /platform/v1/tenants/{slug}/jobs/{id}/retry': operator({
    path: { slug: 'slug', id: 'jobId' },
    prepare: failedJob,
  }),
  'GET /platform/v1/jobs': operator({
    plainQuery: { state: 'failed', job: 'search.rebuild' },
    query: { tenant: 'slug' },
    prepare: async (app, world) => {
      await failedJob(app, world);
      return await failedJob(app, world);
    },
  }),
  'POST /platform/v1/provisioning-runs': operator({ body: () => newShop() }),
  'POST /platform/v1/provisioning-runs #service': service({ body: () => newShop() }),
  'GET /platform/v1/provisioning-runs': operator({
    plainQuery: { state: 'open' },
    prepare: async (app) => {
      await runUpTo(null)(app);
      return await runUpTo(null)(app);
    },
  }),
  'GET /platform/v1/provisioning-runs/{id}': operator({ path: { id: 'runId' }, prepare: runUpTo(null) }),
  'GET /platform/v1/provisioning-runs/{id}/events': operator({ path: { id: 'runId' }, prepare: endedRun }),
  'POST /platform/v1/provisioning-runs/{id}/retry': operator({
    path: { id: 'runId' },
    prepare: runUpTo('register'),
  }),
  'POST /platform/v1/provisioning-runs/{id}/undo': operator({
    path: { id: 'runId' },
    prepare: runUpTo(null),
  }),
  'POST /platform/v1/provisioning-runs/{id}/lease': service({
    path: { id: 'runId' },
    prepare: runUpTo(null),
    body: ({ holder }) => ({ holder, seconds: 30 }),
  }),
  'GET /platform/v1/provisioning-runs/{id}/steps/{step}': service({
    path: { id: 'runId', step: 'step' },
    prepare: runUpTo('register'),
  }),
  'PUT /platform/v1/provisioning-runs/{id}/steps/{step}': service({
    path: { id: 'runId', step: 'step' },
    prepare: runUpTo(null),
    body: ({ holder }) => ({ holder }),
  }),
  'DELETE /platform/v1/provisioning-runs/{id}/steps/{step}': service({
    path: { id: 'runId', step: 'step' },
    query: { holder: 'holder' },
    prepare: runToUndo,
  }),
  'POST /platform/v1/provisioning-runs/{id}/steps/{step}/failures': service({
    path: { id: 'runId', step: 'step' },
    prepare: runUpTo(null),
    body: ({ holder }) => ({ holder, message: '응답이 없어요', nextAttemptAt: null }),
  }),
  'POST /webhooks/kakao/unlink': nobody({
    selfProving: true,
    headers: { authorization: 'KakaoAK test-admin-key' },
    body: () => ({ user_id: '99' }),
  }),
  'GET /webhooks/kakao/unlink': nobody({
    selfProving: true,
    headers: { authorization: 'KakaoAK test-admin-key' },
    plainQuery: { user_id: '99' },
  }),
  'POST /webhooks/toss/{token}': nobody({
    selfProving: true,
    prepare: webhookToken,
    path: { token: 'webhookToken' },
    body: () => ({ eventType: 'PAYMENT_STATUS_CHANGED', data: {} }),
  }),
};

/** Ids in bodies that no recipe can name, and why. */
export const UNNAMED: Readonly<Record<string, string>> = {
  'POST /admin/v1/products options.*.id': 'a new product has no options yet',
  'POST /admin/v1/products options.*.values.*.id': 'a new product has no options yet',
  'POST /admin/v1/products variants.*.id': 'a new product has no variants yet',
};

async function signInName(app: NestFastifyApplication, isOperator = false): Promise<string> {
  const directory = app.get(StaffDirectory);
  const email = `somebody-${newId()}@shop.test`;
  const id = await directory.create({ email, name: '김주인', password: PASSWORD });
  if (isOperator) await directory.makeOperator(id);
  return email;
}

function editedProduct(ids: Ids): object {
  const { parentCategoryId = '', assetId = '' } = ids;
  return productInput({
    categoryIds: [parentCategoryId],
    images: [{ id: assetId, alt: '' }],
    options: [
      {
        id: ids['editableOptionId'] ?? '',
        name: '무게',
        values: [{ id: ids['editableOptionValueId'] ?? '', label: '3kg' }, { label: '5kg' }],
      },
    ],
    variants: [
      { ...variantInput({ optionLabels: ['3kg'] }), id: ids['editableVariantId'] ?? '' },
      { ...variantInput({ optionLabels: ['5kg'] }), id: ids['editableOtherVariantId'] ?? '' },
    ],
  });
}

const policy = {
  safetyStock: 1,
  oversellLimit: null,
  holdMinutes: null,
  lowStockAt: null,
  unpaidSharePercent: null,
};

function warehousePolicy({ warehouseId }: Ids): object {
  return { ...policy, scope: 'warehouse', warehouseId };
}

function variantPolicy({ variantId }: Ids): object {
  return { ...policy, scope: 'variant', variantId };
}
