import { expect } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ProductForStaff, ProductInput } from '../../src/catalog/index.ts';
import { StaffDirectory } from '../../src/identity/index.ts';
import { newId } from '../../src/kernel/index.ts';
import { ApiClient } from './client.ts';
import { PORTAL_HOST, type TestShop } from './shoppers.ts';

const PASSWORD = 'a-fake-password-1';

/** An id that nothing has. */
export const MISSING_ID = '0198a000-0000-7000-8000-000000000000';

/** A slug or code that no other test uses. */
export const unique = (word: string): string => `${word}-${newId().slice(-10)}`;

/** A signed-in owner of a shop. */
export async function ownerOf(app: NestFastifyApplication, at: TestShop): Promise<ApiClient> {
  const directory = app.get(StaffDirectory);
  const email = `owner-${newId()}@shop.test`;
  await directory.addMembership(
    await directory.create({ email, name: '김주인', password: PASSWORD }),
    at.id,
    'owner',
  );
  const client = new ApiClient(app, PORTAL_HOST, { 'x-gamja-tenant': at.slug });
  expect((await client.post('/admin/v1/auth/sign-in', { email, password: PASSWORD })).status).toBe(200);
  return client;
}

/** A product that can be saved, with what the test says of it. */
export function productInput(changes: Partial<ProductInput> = {}): ProductInput {
  return {
    slug: unique('potato'),
    name: '수미감자 3kg',
    brand: null,
    description: '포슬포슬한 감자예요.\n\n오늘 캤어요.',
    status: 'on-sale',
    taxKind: 'tax-free',
    tags: ['감자'],
    badges: ['당일수확'],
    notice: [{ label: '원산지', value: '강원 평창' }],
    categoryIds: [],
    options: [],
    variants: [variantInput()],
    images: [],
    ...changes,
  };
}

/** A variant that can be saved. Untracked, so that it is sellable without stock. */
export function variantInput(
  changes: Partial<ProductInput['variants'][number]> = {},
): ProductInput['variants'][number] {
  return {
    sku: unique('SKU'),
    optionLabels: [],
    priceWon: 12_900,
    listPriceWon: null,
    weightGrams: 3_000,
    storage: 'normal',
    tracked: false,
    ...changes,
  };
}

/** Saves a new product. */
export async function addProduct(
  owner: ApiClient,
  product: ProductInput = productInput(),
): Promise<ProductForStaff> {
  const answer = await owner.post<ProductForStaff>('/admin/v1/products', product);
  expect(answer.status).toBe(201);
  return answer.body;
}
