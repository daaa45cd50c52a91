import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { runCommand } from '../launcher/run-command.ts';

const readyLimitMs = 60_000;
const stopLimitMs = 20_000;

/** How a container would be started. */
export interface ContainerPlan {
  readonly folder: string;
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
}

/** A process of a rehearsed image. */
export class ImageProcess {
  private readonly child: ChildProcess;
  private readonly plan: ContainerPlan;
  private said = '';

  private constructor(plan: ContainerPlan) {
    this.plan = plan;
    const [command = '', ...args] = plan.command;
    this.child = spawn(command, args, {
      cwd: plan.folder,
      env: plan.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const hear = (chunk: Buffer) => {
      this.said = `${this.said}${chunk.toString()}`.slice(-20_000);
    };
    this.child.stdout?.on('data', hear);
    this.child.stderr?.on('data', hear);
    this.child.once('error', (error) => {
      this.said += error.message;
    });
  }

  /** Starts it and waits until its own health check is content. @throws Error with what the process said. */
  static async start(plan: ContainerPlan): Promise<ImageProcess> {
    const started = new ImageProcess(plan);
    try {
      await started.waitUntilHealthy();
      return started;
    } catch (error) {
      await started.stop().catch(() => undefined);
      throw error;
    }
  }

  /** Sends the stop signal as a container engine does. @throws Error unless the process ends by itself in time. */
  async stop(): Promise<void> {
    if (this.hasEnded()) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const inTime = await Promise.race([ended.then(() => true), pause(stopLimitMs, false)]);
    if (inTime) return;
    this.child.kill('SIGKILL');
    throw new Error(`it did not end within ${stopLimitMs / 1000} s after SIGTERM\n${this.lastLines()}`);
  }

  /** The last lines that the process wrote. */
  lastLines(): string {
    return this.said.trim().split('\n').slice(-12).join('\n');
  }

  private async waitUntilHealthy(): Promise<void> {
    const giveUpAt = Date.now() + readyLimitMs;
    const [command = '', ...args] = this.plan.healthCheck;
    for (;;) {
      const { folder: cwd, environment: env } = this.plan;
      const answer = await runCommand(command, args, { cwd, env, limitMs: 5000 });
      if (answer.code === 0) return;
      if (this.hasEnded()) throw new Error(`it ended while it started\n${this.lastLines()}`);
      if (Date.now() > giveUpAt)
        throw new Error(
          `its health check failed for ${readyLimitMs / 1000} s: ${answer.output.trim()}\n${this.lastLines()}`,
        );
      await pause(250);
    }
  }

  private hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}
