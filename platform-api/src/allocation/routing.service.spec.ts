import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { loadConfig } from '../config/index.ts';
import { newId } from '../kernel/index.ts';
import { StockWorld } from '../inventory/stock-world.fixture.ts';
import { KakaoNaviClient } from './kakao-navi.client.ts';
import { RoadDistances } from './road-distances.service.ts';
import { RoutingService, type RoutingRequest } from './routing.service.ts';

/** Gangneung city hall: by road much farther from Icheon than from the coast. */
const GANGNEUNG = { latitude: 37.7519, longitude: 128.8761 };

let world: StockWorld;
let icheon: string;
let coast: string;
let silent: Server;
let silentUrl: string;

beforeAll(async () => {
  Logger.overrideLogger(false);
  world = await StockWorld.open(910_005);
  icheon = await world.warehouse('이천 센터', { latitude: 37.2411, longitude: 127.3741, preference: 1 });
  coast = await world.warehouse('강릉 산지센터', { latitude: 37.8228, longitude: 128.8494, preference: 2 });
  silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  silentUrl = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(async () => {
  silent.closeAllConnections();
  silent.close();
  await world.close();
});

/** The routing service with its roads asked at some address. */
function routing(naviUrl = process.env['KAKAO_NAVI_BASE_URL']): RoutingService {
  const config = loadConfig({ ...process.env, KAKAO_NAVI_BASE_URL: naviUrl });
  const roads = new RoadDistances(world.database, new KakaoNaviClient(config), world.clock);
  return new RoutingService(world.database, world.stock, roads, world.clock);
}
const request = (variantId: string, overrides: Partial<RoutingRequest> = {}): RoutingRequest => ({
  destination: GANGNEUNG,
  zoneCode: '25522',
  distances: 'straight',
  lines: [{ orderLineId: newId(), variantId, quantity: 3, storage: 'normal', tracked: true }],
  ...overrides,
});
const plan = (asked: RoutingRequest, service = routing()) =>
  world.as(() => service.plan(world.tenant, asked));
const inBoth = async (inIcheon: number, atCoast: number): Promise<string> => {
  const variantId = await world.stocked(icheon, inIcheon);
  await world.addStock(variantId, coast, atCoast);
  return variantId;
};
const remembered = () =>
  world.as(() =>
    world.database.db
      .selectFrom('road_distance')
      .select(['meters'])
      .where('tenant_id', '=', world.tenant)
      .execute(),
  );

describe('routing an order', () => {
  it('takes the warehouse near the buyer by the straight line at checkout, and asks no road', async () => {
    const decided = await plan(request(await inBoth(9, 9)), routing(silentUrl));
    expect(decided?.parcels.map((parcel) => parcel.warehouseId)).toEqual([coast]);
    expect(decided?.reasons.candidates.map((candidate) => candidate.distanceKind)).toEqual([
      'straight',
      'straight',
    ]);
    expect(await remembered()).toEqual([]);
  });

  it('says after two seconds of silence that the straight line had to do', async () => {
    const decided = await plan(request(await inBoth(9, 9), { distances: 'road' }), routing(silentUrl));
    expect(decided?.parcels.map((parcel) => parcel.warehouseId)).toEqual([coast]);
    expect(decided?.reasons.note).toContain('2 of 2 warehouses');
    expect(await remembered()).toEqual([]);
  });

  it('measures the road after payment, remembers it, and does not ask again', async () => {
    const variantId = await inBoth(9, 9);
    const first = await plan(request(variantId, { distances: 'road' }));
    expect(first?.reasons.candidates.map((candidate) => candidate.distanceKind)).toEqual(['road', 'road']);
    const straight = await plan(request(variantId));
    for (const [index, candidate] of (first?.reasons.candidates ?? []).entries()) {
      expect(candidate.distanceMeters).toBeGreaterThan(
        straight?.reasons.candidates[index]?.distanceMeters ?? 0,
      );
      expect(candidate.durationSeconds).toBeGreaterThan(0);
    }
    expect(await remembered()).toHaveLength(2);
    const again = await plan(request(variantId, { distances: 'road' }), routing(silentUrl));
    expect(again?.reasons.candidates).toEqual(first?.reasons.candidates);
    expect(again?.reasons.note).toBeNull();
  });

  it('counts what an order holds already as its own', async () => {
    const variantId = await inBoth(3, 0);
    const order = world.request([{ variantId, warehouseId: icheon, quantity: 3 }]);
    await world.reserve(order);
    expect(await plan(request(variantId))).toBeNull();
    const own = await plan(request(variantId, { orderId: order.orderId }));
    expect(own?.parcels.map((parcel) => parcel.warehouseId)).toEqual([icheon]);
  });

  it('keeps one decision for each stage and shows the final one', async () => {
    const service = routing();
    const decided = await plan(request(await inBoth(9, 9)), service);
    if (decided === null) throw new Error('The goods are there.');
    const orderId = newId();
    for (const stage of ['provisional', 'final', 'final'] as const) {
      await world.transaction((tx) => service.storeDecision(tx, world.tenant, orderId, stage, decided));
    }
    const kept = await world.as(() => service.decisionOf(world.database.db, world.tenant, orderId));
    expect(kept).toMatchObject({
      stage: 'final',
      reasons: { destination: GANGNEUNG, rules: decided.reasons.rules },
    });
    expect(await world.as(() => service.decisionOf(world.database.db, world.tenant, newId()))).toBeNull();
  });

  it('leaves closed warehouses and frozen levels out', async () => {
    const variantId = await inBoth(9, 9);
    await world.as(() =>
      world.database.db
        .updateTable('stock_level')
        .set({ frozen: true })
        .where('tenant_id', '=', world.tenant)
        .where('variant_id', '=', variantId)
        .where('warehouse_id', '=', coast)
        .execute(),
    );
    expect((await plan(request(variantId)))?.parcels.map((parcel) => parcel.warehouseId)).toEqual([icheon]);
  });
});
