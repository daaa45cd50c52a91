import { Injectable, Logger } from '@nestjs/common';
import { sql } from 'kysely';
import { Database, storedInstant } from '../database/index.ts';
import { SweepTask, type Sweep } from '../jobs/index.ts';
import { Clock, acrossTenants, inTenant, tenantId, type TenantId } from '../kernel/index.ts';
import { nextCheck } from './backoff.rules.ts';
import { PaymentCancellation } from './payment.cancellation.ts';
import { findAttemptById } from './payment.queries.ts';
import { TossConversation } from './toss.conversation.ts';

const BATCH = 50;

interface Due {
  readonly table: 'payment_attempt' | 'payment_cancel';
  readonly tenant: TenantId;
  readonly id: string;
  readonly checks: number;
}

/**
 * Finds out what became of payments and refunds whose outcome is unknown: Toss gave no answer, or our process died while
 * asking. Asks again at growing intervals until somebody knows.
 */
@SweepTask()
@Injectable()
export class ResolvePaymentsSweep implements Sweep {
  readonly name = 'payments.resolve';
  readonly everyMs = 1_000;
  private readonly logger = new Logger('payments');

  constructor(
    private readonly database: Database,
    private readonly toss: TossConversation,
    private readonly cancellation: PaymentCancellation,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const due = await acrossTenants('payments: finds attempts and refunds whose outcome is unknown', () =>
      this.due(),
    );
    for (const row of due) {
      try {
        await inTenant(row.tenant, this.name, () => this.resolve(row));
      } catch (error) {
        this.logger.error({ err: error, table: row.table, id: row.id }, 'a payment stays undecided for now');
      }
    }
    return 0; // What is still unknown has its next turn; never spin on it.
  }

  private async due(): Promise<Due[]> {
    const now = storedInstant(this.clock.now());
    const { db } = this.database;
    const attempts = await db
      .selectFrom('payment_attempt')
      .select(['tenant_id', 'id', 'checks'])
      .where('state', 'in', ['confirming', 'unknown'])
      .where('check_at', '<', now)
      .limit(BATCH)
      .execute();
    const refunds = await db
      .selectFrom('payment_cancel')
      .select(['tenant_id', 'id', 'checks'])
      .where('state', 'in', ['requested', 'unknown'])
      .where('check_at', '<', now)
      .limit(BATCH)
      .execute();
    const as = (table: Due['table']) => (row: { tenant_id: number; id: string; checks: number }) => ({
      table,
      tenant: tenantId(row.tenant_id),
      id: row.id,
      checks: row.checks,
    });
    return [...attempts.map(as('payment_attempt')), ...refunds.map(as('payment_cancel'))];
  }

  private async resolve(due: Due): Promise<void> {
    if (!(await this.take(due))) return; // Another worker has it.
    if (due.table === 'payment_cancel') {
      await this.cancellation.carryOn(due.tenant, due.id);
      return;
    }
    const attempt = await findAttemptById(this.database.db, due.tenant, due.id);
    if (attempt !== undefined) await this.toss.ask(due.tenant, attempt);
  }

  /** Moves the row's next check ahead, if nobody else did. */
  private async take({ table, tenant, id, checks }: Due): Promise<boolean> {
    const now = this.clock.now();
    const result = await this.database.db
      .updateTable(table)
      .set({ checks: sql`checks + 1`, check_at: nextCheck(now, checks + 1) })
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .where('checks', '=', checks)
      .where('check_at', '<', storedInstant(now))
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }
}
