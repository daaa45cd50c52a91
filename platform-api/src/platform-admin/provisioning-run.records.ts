import { readJson, type Db } from '../database/index.ts';
import { tenantId, type Clock, type TenantId } from '../kernel/index.ts';
import { platformAdminErrors } from './platform-admin.errors.ts';
import type { ProvisioningOrder, ProvisioningRunState } from './provisioning-run.entity.ts';
import type { LockedRow } from './provisioning-run.locks.ts';
import { isAfter, type StepRow } from './provisioning-run.queries.ts';
import { isEnded, runTransitions, stepTransitions } from './provisioning-run.states.ts';
import type { ProvisioningStepName, ProvisioningStepState } from './provisioning-step.entity.ts';

/** What a step needs to know of its run. */
export interface RunFacts {
  readonly id: string;
  readonly slug: string;
  readonly order: ProvisioningOrder;
  /** Null before the first step and after it was undone. */
  readonly tenant: TenantId | null;
  readonly createdAt: string;
}

interface RunColumns {
  readonly failure?: string | null;
  readonly owner_tenant_id?: number | null;
  readonly lease_holder?: string | null;
  readonly lease_until?: Date | null;
}

interface StepColumns {
  readonly attempts?: number;
  readonly failure?: string | null;
  readonly next_attempt_at?: Date | null;
}

/** A run whose row is held by this transaction: every change of it and of its steps, each with its numbered event. */
export class LockedRun {
  private readonly steps: StepRow[];
  private row: LockedRow;

  constructor(
    readonly tx: Db,
    row: LockedRow,
    steps: readonly StepRow[],
    private readonly clock: Clock,
  ) {
    this.row = row;
    this.steps = [...steps];
  }

  get facts(): RunFacts {
    const { id, slug, owner_tenant_id: tenant, asked_for: order, created_at: createdAt } = this.row;
    return {
      id,
      slug,
      order: readJson(order),
      tenant: tenant === null ? null : tenantId(tenant),
      createdAt,
    };
  }

  get state(): ProvisioningRunState {
    return this.row.state;
  }

  get now(): Date {
    return this.clock.now();
  }

  get stepRows(): readonly StepRow[] {
    return this.steps;
  }

  step(name: ProvisioningStepName): StepRow {
    const found = this.steps.find((step) => step.step === name);
    if (found === undefined) throw new Error(`The run ${this.row.id} has no step ${name}.`);
    return found;
  }

  /** Who holds the lease now, or null when it is free. */
  get leasedTo(): { holder: string; until: string } | null {
    const { lease_holder: holder, lease_until: until } = this.row;
    return holder !== null && until !== null && isAfter(until, this.now) ? { holder, until } : null;
  }

  /** @throws platform.lease-lost */
  requireLease(holder: string): void {
    if (this.leasedTo?.holder !== holder) throw platformAdminErrors.leaseLost();
  }

  async lease(holder: string, until: Date): Promise<void> {
    await this.writeRun({ lease_holder: holder, lease_until: until });
  }

  /** Remembers which tenant the run made, or that it is gone. */
  async setTenant(tenant: number | null): Promise<void> {
    await this.writeRun({ owner_tenant_id: tenant });
    this.row = { ...this.row, owner_tenant_id: tenant };
  }

  /** @throws platform.wrong-state */
  async moveRun(to: ProvisioningRunState, message: string | null = null): Promise<void> {
    const from = this.row.state;
    if (!runTransitions[from].includes(to)) throw platformAdminErrors.wrongState({ state: from });
    const now = this.now;
    const isOver = isEnded(to) || to === 'stuck';
    await this.tx
      .updateTable('provisioning_run')
      .set({
        state: to,
        ...(to === 'running' && this.row.started_at === null ? { started_at: now } : {}),
        ...(isEnded(to) ? { finished_at: now } : {}),
        ...(to === 'undone' ? { active_slug: null } : {}),
        ...(isOver ? { lease_holder: null, lease_until: null } : {}),
        ...(message === null ? {} : { failure: message }),
      })
      .where('id', '=', this.row.id)
      .execute();
    this.row = { ...this.row, state: to };
    await this.tell('run', null, to, message);
  }

  /** @throws Error when the step's life does not go that way. */
  async moveStep(
    name: ProvisioningStepName,
    to: ProvisioningStepState,
    message: string | null = null,
    columns: StepColumns = {},
  ): Promise<void> {
    const step = this.step(name);
    if (step.state !== to && !stepTransitions[step.state].includes(to))
      throw new Error(`The step ${name} cannot go from ${step.state} to ${to}.`);
    const now = this.now;
    const isOver = step.state !== to && (to === 'done' || to === 'undone');
    await this.tx
      .updateTable('provisioning_step')
      .set({
        state: to,
        ...(to === 'running' && step.started_at === null ? { started_at: now } : {}),
        ...(isOver ? { finished_at: now, failure: null, next_attempt_at: null } : {}),
        ...columns,
      })
      .where('run_id', '=', this.row.id)
      .where('step', '=', name)
      .execute();
    this.steps[this.steps.indexOf(step)] = { ...step, state: to };
    await this.tell('step', name, to, message);
  }

  /** Taking back is a task of its own: its tries are counted from nought, and it waits for none of the forward ones. */
  async countAnew(): Promise<void> {
    await this.tx
      .updateTable('provisioning_step')
      .set({ attempts: 0, next_attempt_at: null })
      .where('run_id', '=', this.row.id)
      .execute();
    for (const [index, step] of this.steps.entries())
      this.steps[index] = { ...step, attempts: 0, next_attempt_at: null };
  }

  /** The next event. Numbers have no gap, because only who holds the row takes one. */
  private async tell(
    type: 'run' | 'step',
    step: ProvisioningStepName | null,
    state: string,
    message: string | null,
  ): Promise<void> {
    const seq = this.row.last_seq + 1;
    await this.tx
      .insertInto('provisioning_event')
      .values({
        run_id: this.row.id,
        seq,
        type,
        step,
        state,
        message: message?.slice(0, 2000) ?? null,
        at: this.now,
      })
      .execute();
    await this.tx
      .updateTable('provisioning_run')
      .set({ last_seq: seq })
      .where('id', '=', this.row.id)
      .execute();
    this.row = { ...this.row, last_seq: seq };
  }

  private async writeRun(columns: RunColumns): Promise<void> {
    await this.tx.updateTable('provisioning_run').set(columns).where('id', '=', this.row.id).execute();
  }
}
