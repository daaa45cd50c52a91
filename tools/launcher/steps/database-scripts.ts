import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { diskFailure, saysDiskFull } from '../disk.ts';
import { say } from '../language.ts';
import { LauncherFailure } from '../launcher-failure.ts';
import { checkout } from '../paths.ts';
import type { Note } from '../progress.ts';
import { runCommand } from '../run-command.ts';
import type { Settings } from '../settings.ts';

/** Brings the database to the schema of the code. */
export function migrate(settings: Settings, note: Note): Promise<string> {
  return runScript('platform-api/dist/src/database/migrate.js', settings, note);
}

/** Opens the demo shops; does nothing to those that are there. */
export function seed(settings: Settings, note: Note): Promise<string> {
  return runScript('platform-api/dist/seeds/seed.js', settings, note);
}

async function runScript(script: string, settings: Settings, note: Note): Promise<string> {
  const entry = join(checkout, script);
  if (!existsSync(entry)) {
    throw new LauncherFailure(
      say(
        `${script} is not there: run ./gamja up, which builds it.`,
        `${script} 파일이 없습니다. ./gamja up을 실행하면 빌드됩니다.`,
      ),
    );
  }
  let last = '';
  const remember = (line: string) => {
    if (line.trim() === '') return;
    last = line.trim();
    note(last);
  };
  const env = { ...process.env, ...settings };
  const result = await runCommand(process.execPath, ['--enable-source-maps', entry], {
    cwd: checkout,
    env,
    onLine: remember,
  });
  if (result.code === 0) return isStructured(last) ? '' : last;
  const lines = result.output.trim().split('\n').slice(-15);
  if (saysDiskFull(result.output)) throw diskFailure(lines);
  throw new LauncherFailure(
    say(
      `${script} failed: read the lines above; ./gamja reset empties the demo database when nothing in it matters.`,
      `${script} 실행에 실패했습니다. 위 내용을 확인하세요. 데모 데이터를 버려도 되면 ./gamja reset으로 데이터베이스를 비울 수 있습니다.`,
    ),
    lines,
  );
}

/** A log line in JSON is for machines and is not shown behind the step. */
function isStructured(line: string): boolean {
  return line.startsWith('{');
}
