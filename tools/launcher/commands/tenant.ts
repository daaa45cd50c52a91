import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { say } from '../language.ts';
import { LauncherFailure } from '../launcher-failure.ts';
import { checkout, upLane } from '../paths.ts';
import { runningProcess } from '../processes.ts';
import { readSettings, type Settings } from '../settings.ts';

/**
 * `./gamja tenant …`: hands the words to provisioning's command-line tool, with the settings of this checkout.
 * Returns the tool's exit code.
 */
export async function tenant(words: readonly string[]): Promise<number> {
  const asksForHelp = words.length === 0 || words.includes('help') || words.includes('--help');
  const settings = readSettings();
  if (!asksForHelp && !runningProcess(upLane, 'api')) {
    const message = say(
      'Nothing is running here that could set up or show a tenant: start it with ./gamja up --detach.',
      '실행 중인 것이 없어 쇼핑몰을 만들거나 볼 수 없습니다. ./gamja up --detach로 시작하세요.',
    );
    // A script reads the same object from here as from the tool when the platform does not answer.
    if (words.includes('--json'))
      process.stdout.write(`${JSON.stringify({ error: { code: 'cli.platform-away', message } })}\n`);
    throw new LauncherFailure(message, [], { exitCode: 3 });
  }
  const child = spawn(process.execPath, [join(checkout, 'provisioning/src/main.cli.ts'), ...words], {
    env: toolEnvironment(settings),
    stdio: 'inherit',
  });
  return await new Promise((answer, refuse) => {
    child.once('error', refuse);
    child.once('exit', (code) => answer(code ?? 130));
  });
}

/** The tool is told where the platform is and what to show people, and of the secrets only its own. */
function toolEnvironment(settings: Settings): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !(name in settings));
  return {
    ...Object.fromEntries(inherited),
    PLATFORM_URL: settings.PLATFORM_URL ?? settings.API_URL,
    PROVISIONING_KEY: settings.PROVISIONING_KEY,
    PORTAL_URL: settings.PORTAL_URL,
    MAILBOX_URL: settings.PUBLIC_URL ? `${settings.PUBLIC_URL}/mailbox/` : '',
  };
}
