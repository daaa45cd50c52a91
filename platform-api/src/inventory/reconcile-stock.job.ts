import { Injectable } from '@nestjs/common';
import { AuditLog } from '../access/index.ts';
import { Database } from '../database/index.ts';
import { SweepTask, type Sweep } from '../jobs/index.ts';
import { Clock, acrossTenants, inTenant, tenantId } from '../kernel/index.ts';
import { booksOf, nextBooks, type TenantLevel } from './books.queries.ts';
import { SUSPECT_MS, booksAgree, disagreement, judge, type LevelBooks, type Suspect } from './books.rules.ts';
import { StockAlarms } from './stock-alarms.ts';
import { StockService } from './stock.service.ts';

const LEVELS_PER_RUN = 100;

/**
 * Compares the books of all levels, some at a time, for ever: ledger = on hand = bins, open claims = reserved. A difference
 * seen twice, five seconds apart, freezes the level (nothing more is sold from it) and raises an alarm. It never repairs:
 * that would hide the fault that made the difference.
 */
@SweepTask()
@Injectable()
export class ReconcileStockSweep implements Sweep {
  readonly name = 'inventory.reconcile';
  readonly everyMs = SUSPECT_MS;
  private after: TenantLevel | null = null;
  private suspects: ReadonlyMap<string, Suspect> = new Map();

  constructor(
    private readonly database: Database,
    private readonly stock: StockService,
    private readonly alarms: StockAlarms,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const seen = await acrossTenants('compare the books of stock levels', async () => [
      ...(await this.suspectsAgain()),
      ...(await this.nextPage()),
    ]);
    const { guilty, watched } = judge(
      this.suspects,
      seen.filter((books) => !booksAgree(books)),
      this.clock.now().getTime(),
    );
    this.suspects = watched;
    for (const books of guilty) await this.freeze(books);
    return 0; // One page a turn: the comparison never ends and must not hurry.
  }

  private async suspectsAgain(): Promise<LevelBooks[]> {
    const found = await Promise.all(
      [...this.suspects.values()].map(({ books }) => booksOf(this.database.db, books)),
    );
    return found.filter((books) => books !== null);
  }

  private async nextPage(): Promise<LevelBooks[]> {
    const page = await nextBooks(this.database.db, this.after, LEVELS_PER_RUN);
    this.after = page.length < LEVELS_PER_RUN ? null : (page.at(-1) ?? null);
    return page.filter(
      (books) => !this.suspects.has(`${books.tenant}/${books.variantId}/${books.warehouseId}`),
    );
  }

  private async freeze(books: LevelBooks): Promise<void> {
    const tenant = tenantId(books.tenant);
    const { variantId, warehouseId } = books;
    await inTenant(tenant, this.name, () =>
      this.database.transaction(async (tx) => {
        const frozen = await tx
          .updateTable('stock_level')
          .set({ frozen: true, updated_at: this.clock.now() })
          .where('tenant_id', '=', tenant)
          .where('variant_id', '=', variantId)
          .where('warehouse_id', '=', warehouseId)
          .where('frozen', '=', 0)
          .executeTakeFirst();
        if (frozen.numUpdatedRows === 0n) return;
        await this.audit.record(tx, tenant, {
          action: 'stock.frozen',
          subjectType: 'StockLevel',
          subjectId: variantId,
          after: { ...books },
        });
        await this.stock.announceFlips(tx, tenant, [{ variantId, warehouseId }]);
      }),
    );
    this.alarms.raise({ tenant, variantId, warehouseId, at: this.clock.now(), detail: disagreement(books) });
  }
}
