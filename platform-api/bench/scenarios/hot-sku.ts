import { randomUUID } from 'node:crypto';
import type { Bench } from '../bench.ts';
import { shopSlug } from '../data/goods.ts';
import type { Outcome } from '../report.ts';
import { allocatedOrders, buyPlan, settled } from './checkout.ts';

const UNITS = 100;
const BUYERS = 300;
const SHOP = 1;

/** 300 buyers at once for the last 100 units of one thing: exactly 100 are sold. */
export async function hotSku(bench: Bench): Promise<Outcome> {
  await bench.start('sandbox', 'api', 'worker');
  const variantId = await scarceVariant(bench);
  await settled(bench);
  const before = await allocatedOrders(bench);
  const shop = {
    host: bench.hostOf(shopSlug(SHOP)),
    clientKey: `test_gck_bench_${SHOP}`,
    variantIds: [variantId],
  };
  const measured = await bench.load(
    `${BUYERS} buyers for ${UNITS} units`,
    buyPlan(bench, [shop], { ordersMax: BUYERS, measureMs: 60_000, mustSucceed: false }),
    () => settled(bench),
  );
  const sold = (await allocatedOrders(bench)) - before;
  if (sold !== UNITS || measured.result.operations !== UNITS)
    throw new Error(
      `${sold} orders were allocated and ${measured.result.operations} paid, of ${UNITS} units.`,
    );
  return {
    unit: 'orders',
    measured: [measured],
    facts: [
      {
        name: `all ${UNITS} sold, ${measured.result.refused} buyers told so, after`,
        value: measured.result.seconds,
        unit: 's',
      },
      { name: 'all allocated and no job left, after', value: measured.settledSeconds, unit: 's' },
    ],
  };
}

/**
 * A variant that nobody has bought, brought down to exactly 100 units in the first warehouse and none in the second. The
 * ledger says so too: movements, bins and levels stay equal, or the platform would freeze it.
 */
async function scarceVariant(bench: Bench): Promise<string> {
  const [fresh] = await bench.query<{ tenantId: number; variantId: string }>(
    `SELECT l.tenant_id AS tenantId, l.variant_id AS variantId FROM stock_level l
     JOIN tenant t ON t.id = l.tenant_id
     WHERE t.slug = ? AND l.on_hand > 0
     GROUP BY l.tenant_id, l.variant_id
     HAVING COUNT(*) = 2 AND SUM(l.reserved) = 0 AND MIN(l.on_hand) = MAX(l.on_hand)
     ORDER BY l.variant_id DESC LIMIT 1`,
    [shopSlug(SHOP)],
  );
  if (fresh === undefined)
    throw new Error('No variant without orders is left: remove .gamja/bench and begin again.');
  const { tenantId, variantId } = fresh;
  const levels = await bench.query<{ warehouseId: string; onHand: number }>(
    `SELECT l.warehouse_id AS warehouseId, l.on_hand AS onHand FROM stock_level l
     JOIN warehouse w ON w.tenant_id = l.tenant_id AND w.id = l.warehouse_id
     WHERE l.tenant_id = ? AND l.variant_id = ? ORDER BY w.preference`,
    [tenantId, variantId],
  );
  await bench.query('START TRANSACTION');
  for (const [index, { warehouseId, onHand }] of levels.entries()) {
    const left = index === 0 ? UNITS : 0;
    await bench.query(
      `INSERT INTO stock_movement
       (tenant_id, id, variant_id, warehouse_id, bin_id, lot_id, kind, delta, cause, actor, idempotency_key, at)
       SELECT tenant_id, ?, variant_id, warehouse_id, bin_id, lot_id, kind, ?, 'bench', actor, ?, NOW(3)
       FROM stock_movement WHERE tenant_id = ? AND variant_id = ? AND warehouse_id = ? LIMIT 1`,
      [randomUUID(), left - onHand, `bench-scarce:${variantId}:${index}`, tenantId, variantId, warehouseId],
    );
    await bench.query(
      `UPDATE bin_stock b JOIN bin ON bin.tenant_id = b.tenant_id AND bin.id = b.bin_id
       SET b.quantity = ? WHERE b.tenant_id = ? AND b.variant_id = ? AND bin.warehouse_id = ?`,
      [left, tenantId, variantId, warehouseId],
    );
    await bench.query(
      'UPDATE stock_level SET on_hand = ? WHERE tenant_id = ? AND variant_id = ? AND warehouse_id = ?',
      [left, tenantId, variantId, warehouseId],
    );
  }
  await bench.query('COMMIT');
  return variantId;
}
