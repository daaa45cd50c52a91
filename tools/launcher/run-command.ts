import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/** What a finished command said. */
export interface CommandResult {
  readonly code: number;
  readonly output: string;
}

/** How to run a command that ends by itself. */
export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  /** The command is ended with its children when it takes longer, in milliseconds. */
  readonly limitMs?: number;
  /** Called with every whole line as it comes. */
  readonly onLine?: (line: string) => void;
}

const running = new Set<number>();
let takesCommands = true;

/** Runs a command and collects stdout and stderr in one text. A command that is not there gives code 127. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  if (!takesCommands) return Promise.resolve({ code: 128, output: '' });
  return new Promise((answer) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    });
    const { pid } = child;
    if (pid) running.add(pid);
    const limit =
      options.limitMs === undefined ? undefined : setTimeout(() => endGroup(pid), options.limitMs);
    let output = '';
    let line = '';
    const take = (chunk: string) => {
      output += chunk;
      const parts = (line + chunk).split(/\r?\n|\r/);
      line = parts.pop() ?? '';
      for (const whole of parts) options.onLine?.(whole);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    // A child that ends without reading its input breaks the pipe; its exit code tells the story.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    child.once('error', (error) => answer({ code: 127, output: error.message }));
    child.once('close', (code, signal) => {
      clearTimeout(limit);
      if (pid) running.delete(pid);
      if (line) options.onLine?.(line);
      answer({ code: code ?? (signal ? 128 : 1), output });
    });
  });
}

/** Ends the commands that are still running, with their children, and does not wait for them. */
export function endRunningCommands(): void {
  for (const pid of running) endGroup(pid);
}

/**
 * Ends the commands that are still running, waits until they are gone, and lets no other one begin: what has failed
 * leaves nothing behind that would disturb the next start. An `npm ci` does not listen while it unpacks; ending it by
 * force does no harm, because the next one begins with an empty folder.
 */
export async function endAllCommands(graceMs = 3000): Promise<void> {
  takesCommands = false;
  endRunningCommands();
  const giveUpAt = Date.now() + graceMs;
  while (running.size > 0 && Date.now() < giveUpAt) await pause(40);
  for (const pid of running) endGroup(pid, 'SIGKILL');
  while (running.size > 0 && Date.now() < giveUpAt + 2000) await pause(40);
}

function endGroup(pid: number | undefined, signal: NodeJS.Signals = 'SIGTERM'): void {
  try {
    if (pid) process.kill(-pid, signal);
  } catch {
    // It ended by itself.
  }
}

/** The full path of a program on PATH or in the places where servers are installed, or undefined. */
export function findProgram(name: string, exists: (path: string) => boolean): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin', '/sbin'];
  return folders
    .filter(Boolean)
    .map((folder) => `${folder}/${name}`)
    .find(exists);
}
