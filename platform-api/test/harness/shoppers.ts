import { expect } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../../src/database/index.ts';
import { newId, tenantId, type TenantId } from '../../src/kernel/index.ts';
import { ApiClient, type Answer, type Door } from './client.ts';

export const PORTAL_HOST = 'portal.localhost:8080';

/** A tenant made for one test. */
export interface TestShop {
  readonly id: TenantId;
  readonly slug: string;
  readonly host: string;
}

/** Adds a tenant with nothing in it. */
export async function addShop(
  app: NestFastifyApplication,
  status: 'open' | 'preparing' | 'suspended' = 'open',
): Promise<TestShop> {
  const slug = `shop-${newId().slice(-8)}`;
  const now = new Date();
  const added = await app
    .get(Database)
    .db.insertInto('tenant')
    .values({
      slug,
      name: slug,
      status,
      plan: 'start',
      opened_at: status === 'preparing' ? null : now,
      created_at: now,
      updated_at: now,
    })
    .executeTakeFirstOrThrow();
  return { id: tenantId(Number(added.insertId)), slug, host: `${slug}.localhost:8080` };
}

/** The browser leaves for Kakao: the address of Kakao's page. */
export async function leaveForKakao(client: ApiClient, returnTo = '/cart'): Promise<URL> {
  const answer = await client.get(`/shop/v1/auth/kakao/start?returnTo=${encodeURIComponent(returnTo)}`);
  expect(answer.status).toBe(302);
  return locationOf(answer);
}

/** One of the sandbox's people (from 1) agrees on Kakao's page: the address of our callback. */
export async function agreeAtKakao(page: URL, person = 1): Promise<URL> {
  const answer = await fetch(`${page.href}&auto=${person}`, { redirect: 'manual' });
  return new URL(answer.headers.get('location') ?? 'missing:');
}

/** Kakao's answer reaches the portal: the address that the person is sent on to. */
export async function answerOfKakao(door: Door, callback: URL): Promise<URL> {
  return locationOf(await new ApiClient(door, PORTAL_HOST).get(pathOf(callback)));
}

/** Signs one of the sandbox's people in to a shop, through every step that a browser goes. */
export async function signInWithKakao(
  door: Door,
  shop: TestShop,
  person = 1,
  client = new ApiClient(door, shop.host),
): Promise<ApiClient> {
  const complete = await answerOfKakao(door, await agreeAtKakao(await leaveForKakao(client), person));
  const done = await client.get(pathOf(complete));
  expect(done.headers['location']).toBe('/cart');
  return client;
}

/** Path and query of an address. */
export function pathOf(url: URL): string {
  return `${url.pathname}${url.search}`;
}

function locationOf(answer: Answer<unknown>): URL {
  return new URL(String(answer.headers['location']), 'http://same.host');
}
