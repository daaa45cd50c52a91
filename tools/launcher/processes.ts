import { spawn } from 'node:child_process';
import {
  closeSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Lane } from './paths.ts';

/** How to start one long-running process. */
export interface ProcessPlan {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly port?: number;
  /** Changes when the process has to be restarted: a build, a setting. */
  readonly stamp?: string;
}

/** What is written down about a running process, so that the next `./gamja` finds it again. */
export interface ProcessRecord {
  readonly name: string;
  readonly pid: number;
  /** When the kernel started it; process numbers are reused, this pair is not. */
  readonly startedTicks: string;
  readonly port?: number;
  readonly stamp?: string;
  readonly startedAt: string;
}

const biggestLogBytes = 20 * 1024 * 1024;

/** Starts a process in a group of its own, so that Ctrl-C reaches the launcher alone and it can stop things in order. */
export function startProcess(lane: Lane, plan: ProcessPlan): ProcessRecord {
  const log = openLog(lane, plan.name);
  try {
    const child = spawn(plan.command, plan.args, {
      cwd: plan.cwd,
      env: plan.env ?? process.env,
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.once('error', (error) =>
      writeFileSync(logFile(lane, plan.name), `${error.message}\n`, { flag: 'a' }),
    );
    child.unref();
    const record: ProcessRecord = {
      name: plan.name,
      pid: child.pid ?? 0,
      startedTicks: startedTicks(child.pid ?? 0) ?? '',
      port: plan.port,
      stamp: plan.stamp,
      startedAt: new Date().toISOString(),
    };
    writeFileSync(recordFile(lane, plan.name), JSON.stringify(record, null, 2), { mode: 0o600 });
    return record;
  } finally {
    closeSync(log);
  }
}

/** Writes down the launcher itself, so that a second one in the same checkout sees it. */
export function recordOwnProcess(lane: Lane, name: string): void {
  const startedAt = new Date().toISOString();
  const record: ProcessRecord = {
    name,
    pid: process.pid,
    startedTicks: startedTicks(process.pid) ?? '',
    startedAt,
  };
  writeFileSync(recordFile(lane, name), JSON.stringify(record, null, 2), { mode: 0o600 });
}

/** Forgets the record of a process that has ended or is about to. */
export function forgetProcess(lane: Lane, name: string): void {
  rmSync(recordFile(lane, name), { force: true });
}

/** The record of a process that is alive, or undefined. A record left by a crash is swept away. */
export function runningProcess(lane: Lane, name: string): ProcessRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(recordFile(lane, name), 'utf8')) as ProcessRecord;
    if (isAlive(record)) return record;
    rmSync(recordFile(lane, name), { force: true });
  } catch {
    // No record, or one cut short by a full disk: nothing of ours runs under this name.
  }
  return undefined;
}

/** True while the very process of the record runs: same number, same start. */
export function isAlive(record: ProcessRecord): boolean {
  const now = startedTicks(record.pid);
  return now !== undefined && (record.startedTicks === '' || now === record.startedTicks);
}

/** Asks the process to end (SIGTERM), waits, and ends it by force with its whole group when it does not. */
export async function stopProcess(lane: Lane, name: string, graceMs = 15_000): Promise<boolean> {
  const record = runningProcess(lane, name);
  if (!record) return false;
  send(record.pid, 'SIGTERM');
  const giveUpAt = Date.now() + graceMs;
  while (isAlive(record) && Date.now() < giveUpAt) await pause(40);
  if (isAlive(record)) send(-record.pid, 'SIGKILL');
  while (isAlive(record) && Date.now() < giveUpAt + 5000) await pause(40);
  rmSync(recordFile(lane, name), { force: true });
  return true;
}

/** Last lines that a process wrote, for showing why it failed. */
export function lastLogLines(lane: Lane, name: string, count: number): string[] {
  try {
    const file = logFile(lane, name);
    const size = statSync(file).size;
    const wanted = Math.min(size, 64 * 1024);
    const buffer = Buffer.alloc(wanted);
    const handle = openSync(file, 'r');
    try {
      readSync(handle, buffer, 0, wanted, size - wanted);
    } finally {
      closeSync(handle);
    }
    return buffer.toString('utf8').trimEnd().split('\n').slice(-count);
  } catch {
    return [];
  }
}

/** Where a process writes what it says. */
export function logFile(lane: Lane, name: string): string {
  return join(lane.logFolder, `${name}.log`);
}

function recordFile(lane: Lane, name: string): string {
  return join(lane.runFolder, `${name}.json`);
}

/** Appends to the log of earlier runs, but keeps one old file at most, so that logs never fill the disk. */
function openLog(lane: Lane, name: string): number {
  const file = logFile(lane, name);
  try {
    if (statSync(file).size > biggestLogBytes) renameSync(file, `${file}.1`);
  } catch {
    // First run: there is no log yet.
  }
  return openSync(file, 'a', 0o600);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between the look and the signal, which is what we wanted.
  }
}

/** Start time in kernel ticks (field 22 of /proc/N/stat; the name in field 2 may hold spaces), undefined when it is gone. */
function startedTicks(pid: number): string | undefined {
  if (pid <= 0) return undefined;
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    if (process.platform === 'linux') return undefined;
    try {
      process.kill(pid, 0);
      return '';
    } catch {
      return undefined;
    }
  }
}
