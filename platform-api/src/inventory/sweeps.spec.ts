import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { AuditLog } from '../access/index.ts';
import { Vault } from '../crypto/index.ts';
import { loadConfig } from '../config/index.ts';
import { Health } from '../observability/index.ts';
import { ExpireOrphanHoldsSweep } from './expire-orphan-holds.job.ts';
import { ForgetHoldersSweep } from './forget-holders.job.ts';
import { HoldOwners } from './hold-owners.ts';
import { stockPolicyChanged } from './inventory.events.ts';
import { CopyPolicyJob } from './policies/copy-policy.job.ts';
import { previewPolicy } from './policies/policy-preview.queries.ts';
import type { PolicyInput } from './policies/policy.schemas.ts';
import { PolicyService } from './policies/policy.service.ts';
import { ReconcileStockSweep } from './reconcile-stock.job.ts';
import { refreshSoldOut } from './sold-out.ts';
import { StockAlarms } from './stock-alarms.ts';
import { StockWorld } from './stock-world.fixture.ts';

let world: StockWorld;
let audit: AuditLog;
let warehouseId: string;

beforeAll(async () => {
  Logger.overrideLogger(false);
  world = await StockWorld.open(910_004);
  audit = new AuditLog(new Vault(loadConfig(process.env), world.database), world.clock);
  warehouseId = await world.warehouse('서울 센터');
});
afterAll(async () => {
  await world.close();
});

const levelRow = (variantId: string) =>
  world.as(() =>
    world.database.db
      .selectFrom('stock_level')
      .select(['safety_stock', 'oversell_limit', 'reserved', 'frozen'])
      .where('tenant_id', '=', world.tenant)
      .where('variant_id', '=', variantId)
      .where('warehouse_id', '=', warehouseId)
      .executeTakeFirstOrThrow(),
  );
const stateOf = async (orderId: string): Promise<string | undefined> =>
  (await world.as(() => world.stock.claimsOf(world.database.db, world.tenant, orderId)))[0]?.state;

const policy = (change: Partial<PolicyInput>): PolicyInput => ({
  scope: 'shop',
  warehouseId: null,
  variantId: null,
  safetyStock: null,
  oversellLimit: null,
  holdMinutes: null,
  lowStockAt: null,
  unpaidSharePercent: null,
  ...change,
});
const save = async (input: PolicyInput): Promise<void> => {
  const service = new PolicyService(world.database, world.outbox, audit, world.clock);
  world.clock.forward(1_000);
  await world.as(() => service.save(world.tenant, input));
  const job = new CopyPolicyJob(world.database, world.stock, world.clock);
  const rows = await world.as(() =>
    world.database.db
      .selectFrom('stock_policy')
      .select(['id', 'copied_up_to'])
      .where('tenant_id', '=', world.tenant)
      .execute(),
  );
  for (const { id } of rows) await world.as(() => job.handle(world.tenant, { policyId: id }));
};
const soldOut = async (variantId: string): Promise<0 | 1> => {
  await world.as(() => refreshSoldOut(world.database, world.tenant, [variantId]));
  const row = await world.as(() =>
    world.database.db
      .selectFrom('product as p')
      .innerJoin('variant as v', (join) =>
        join.onRef('v.tenant_id', '=', 'p.tenant_id').onRef('v.product_id', '=', 'p.id'),
      )
      .select('p.sold_out as soldOut')
      .where('p.tenant_id', '=', world.tenant)
      .where('v.tenant_id', '=', world.tenant)
      .where('v.id', '=', variantId)
      .executeTakeFirstOrThrow(),
  );
  return row.soldOut;
};

