import type { PlatformClient } from '../platform.client.ts';
import type { Run, StepName } from '../platform.types.ts';
import type { ShopProbe } from '../shop-probe.ts';

/** What a step works with. */
export interface StepContext {
  readonly platform: PlatformClient;
  readonly probe: ShopProbe;
  readonly run: Run;
  /** Under whose lease the work is done. */
  readonly holder: string;
}

/** One step of a run. Each of the three may be called again after a crash and then does nothing twice. */
export interface Step {
  readonly name: StepName;
  /** Whether what the step makes is really there. */
  check(context: StepContext): Promise<boolean>;
  /** Makes it. The run afterwards. */
  apply(context: StepContext): Promise<Run>;
  /** Takes away exactly what the step made. The run afterwards. */
  undo(context: StepContext): Promise<Run>;
}
