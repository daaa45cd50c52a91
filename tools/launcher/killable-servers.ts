import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './language.ts';
import { LauncherFailure } from './launcher-failure.ts';
import { checkout, stateFolder } from './paths.ts';
import { portBase } from './ports.ts';
import { runCommand } from './run-command.ts';
import type { DatabaseKind } from './server-choice.ts';

const shift = 6000;

/**
 * Servers for the crash tests, which kill them and start them again: as durable as those of `./gamja up`, on a disk, with a state
 * folder and ports of their own. The tests find the folder in GAMJA_STATE and start what they killed with `./gamja servers up`.
 */
export class KillableServers {
  readonly environment: NodeJS.ProcessEnv;
  private readonly database: DatabaseKind;
  private isOpen = false;

  constructor(database: DatabaseKind) {
    this.database = database;
    this.environment = {
      ...process.env,
      // Servers that somebody named for something else are not ours to kill.
      DATABASE_URL: '',
      REDIS_URL: '',
      ELASTICSEARCH_URL: '',
      GAMJA_STATE: join(stateFolder, 'test', 'crash'),
      GAMJA_PORT_BASE: String(portBase() + shift),
    };
  }

  async open(onLine: (line: string) => void): Promise<void> {
    if (this.isOpen) return;
    await this.close();
    const result = await this.gamja(['servers', 'up', '--database', this.database], onLine);
    if (result.code !== 0)
      throw new LauncherFailure(
        say('The servers for the crash tests did not start.', '장애 테스트용 서버가 시작되지 않았습니다.'),
        result.output.trim().split('\n').slice(-25),
      );
    this.isOpen = true;
  }

  /** Stops them and forgets their data. */
  async close(): Promise<void> {
    const folder = String(this.environment.GAMJA_STATE);
    if (!existsSync(folder)) return;
    await this.gamja(['servers', 'down'], () => undefined);
    rmSync(join(folder, 'data'), { recursive: true, force: true });
    this.isOpen = false;
  }

  private gamja(args: readonly string[], onLine: (line: string) => void) {
    return runCommand(process.execPath, [join(checkout, 'tools/launcher/main.ts'), ...args], {
      cwd: checkout,
      env: this.environment,
      onLine,
    });
  }
}
