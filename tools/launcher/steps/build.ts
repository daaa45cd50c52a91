import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { diskFailure, saysDiskFull } from '../disk.ts';
import { say } from '../language.ts';
import { LauncherFailure } from '../launcher-failure.ts';
import { checkout, shown, upLane } from '../paths.ts';
import type { Note } from '../progress.ts';
import { runCommand } from '../run-command.ts';

const buildLog = join(upLane.logFolder, 'build.log');

/** Builds everything that changed since the last time; the build cache lies in the checkout. */
export async function build(note: Note): Promise<string> {
  const args = ['node_modules/.bin/nx', 'run-many', '-t', 'build', '--outputStyle=static'];
  const env = { ...process.env, NX_TUI: 'false', NX_DAEMON: 'false', FORCE_COLOR: '0' };
  const result = await runCommand(process.execPath, args, {
    cwd: checkout,
    env,
    onLine: (line) => note(line.trim()),
  });
  if (result.code === 0) return cachedShare(result.output);
  writeFileSync(buildLog, result.output);
  const lines = [...faultLines(result.output), shown(buildLog)];
  if (saysDiskFull(result.output)) throw diskFailure(lines);
  throw new LauncherFailure(
    say(
      'The build failed: mend what the lines above name and run ./gamja up again.',
      '빌드에 실패했습니다. 위 내용을 고친 뒤 ./gamja up을 다시 실행하세요.',
    ),
    lines,
  );
}

/** Of pages of output, the lines that name a fault; the last lines when none does. */
export function faultLines(output: string): string[] {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s*(npm (error|warn)|> |NX )/.test(line));
  const faults = lines.filter((line) =>
    /error TS\d+|\berror\b|✘|cannot find|not found|unresolved/i.test(line),
  );
  return (faults.length > 0 ? faults : lines).slice(faults.length > 0 ? 0 : -20).slice(0, 20);
}

function cachedShare(output: string): string {
  const found =
    /existing outputs match the cache.*?(\d+) out of (\d+)|read the output from the cache.*?(\d+) out of (\d+)/is.exec(
      output,
    );
  const [cached, all] = found ? [found[1] ?? found[3], found[2] ?? found[4]] : [];
  return cached && cached === all ? say('unchanged', '변경 없음') : '';
}
