import { say } from '../language.ts';
import { LauncherFailure } from '../launcher-failure.ts';
import { Progress } from '../progress.ts';
import { readSettings } from '../settings.ts';
import { migrate, seed } from '../steps/database-scripts.ts';

/** Brings the schema up to date and adds what is missing of the demo shops. The servers have to run. */
export async function seedCommand(): Promise<number> {
  const settings = readSettings();
  if (!settings.DATABASE_URL) {
    throw new LauncherFailure(
      say(
        'There is no database yet: run ./gamja up first.',
        '아직 데이터베이스가 없습니다. 먼저 ./gamja up을 실행하세요.',
      ),
    );
  }
  const progress = new Progress();
  await progress.step(say('Migrations', '마이그레이션'), (note) => migrate(settings, note));
  await progress.step(say('Demo shops', '데모 쇼핑몰'), (note) => seed(settings, note));
  return 0;
}
