import { expect } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../../src/database/index.ts';
import { inTenant, type TenantId } from '../../src/kernel/index.ts';

/** A shop's stock as its books say it, summed over warehouses and variants. */
export interface Books {
  readonly onHand: number;
  readonly reserved: number;
  /** Claims by state, in units. */
  readonly claims: Readonly<Record<string, number>>;
}

/** Reads the books and checks them level by level: Σ movements = on hand, Σ open claims = reserved, nothing below zero. */
export async function soundBooks(app: NestFastifyApplication, tenant: TenantId): Promise<Books> {
  const { db } = app.get(Database);
  return await inTenant(tenant, 'test', async () => {
    const levels = await db
      .selectFrom('stock_level')
      .select(['variant_id', 'warehouse_id', 'on_hand', 'reserved'])
      .where('tenant_id', '=', tenant)
      .execute();
    const movements = await db
      .selectFrom('stock_movement')
      .select(['variant_id', 'warehouse_id', 'delta'])
      .where('tenant_id', '=', tenant)
      .execute();
    const claims = await db
      .selectFrom('stock_reservation')
      .select(['variant_id', 'warehouse_id', 'quantity', 'state'])
      .where('tenant_id', '=', tenant)
      .where('tracked', '=', 1)
      .execute();
    const open = claims.filter((claim) => ['held', 'committed', 'picking'].includes(claim.state));
    for (const level of levels) {
      const here = (row: { variant_id: string; warehouse_id: string }): boolean =>
        row.variant_id === level.variant_id && row.warehouse_id === level.warehouse_id;
      expect(sum(movements.filter(here), (row) => row.delta)).toBe(level.on_hand);
      expect(sum(open.filter(here), (row) => row.quantity)).toBe(level.reserved);
      expect(level.on_hand).toBeGreaterThanOrEqual(0);
    }
    const byState = Map.groupBy(claims, (claim) => claim.state);
    return {
      onHand: sum(levels, (level) => level.on_hand),
      reserved: sum(levels, (level) => level.reserved),
      claims: Object.fromEntries(
        [...byState].map(([state, rows]) => [state, sum(rows, (row) => row.quantity)]),
      ),
    };
  });
}

/** How many rows a shop has in some tables. */
export async function countRows(
  app: NestFastifyApplication,
  tenant: TenantId,
  table: 'shop_order' | 'payment' | 'payment_attempt' | 'payment_cancel' | 'shipment',
): Promise<number> {
  const { db } = app.get(Database);
  const row = await inTenant(tenant, 'test', () =>
    db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .where('tenant_id', '=', tenant)
      .executeTakeFirstOrThrow(),
  );
  return Number(row.count);
}

function sum<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