describe('holds that no order claimed', () => {
  it('end after the grace, while those of an order stay for ordering to end', async () => {
    const variantId = await world.stocked(warehouseId, 10);
    const [orphan, owned] = [0, 1].map(() => world.request([{ variantId, warehouseId, quantity: 2 }]));
    if (orphan === undefined || owned === undefined) throw new Error('unreachable');
    await world.reserve(orphan);
    await world.reserve(owned);
    const owners = new HoldOwners();
    const sweep = new ExpireOrphanHoldsSweep(world.database, world.stock, owners, world.clock);
    world.clock.forward(29 * 60_000);
    expect(await sweep.run()).toBe(0);
    world.clock.forward(2 * 60_000);
    expect(await sweep.run()).toBe(0); // Nobody has registered: nothing is known, so nothing ends.
    owners.register({
      ownsHold: (_tenant, ids) => Promise.resolve(new Set(ids.filter((id) => id !== orphan.orderId))),
    });
    expect(await sweep.run()).toBe(1);
    expect(await sweep.run()).toBe(0);
    expect([await stateOf(orphan.orderId), await stateOf(owned.orderId)]).toEqual(['expired', 'held']);
    expect(await world.books(variantId, warehouseId)).toMatchObject({ reserved: 2, openClaims: 2 });
  });

  it('end once when several workers sweep at the same moment', async () => {
    const variantId = await world.stocked(warehouseId, 40);
    const orders = Array.from({ length: 30 }, () => world.request([{ variantId, warehouseId }]));
    await Promise.all(orders.map((order) => world.reserve(order)));
    world.clock.forward(31 * 60_000);
    const owners = new HoldOwners();
    const mine = new Set(orders.map((order) => order.orderId));
    owners.register({
      ownsHold: (_tenant, ids) => Promise.resolve(new Set(ids.filter((id) => !mine.has(id)))),
    });
    const sweeps = [1, 2, 3, 4].map(
      () => new ExpireOrphanHoldsSweep(world.database, world.stock, owners, world.clock),
    );
    let ended = 0;
    for (let round = 0; round < 3; round += 1) {
      const counts = await Promise.all(sweeps.map((sweep) => sweep.run()));
      ended += counts.reduce((sum, count) => sum + count, 0);
    }
    expect(ended).toBe(30);
    expect(await world.books(variantId, warehouseId)).toMatchObject({ reserved: 0, openClaims: 0 });
  });
});

describe('buyers who hold nothing any more', () => {
  it('are forgotten after a week', async () => {
    const variantId = await world.stocked(warehouseId, 5);
    const holderHash = 'holder-of-last-week';
    await world.reserve(world.request([{ variantId, warehouseId }], { holderHash }));
    const known = () =>
      world.as(() =>
        world.database.db
          .selectFrom('stock_holder')
          .select('holder_hash')
          .where('tenant_id', '=', world.tenant)
          .where('holder_hash', '=', holderHash)
          .execute(),
      );
    const sweep = new ForgetHoldersSweep(world.database, world.clock);
    world.clock.forward(6 * 24 * 60 * 60_000);
    await sweep.run();
    expect(await known()).toHaveLength(1);
    world.clock.forward(2 * 24 * 60 * 60_000);
    await sweep.run();
    expect(await known()).toEqual([]);
  });
});

describe('the reconciler', () => {
  it('freezes a level whose books disagree twice, sells nothing of it any more, and repairs nothing', async () => {
    const alarms = new StockAlarms(new Health());
    const sweep = new ReconcileStockSweep(world.database, world.stock, alarms, audit, world.clock);
    const [sound, broken] = [await world.stocked(warehouseId, 10), await world.stocked(warehouseId, 10)];
    await world.as(() =>
      world.database.db
        .updateTable('stock_level')
        .set({ on_hand: 12 })
        .where('tenant_id', '=', world.tenant)
        .where('variant_id', '=', broken)
        .execute(),
    );
    const wholeRound = async () => {
      for (let page = 0; page < 12; page += 1) await sweep.run();
    };
    await wholeRound();
    expect((await levelRow(broken)).frozen).toBe(0);
    world.clock.forward(5_000);
    await wholeRound();
    expect((await levelRow(broken)).frozen).toBe(1);
    expect((await levelRow(sound)).frozen).toBe(0);
    const ours = alarms.list().filter((alarm) => alarm.tenant === world.tenant);
    expect(ours).toMatchObject([
      { variantId: broken, warehouseId, detail: expect.stringContaining('on hand 12, ledger 10') },
    ]);
    expect(await alarms.check()).toMatchObject({ healthy: false, required: false });
    await expect(world.reserve(world.request([{ variantId: broken, warehouseId }]))).rejects.toMatchObject({
      code: 'inventory.out-of-stock',
      params: { left: 0 },
    });
    expect(await world.books(broken, warehouseId)).toMatchObject({ onHand: 12, moved: 10, inBins: 10 });
    expect(await world.flipsOf(broken)).toBe(1);
  });

  it('raises no alarm on a level that is selling', async () => {
    const alarms = new StockAlarms(new Health());
    const sweep = new ReconcileStockSweep(world.database, world.stock, alarms, audit, world.clock);
    const variantId = await world.stocked(warehouseId, 200);
    const buying = Promise.all(
      Array.from({ length: 150 }, () => world.reserve(world.request([{ variantId, warehouseId }]))),
    );
    for (let round = 0; round < 12; round += 1) {
      world.clock.forward(5_000);
      await sweep.run();
    }
    await buying;
    expect(alarms.list().filter((alarm) => alarm.variantId === variantId)).toEqual([]);
  });
});

