import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from '../language.ts';
import { LauncherFailure } from '../launcher-failure.ts';
import { upLane } from '../paths.ts';
import { lastLogLines, logFile } from '../processes.ts';
import { paint } from '../progress.ts';

const lookEveryMs = 300;

/** Shows the last lines of one log or of all; with `--follow` it goes on until Ctrl-C. */
export async function logs(name: string | undefined, follow: boolean, count: number): Promise<number> {
  const known = existsSync(upLane.logFolder)
    ? readdirSync(upLane.logFolder)
        .filter((file) => file.endsWith('.log'))
        .map((file) => file.slice(0, -4))
    : [];
  if (known.length === 0 || (name && !known.includes(name))) {
    throw new LauncherFailure(
      known.length === 0
        ? say(
            'There are no logs yet: start Gamja with ./gamja up.',
            '아직 기록이 없습니다. ./gamja up으로 시작하세요.',
          )
        : say(
            `There is no log "${name}"; there are: ${known.join(', ')}.`,
            `"${name}" 기록이 없습니다. 볼 수 있는 것: ${known.join(', ')}`,
          ),
    );
  }
  const chosen = name ? [name] : known;
  const prefix = (log: string) => (name ? '' : paint.dim(`${log.padEnd(13)} `));
  for (const log of chosen)
    for (const line of lastLogLines(upLane, log, count)) process.stdout.write(`${prefix(log)}${line}\n`);
  if (!follow) return 0;
  const positions = new Map(chosen.map((log) => [log, sizeOf(log)]));
  for (;;) {
    await pause(lookEveryMs);
    for (const log of chosen) {
      const { text, position } = readFrom(log, positions.get(log) ?? 0);
      positions.set(log, position);
      for (const line of text.split('\n').filter(Boolean)) process.stdout.write(`${prefix(log)}${line}\n`);
    }
  }
}

/** New whole lines since the position; an unfinished line waits for its end. A log that shrank was rotated. */
function readFrom(log: string, position: number): { text: string; position: number } {
  const size = sizeOf(log);
  const from = size < position ? 0 : position;
  if (size === from) return { text: '', position: from };
  const buffer = Buffer.alloc(size - from);
  const handle = openSync(logFile(upLane, log), 'r');
  try {
    readSync(handle, buffer, 0, buffer.length, from);
  } finally {
    closeSync(handle);
  }
  const end = buffer.lastIndexOf(0x0a) + 1;
  return { text: buffer.toString('utf8', 0, end), position: from + end };
}

function sizeOf(log: string): number {
  try {
    return statSync(logFile(upLane, log)).size;
  } catch {
    return 0;
  }
}
