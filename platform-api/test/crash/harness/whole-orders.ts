import { expect } from '@jest/globals';
import { Database } from '../../../src/database/index.ts';
import { inTenant } from '../../../src/kernel/index.ts';
import { countRows, soundBooks, type OpenShop } from '../../harness/index.ts';
import { aMinuteLater, eventually, holdsRunOut, jobsDone } from './later.ts';
import type { World } from './world.ts';

/**
 * Waits until everything that was under way has come to its end, and looks whether the shop's orders are whole: as many
 * orders as purchases, each paid with one charge and sent in one parcel; the books sound, nothing held, no job left.
 */
export async function expectWholeOrders(
  world: World,
  shop: OpenShop,
  paid: readonly string[],
  unitsBefore: number,
): Promise<void> {
  const { app } = world;
  await aMinuteLater(world, shop.id);
  await eventually(
    'no payment is undecided',
    () => attemptStates(world, shop),
    (states) => Object.keys(states).every((state) => state === 'approved'),
  );
  await jobsDone(world, shop.id);
  await holdsRunOut(world, shop.id, '');
  await jobsDone(world, shop.id);
  const charges = await shop.toss.facts();
  expect({
    purchases: new Set(paid).size,
    orders: await countRows(app, shop.id, 'shop_order'),
    attempts: await attemptStates(world, shop),
    parcels: await countRows(app, shop.id, 'shipment'),
    charges: charges.charges,
    givenBackWon: charges.cancelledWon,
  }).toEqual({
    purchases: paid.length,
    orders: paid.length,
    attempts: { approved: paid.length },
    parcels: paid.length,
    charges: paid.length,
    givenBackWon: 0,
  });
  const books = await soundBooks(app, shop.id);
  expect(books).toMatchObject({ onHand: unitsBefore, reserved: paid.length });
  expect(books.claims['committed']).toBe(paid.length);
  expect(books.claims['held'] ?? 0).toBe(0);
}

async function attemptStates(world: World, shop: OpenShop): Promise<Record<string, number>> {
  const rows = await inTenant(shop.id, 'test', () =>
    world.app
      .get(Database)
      .db.selectFrom('payment_attempt')
      .select('state')
      .where('tenant_id', '=', shop.id)
      .execute(),
  );
  const states = Map.groupBy(rows, ({ state }) => state);
  return Object.fromEntries([...states].map(([state, { length }]) => [state, length]));
}
