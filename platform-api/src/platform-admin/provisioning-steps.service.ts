import { Injectable } from '@nestjs/common';
import { AuditLog } from '../access/index.ts';
import { failpoint, onBehalfIn } from '../kernel/index.ts';
import { platformAdminErrors } from './platform-admin.errors.ts';
import { ProvisioningRunService } from './provisioning-run.service.ts';
import type { LockedRun } from './provisioning-run.records.ts';
import type { ApplyStep } from './provisioning-run.schemas.ts';
import { mustBeDoneFirst, mustBeUndoneFirst, takesSteps } from './provisioning-run.states.ts';
import { RunTurns } from './provisioning-run.turns.ts';
import type { ProvisioningStepName } from './provisioning-step.entity.ts';
import { StepWorks } from './provisioning/step-works.ts';

/** Takes the steps of a run, checks them, and takes them back: each as often as somebody asks, with one effect. */
@Injectable()
export class ProvisioningStepsService {
  constructor(
    private readonly runs: ProvisioningRunService,
    private readonly turns: RunTurns,
    private readonly works: StepWorks,
    private readonly audit: AuditLog,
  ) {}

  /** Whether a step is done: the run says so, and what the step makes is there. */
  async isDone(id: string, name: ProvisioningStepName): Promise<boolean> {
    const { facts, isMarked } = await this.turns.take(id, (run) =>
      Promise.resolve({ facts: run.facts, isMarked: run.step(name).state === 'done' }),
    );
    return isMarked && (await this.works.of(name).isDone(facts));
  }

  /**
   * Takes a step. Whoever asks again while it is taken waits, and finds it done.
   * @throws platform.lease-lost, platform.wrong-state, platform.wrong-order and what the step itself refuses.
   */
  async apply(id: string, name: ProvisioningStepName, { holder, result }: ApplyStep): Promise<void> {
    const work = this.works.of(name);
    work.accept?.(result);
    if (!(await this.turns.take(id, (run) => this.begin(run, name, holder)))) return;
    await this.turns.takeLong(id, async (run) => {
      if (isSettled(run, name)) return;
      requireTurn(run, name, holder);
      const message = await work.apply(run, result);
      await run.moveStep(name, 'done', message, { attempts: run.step(name).attempts + 1 });
      await this.note(run, 'provisioning.step-done', name);
      if (run.stepRows.every(({ state }) => state === 'done')) await run.moveRun('done');
    });
  }

  /**
   * Takes a step back; the later ones come first.
   * @throws platform.lease-lost, platform.wrong-state, platform.wrong-order, platform.tenant-in-use
   */
  async undo(id: string, name: ProvisioningStepName, holder: string): Promise<void> {
    await this.turns.takeLong(id, async (run) => {
      if (run.step(name).state === 'undone') return;
      run.requireLease(holder);
      if (run.state !== 'undoing') throw platformAdminErrors.wrongState({ state: run.state });
      const first = mustBeUndoneFirst(run.stepRows, name);
      if (first !== null) throw platformAdminErrors.wrongOrder({ first: first.step, step: name });
      if (await this.runs.isInUse(run)) throw platformAdminErrors.tenantInUse();
      await this.works.of(name).undo(run);
      failpoint('provisioning.undone');
      await run.moveStep(name, 'undone');
      await this.note(run, 'provisioning.step-undone', name);
      if (run.stepRows.every(({ state }) => state === 'undone')) await run.moveRun('undone');
    });
  }

  /** Marks the step running; false when there is nothing to do. */
  private async begin(run: LockedRun, name: ProvisioningStepName, holder: string): Promise<boolean> {
    const work = this.works.of(name);
    if (isSettled(run, name) && (await work.isDone(run.facts))) return false;
    requireTurn(run, name, holder);
    if (run.state === 'waiting') await run.moveRun('running');
    if (run.step(name).state !== 'running') await run.moveStep(name, 'running');
    await work.begin?.(run);
    return true;
  }

  private async note(run: LockedRun, action: string, step: ProvisioningStepName): Promise<void> {
    const { id, tenant } = run.facts;
    if (tenant === null) return;
    const entry = { action, subjectType: 'ProvisioningRun', subjectId: id, after: { step } };
    await onBehalfIn(tenant, () => this.audit.record(run.tx, tenant, entry));
  }
}

/** Also after the run: an answer that was lost on its way is asked for again. */
function isSettled(run: LockedRun, name: ProvisioningStepName): boolean {
  return run.step(name).state === 'done' && (takesSteps(run.state) || run.state === 'done');
}

function requireTurn(run: LockedRun, name: ProvisioningStepName, holder: string): void {
  run.requireLease(holder);
  if (!takesSteps(run.state)) throw platformAdminErrors.wrongState({ state: run.state });
  const first = mustBeDoneFirst(run.stepRows, name);
  if (first !== null) throw platformAdminErrors.wrongOrder({ first: first.step, step: name });
}
