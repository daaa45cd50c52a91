import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const checkout = resolve(import.meta.dirname, '../..');

const ticksPerSecond = 100;
const pageBytes = 4096;

/** A program that is to be run. */
export interface Program {
  readonly name: string;
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly logFolder: string;
  /** What answers with success when it is ready. */
  readonly readyUrl: string;
}

/** Starts a program of ours under this Node and waits until it answers. */
export async function start(program: Program): Promise<ChildProcess> {
  const child = launch(program);
  for (let tries = 0; tries < 1200; tries += 1) {
    if (child.exitCode !== null) break;
    if (await answers(program.readyUrl)) return child;
    await pause(50);
  }
  child.kill('SIGKILL');
  throw new Error(`${program.name} did not start: see ${join(program.logFolder, `${program.name}.log`)}`);
}

/** Starts a program and does not wait. */
export function launch({ name, args, environment, logFolder }: Program): ChildProcess {
  const log = openSync(join(logFolder, `${name}.log`), 'a', 0o600);
  try {
    return spawn(process.execPath, args, { cwd: checkout, env: environment, stdio: ['ignore', log, log] });
  } finally {
    closeSync(log);
  }
}

/** Asks a program to end and waits until it has. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((ended) => child.once('exit', ended));
  child.kill('SIGTERM');
  const inTime = await Promise.race([gone.then(() => true), pause(10_000, false, { ref: false })]);
  if (!inTime) child.kill('SIGKILL');
}

/** True when the address answers with success. */
export async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000), redirect: 'manual' });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

/** Processor time since its start and resident memory of a process with all its children. */
export interface Usage {
  readonly cpuMs: number;
  readonly rssMb: number;
}

/** Adds up what processes and their children have used. */
export function usageOf(pids: readonly number[]): Usage {
  const tree = processTable();
  const wanted = new Set(pids);
  // Children come after their parents, so one more round than the tree is deep finds all.
  for (let grown = -1; grown !== wanted.size;) {
    grown = wanted.size;
    for (const { pid, parent } of tree) if (wanted.has(parent)) wanted.add(pid);
  }
  const used = tree.filter(({ pid }) => wanted.has(pid));
  return {
    cpuMs: (used.reduce((sum, { ticks }) => sum + ticks, 0) * 1000) / ticksPerSecond,
    rssMb: used.reduce((sum, { pages }) => sum + pages, 0) * (pageBytes / 1024 / 1024),
  };
}

/** All processes of the machine: `/proc/N/stat`, whose second field is a name that may hold spaces. */
function processTable(): { pid: number; parent: number; ticks: number; pages: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')
          .map(Number);
        const [, parent = 0] = fields;
        const ticks = (fields[11] ?? 0) + (fields[12] ?? 0);
        return [{ pid: Number(name), parent, ticks, pages: fields[21] ?? 0 }];
      } catch {
        return [];
      }
    });
}