describe('a stock policy', () => {
  it('is copied into every level, the narrower scope winning, and told when it makes a variant sell out', async () => {
    const [many, few] = [await world.stocked(warehouseId, 50), await world.stocked(warehouseId, 3)];
    const input = policy({ safetyStock: 3 });
    const preview = await world.as(() => previewPolicy(world.database.db, world.tenant, input));
    expect(preview.becomeSoldOut).toBeGreaterThanOrEqual(1);
    expect((await levelRow(few)).safety_stock).toBe(0);
    await save(input);
    await save(policy({ scope: 'variant', variantId: many, safetyStock: 7 }));
    expect([(await levelRow(many)).safety_stock, (await levelRow(few)).safety_stock]).toEqual([7, 3]);
    expect(await world.flipsOf(few)).toBe(1);
    await expect(world.reserve(world.request([{ variantId: few, warehouseId }]))).rejects.toMatchObject({
      code: 'inventory.out-of-stock',
    });
    await save(policy({ safetyStock: 0 }));
    expect([(await levelRow(many)).safety_stock, (await levelRow(few)).safety_stock]).toEqual([7, 0]);
  });

  it('that is lowered stays at the deficit while more is promised than lies there', async () => {
    const variantId = await world.stocked(warehouseId, 5);
    await save(policy({ scope: 'variant', variantId, oversellLimit: 10 }));
    await world.reserve(world.request([{ variantId, warehouseId, quantity: 9 }]));
    await save(policy({ scope: 'variant', variantId, oversellLimit: 0 }));
    expect(await levelRow(variantId)).toMatchObject({ oversell_limit: 4, reserved: 9 });
    await expect(world.reserve(world.request([{ variantId, warehouseId }]))).rejects.toMatchObject({
      code: 'inventory.out-of-stock',
    });
  });

  it('names its job once however often it is saved before the job runs', async () => {
    await world.emptyOutbox();
    const service = new PolicyService(world.database, world.outbox, audit, world.clock);
    for (const safetyStock of [1, 2, 0])
      await world.as(() => service.save(world.tenant, policy({ safetyStock })));
    const jobs = await world.as(() =>
      world.database.db
        .selectFrom('outbox_entry')
        .select('id')
        .where('tenant_id', '=', world.tenant)
        .where('job', '=', stockPolicyChanged.name)
        .execute(),
    );
    expect(jobs).toHaveLength(1);
  });
});

describe('the sold-out mark of a product', () => {
  it('follows what can be ordered, and goods that are not counted never sell out', async () => {
    const variantId = await world.stocked(warehouseId, 2);
    expect(await soldOut(variantId)).toBe(0);
    const order = world.request([{ variantId, warehouseId, quantity: 2 }]);
    await world.reserve(order);
    expect(await soldOut(variantId)).toBe(1);
    await world.transaction((tx) => world.stock.release(tx, world.tenant, order.orderId, 'expired'));
    expect(await soldOut(variantId)).toBe(0);
    expect(await soldOut(await world.variant({ tracked: false }))).toBe(0);
    expect(await soldOut(await world.variant())).toBe(1);
  });
});
