import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { say } from '../language.ts';
import { LauncherFailure } from '../launcher-failure.ts';
import { stateFolder, upLane } from '../paths.ts';
import { readSettings } from '../settings.ts';
import { down } from './down.ts';

/** Throws the private servers' data, the uploaded pictures and the logs away; `--all` also the servers and secrets. */
export async function reset(options: { isSure: boolean; all: boolean }): Promise<number> {
  if (!options.isSure && !(await confirmed())) return 1;
  const named = readSettings().GAMJA_NAMED?.split(',').filter(Boolean) ?? [];
  await down();
  const folders = options.all
    ? [stateFolder]
    : [
        upLane.dataFolder,
        upLane.logFolder,
        upLane.runFolder,
        join(stateFolder, 'media'),
        join(stateFolder, 'test'),
      ];
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  process.stdout.write(
    `${say('All data of this checkout is gone; ./gamja up starts from nothing.', '이 폴더의 데이터를 모두 지웠습니다. ./gamja up을 실행하면 처음부터 시작합니다.')}\n`,
  );
  if (named.includes('DATABASE_URL')) {
    process.stdout.write(
      `${say('The database that DATABASE_URL names was left as it is.', 'DATABASE_URL로 지정한 데이터베이스는 그대로 두었습니다.')}\n`,
    );
  }
  return 0;
}

async function confirmed(): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new LauncherFailure(
      say(
        'reset deletes all data of this checkout: say ./gamja reset --yes if that is meant.',
        'reset은 이 폴더의 데이터를 모두 지웁니다. 정말이면 ./gamja reset --yes로 실행하세요.',
      ),
    );
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    say('Delete all data of this checkout? [y/N] ', '이 폴더의 데이터를 모두 지울까요? [y/N] '),
  );
  terminal.close();
  return /^(y|yes|네|예|ㅇ)$/i.test(answer.trim());
}
