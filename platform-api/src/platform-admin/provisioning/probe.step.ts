import { Injectable } from '@nestjs/common';
import { platformAdminErrors } from '../platform-admin.errors.ts';
import type { LockedRun } from '../provisioning-run.records.ts';
import type { ProbeResult } from '../provisioning-run.schemas.ts';
import type { StepWork } from './step-work.ts';

const GOOD = 200;

/**
 * Somebody has seen the storefront answer. The provisioning process looks, because this server cannot see itself from
 * outside; here its word is kept.
 */
@Injectable()
export class ProbeStep implements StepWork {
  readonly name = 'probe';

  /** An answer of a moment ago is the only reality that there is: the run's own mark decides. */
  isDone(): Promise<boolean> {
    return Promise.resolve(true);
  }

  accept(result: ProbeResult | undefined): void {
    requireGoodProbe(result);
  }

  apply(_run: LockedRun, result: ProbeResult | undefined): Promise<string> {
    const { status, ms, title } = requireGoodProbe(result);
    return Promise.resolve(`HTTP ${status}, ${ms} ms, ${title}`);
  }

  undo(): Promise<void> {
    return Promise.resolve();
  }
}

/** @throws platform.probe-missing, platform.probe-failed */
function requireGoodProbe(result: ProbeResult | undefined): ProbeResult {
  if (result === undefined) throw platformAdminErrors.probeMissing();
  if (result.status !== GOOD) throw platformAdminErrors.probeFailed({ status: result.status });
  return result;
}
