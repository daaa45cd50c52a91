import { nextAttempt, type Patience } from './backoff.rules.ts';
import { failpoint } from './failpoint.ts';
import { sentenceOf, type Log } from './log.ts';
import type { PlatformClient } from './platform.client.ts';
import { PlatformRefusal } from './platform.errors.ts';
import type { Run, RunStep, StepName } from './platform.types.ts';
import { RunLease } from './run.lease.ts';
import { nextTask, pausedUntil, type Task } from './run.rules.ts';
import type { ShopProbe } from './shop-probe.ts';
import type { Step } from './steps/step.ts';

/** What the machine works with. */
export interface MachineParts {
  readonly platform: PlatformClient;
  readonly probe: ShopProbe;
  readonly steps: readonly Step[];
  readonly holder: string;
  readonly leaseSeconds: number;
  readonly patience: Patience;
  readonly log: Log;
}

/**
 * How a turn with a run ended. `ended`: nothing is left to do. `paused`: a step failed and is tried again later.
 * `elsewhere`: another process has the run. `stopped`: this process ends.
 */
export type Turn = 'ended' | 'paused' | 'elsewhere' | 'stopped';

/** A step that this version does not know: the run is left to a newer one. */
class UnknownStep extends Error {}

/** Takes a run from step to step, forwards or, when it cannot succeed, back. Keeps nothing: the platform remembers. */
export class RunMachine {
  private readonly parts: MachineParts;

  constructor(parts: MachineParts) {
    this.parts = parts;
  }

  /**
   * Works on a run until it ends, has to pause, or `stop` asks for an end between two steps.
   * @throws PlatformAway when the platform does not answer; whoever takes the run later goes on where it was.
   */
  async work(runId: string, stop: AbortSignal): Promise<Turn> {
    const { platform, holder, leaseSeconds } = this.parts;
    const lease = await RunLease.take(platform, runId, holder, leaseSeconds).catch(whenElsewhere);
    if (lease === null) return 'elsewhere';
    try {
      failpoint('provisioning.leased');
      const turn = await this.walk(lease, stop);
      if (turn !== 'ended') await lease.giveBack();
      return turn;
    } catch (error) {
      if (error instanceof PlatformRefusal && error.isAboutTheLease) return 'elsewhere';
      if (error instanceof UnknownStep) await lease.giveBack();
      throw error;
    } finally {
      lease.stop();
    }
  }

  private async walk(lease: RunLease, stop: AbortSignal): Promise<Turn> {
    const found = new Set<StepName>();
    let run = lease.run;
    for (;;) {
      if (lease.isLost) return 'elsewhere';
      if (stop.aborted) return 'stopped';
      const task = nextTask(run, found);
      if (task === null) return 'ended';
      const pause = pausedUntil(run);
      if (pause !== null && pause.getTime() > Date.now()) return 'paused';
      const after = await this.attempt(run, task);
      if (after.state !== run.state) this.tell(after);
      if (task.what === 'make' && stateOf(after, task.step.name) === 'done') found.add(task.step.name);
      run = after;
    }
  }

  /** Tries one task. A failure is told to the platform, which decides what becomes of the run. */
  private async attempt(run: Run, { what, step }: Task): Promise<Run> {
    try {
      return what === 'make' ? await this.make(run, step) : await this.undo(run, step);
    } catch (error) {
      // Neither is the run's fault, so it must not suffer for it.
      if (error instanceof PlatformRefusal && (error.isAboutTheLease || error.isAboutOurKey)) throw error;
      if (error instanceof UnknownStep) throw error;
      const now = await this.parts.platform.run(run.id);
      // An operator turned it round in the meantime: what was refused is no longer asked for.
      if (now.state !== run.state) return now;
      return await this.report(run, step, error);
    }
  }

  private async make(run: Run, row: RunStep): Promise<Run> {
    const step = this.stepOf(row.name);
    const context = { ...this.parts, run };
    const isThere = await step.check(context);
    failpoint('provisioning.step-checked');
    // What is there but not marked was made by somebody who died before the mark; applying it again only marks it.
    if (isThere && row.state === 'done') return run;
    const startedAt = performance.now();
    const after = await step.apply(context);
    failpoint('provisioning.step-applied');
    if (stateOf(after, row.name) !== 'done')
      throw new Error('The platform took the step but did not finish it.');
    const ms = Math.round(performance.now() - startedAt);
    this.parts.log('info', 'a step is done', { run: run.id, slug: run.slug, step: row.name, ms });
    return after;
  }

  private async undo(run: Run, row: RunStep): Promise<Run> {
    const after = await this.stepOf(row.name).undo({ ...this.parts, run });
    failpoint('provisioning.undo-applied');
    if (stateOf(after, row.name) !== 'undone') throw new Error('The platform did not take the step back.');
    this.parts.log('info', 'a step is undone', { run: run.id, slug: run.slug, step: row.name });
    return after;
  }

  private async report(run: Run, row: RunStep, error: unknown): Promise<Run> {
    const { platform, holder, patience, log } = this.parts;
    const isFinal = error instanceof PlatformRefusal && error.isFinal;
    const failed = { earlierFailures: row.attempts, isFinal };
    const nextAttemptAt = nextAttempt(failed, new Date(), Math.random(), patience);
    const message = sentenceOf(error);
    const facts = { run: run.id, slug: run.slug, step: row.name, nextAttemptAt, reason: message };
    log('warn', run.state === 'undoing' ? 'a step could not be undone' : 'a step failed', facts);
    const after = await platform.reportFailure(run.id, row.name, { holder, message, nextAttemptAt });
    failpoint('provisioning.step-failed');
    return after;
  }

  private stepOf(name: StepName): Step {
    const step = this.parts.steps.find((known) => known.name === name);
    if (step === undefined)
      throw new UnknownStep(`This version of provisioning does not know the step "${name}".`);
    return step;
  }

  private tell({ id, slug, state, failure }: Run): void {
    const isBad = state === 'undoing' || state === 'stuck';
    this.parts.log(isBad ? 'error' : 'info', `the run is ${state}`, { run: id, slug, failure });
  }
}

function stateOf(run: Run, name: StepName): RunStep['state'] | undefined {
  return run.steps.find((step) => step.name === name)?.state;
}

/** A run that somebody else has, or that has ended meanwhile, is not ours to worry about. */
function whenElsewhere(error: unknown): null {
  const isNotOurs =
    error instanceof PlatformRefusal &&
    (error.isAboutTheLease || ['platform.wrong-state', 'platform.run-not-found'].includes(error.code));
  if (isNotOurs) return null;
  throw error;
}
