import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The checkout that the tests belong to. */
export const checkout = fileURLToPath(new URL('../..', import.meta.url));

const START_MS = 60_000;
const lines = 40;

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A real process of this checkout, started by a test and ended by it. */
export class TestProcess {
  readonly ended: Promise<Ending>;
  private readonly child: ChildProcess;
  private readonly name: string;
  private said: string[] = [];
  private isOver = false;

  constructor(name: string, file: string, environment: NodeJS.ProcessEnv, args: readonly string[] = []) {
    this.name = name;
    this.child = spawn(process.execPath, [`${checkout}${file}`, ...args], {
      cwd: checkout,
      // What the tests themselves run with must not reach the process.
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.said = [...this.said, ...chunk.toString().split('\n').filter(Boolean)].slice(-lines);
      });
    this.ended = new Promise((resolve) => {
      this.child.once('exit', (code, signal) => {
        this.isOver = true;
        resolve({ code, signal });
      });
    });
  }

  /** Waits until an address of the process answers with success. */
  async answers(url: string): Promise<this> {
    const deadline = Date.now() + START_MS;
    while (Date.now() < deadline && !this.isOver) {
      const isUp = await fetch(url).then(
        (answer) => answer.ok,
        () => false,
      );
      if (isUp) return this;
      await sleep(50);
    }
    throw new Error(`${this.name} did not start:\n${this.said.join('\n')}`);
  }

  /** Ends the process, politely unless told otherwise, and waits until it is gone. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ending> {
    if (!this.isOver) this.child.kill(signal);
    const forced = setTimeout(() => this.child.kill('SIGKILL'), 30_000);
    const ending = await this.ended;
    clearTimeout(forced);
    return ending;
  }
}

/** What a tool wrote and how it ended. */
export interface ToolAnswer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program of this checkout to its end. */
export async function runTool(
  file: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<ToolAnswer> {
  const child = spawn(process.execPath, [`${checkout}${file}`, ...args], {
    cwd: checkout,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
