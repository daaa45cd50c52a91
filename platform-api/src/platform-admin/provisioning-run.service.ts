import { Injectable } from '@nestjs/common';
import { AuditLog } from '../access/index.ts';
import { Database, isDuplicateKey, readJson } from '../database/index.ts';
import { Clock, actorKey, newId, onBehalfIn, type Actor } from '../kernel/index.ts';
import { platformAdminErrors } from './platform-admin.errors.ts';
import { findRunOfSlug, isTenantInUse } from './provisioning-run.queries.ts';
import type { LockedRun } from './provisioning-run.records.ts';
import { isSameInput } from './provisioning-run.rules.ts';
import type { Lease, StartRun, StepFailure } from './provisioning-run.schemas.ts';
import { STEP_ORDER, isEnded, isOpen } from './provisioning-run.states.ts';
import { RunTurns } from './provisioning-run.turns.ts';
import type { ProvisioningStepName } from './provisioning-step.entity.ts';

/** The life of provisioning runs: started, leased, failed, taken back, sent on. */
@Injectable()
export class ProvisioningRunService {
  constructor(
    private readonly database: Database,
    private readonly turns: RunTurns,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Starts a run, or finds the one that the same input has started.
   * @throws platform.slug-taken
   */
  async start(input: StartRun, actor: Actor): Promise<{ id: string; isNew: boolean }> {
    const known = await this.sameRun(input);
    if (known !== null) return { id: known, isNew: false };
    await this.refuseTakenSlug(input.slug);
    try {
      return { id: await this.insert(input, actor), isNew: true };
    } catch (error) {
      if (!isDuplicateKey(error, 'uq_provisioning_run_slug')) throw error;
    }
    // Somebody was faster by a moment; perhaps with the same input.
    const other = await this.sameRun(input);
    if (other === null) throw platformAdminErrors.slugTaken({ slug: input.slug });
    return { id: other, isNew: false };
  }

  /** Keeps the run for one holder. @throws platform.run-leased, platform.wrong-state */
  async lease(id: string, { holder, seconds }: Lease): Promise<void> {
    await this.turns.take(id, async (run) => {
      if (!isOpen(run.state)) throw platformAdminErrors.wrongState({ state: run.state });
      const { leasedTo } = run;
      if (leasedTo !== null && leasedTo.holder !== holder) throw platformAdminErrors.runLeased(leasedTo);
      await run.lease(holder, new Date(run.now.getTime() + seconds * 1_000));
    });
  }

  /** Counts a try that failed; without another one to come the run is taken back, or is stuck when that is what failed. */
  async fail(id: string, name: ProvisioningStepName, failure: StepFailure): Promise<void> {
    const { holder, message, nextAttemptAt } = failure;
    await this.turns.take(id, async (run) => {
      run.requireLease(holder);
      const step = run.step(name);
      const isUndoing = run.state === 'undoing';
      await run.moveStep(name, isUndoing ? step.state : 'failed', message, {
        attempts: step.attempts + 1,
        failure: message,
        next_attempt_at: nextAttemptAt === null ? null : new Date(nextAttemptAt),
      });
      if (run.state === 'waiting') await run.moveRun('running');
      if (nextAttemptAt !== null) return;
      if (isUndoing) await run.moveRun('stuck', message);
      else await this.takeBack(run, message);
    });
  }

  /** An operator sends a run on: one that waits for its next try now, one that is stuck the way that is left to it. */
  async retry(id: string): Promise<void> {
    await this.turns.take(id, async (run) => {
      if (isEnded(run.state)) throw platformAdminErrors.wrongState({ state: run.state });
      const isStuck = run.state === 'stuck';
      const halted = run.stepRows.filter((step) => step.failure !== null && step.state !== 'undone');
      for (const { step, state, attempts } of halted) {
        await run.moveStep(step, state, null, { next_attempt_at: null, attempts: isStuck ? 0 : attempts });
      }
      if (isStuck) await run.moveRun((await this.isInUse(run)) ? 'running' : 'undoing');
      await this.note(run, 'provisioning.retried');
    });
  }

  /** An operator has a run taken back. @throws platform.tenant-in-use, platform.wrong-state when it is done. */
  async undo(id: string): Promise<void> {
    await this.turns.take(id, async (run) => {
      if (run.state === 'undoing' || run.state === 'undone') return;
      if (run.state === 'done') throw platformAdminErrors.wrongState({ state: run.state });
      if (await this.isInUse(run)) throw platformAdminErrors.tenantInUse();
      await this.note(run, 'provisioning.undo-asked');
      await this.takeBack(run, 'An operator had it taken back.');
    });
  }

  /** Whether the tenant has been opened or has sold something, so that nobody may take it back. */
  async isInUse(run: LockedRun): Promise<boolean> {
    const { tenant } = run.facts;
    return tenant !== null && (await onBehalfIn(tenant, () => isTenantInUse(run.tx, tenant)));
  }

  private async takeBack(run: LockedRun, message: string): Promise<void> {
    if (await this.isInUse(run)) {
      await run.moveRun('stuck', `${message} (The shop is in use and is not taken back.)`);
      return;
    }
    await run.moveRun('undoing', message);
    await run.countAnew();
    // Steps that nobody began made nothing.
    for (const { step, state } of run.stepRows.toReversed())
      if (state === 'waiting') await run.moveStep(step, 'undone');
    if (run.stepRows.every(({ state }) => state === 'undone')) await run.moveRun('undone');
  }

  private async note(run: LockedRun, action: string): Promise<void> {
    const { id, tenant } = run.facts;
    if (tenant === null) return;
    const entry = { action, subjectType: 'ProvisioningRun', subjectId: id, after: { state: run.state } };
    await onBehalfIn(tenant, () => this.audit.record(run.tx, tenant, entry));
  }

  private async sameRun(input: StartRun): Promise<string | null> {
    const row = await findRunOfSlug(this.database.db, input.slug);
    if (row === undefined) return null;
    if (isSameInput(input, { slug: row.slug, ...readJson(row.asked_for) })) return row.id;
    throw platformAdminErrors.slugTaken({ slug: input.slug });
  }

  private async refuseTakenSlug(slug: string): Promise<void> {
    const tenant = await this.database.db
      .selectFrom('tenant')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirst();
    if (tenant !== undefined) throw platformAdminErrors.slugTaken({ slug });
  }

  private async insert({ slug, name, plan, owner }: StartRun, actor: Actor): Promise<string> {
    const [id, now] = [newId(), this.clock.now()];
    await this.database.transaction(async (tx) => {
      await tx
        .insertInto('provisioning_run')
        .values({
          id,
          slug,
          active_slug: slug,
          owner_tenant_id: null,
          asked_for: JSON.stringify({ name, plan, owner }),
          state: 'waiting',
          lease_holder: null,
          lease_until: null,
          last_seq: 1,
          requested_by: actorKey(actor),
          failure: null,
          created_at: now,
          started_at: null,
          finished_at: null,
        })
        .execute();
      await tx
        .insertInto('provisioning_step')
        .values(
          STEP_ORDER.map((step, position) => ({ run_id: id, step, position, state: 'waiting' as const })),
        )
        .execute();
      await tx
        .insertInto('provisioning_event')
        .values({ run_id: id, seq: 1, type: 'run', step: null, state: 'waiting', message: null, at: now })
        .execute();
    });
    return id;
  }
}
