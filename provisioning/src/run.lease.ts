import type { PlatformClient } from './platform.client.ts';
import { PlatformRefusal } from './platform.errors.ts';
import type { Run } from './platform.types.ts';

/** After a giving back the next process may take the run so soon. */
const GIVEN_BACK_SECONDS = 1;

/** This process's hold on a run: renewed at half time, so that only a process that died lets it run out. */
export class RunLease {
  /** The run as it was when it was taken. */
  readonly run: Run;
  readonly holder: string;
  private lost = false;
  private readonly platform: PlatformClient;
  private readonly timer: NodeJS.Timeout;

  private constructor(platform: PlatformClient, run: Run, holder: string, seconds: number) {
    this.platform = platform;
    this.run = run;
    this.holder = holder;
    this.timer = setInterval(() => this.renew(seconds), seconds * 500);
  }

  /** @throws PlatformRefusal `platform.run-leased` while somebody else has it. */
  static async take(
    platform: PlatformClient,
    runId: string,
    holder: string,
    seconds: number,
  ): Promise<RunLease> {
    return new RunLease(platform, await platform.lease(runId, holder, seconds), holder, seconds);
  }

  /** True when somebody else has the run by now; what this process still asks for is refused. */
  get isLost(): boolean {
    return this.lost;
  }

  /** Ends the renewing. The lease of a run that has ended needs no more; any other runs out. */
  stop(): void {
    clearInterval(this.timer);
  }

  /** Lets others have the run without waiting for the lease's end. */
  async giveBack(): Promise<void> {
    this.stop();
    if (this.lost) return;
    // When the platform cannot be told, the lease runs out by itself.
    await this.platform.lease(this.run.id, this.holder, GIVEN_BACK_SECONDS).catch(() => undefined);
  }

  private renew(seconds: number): void {
    this.platform.lease(this.run.id, this.holder, seconds).catch((error: unknown) => {
      // A platform that is away for a moment keeps the lease; only its word ends it.
      if (error instanceof PlatformRefusal && error.isAboutTheLease) this.lost = true;
    });
  }
}
