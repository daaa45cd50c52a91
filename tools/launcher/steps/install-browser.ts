import { existsSync, globSync } from 'node:fs';
import { say } from '../language.ts';
import { LauncherFailure } from '../launcher-failure.ts';
import { findProgram, runCommand } from '../run-command.ts';

/** Makes sure that Chromium and a Korean font are there; without the font every Korean letter is an empty box. */
export async function installBrowser(): Promise<string> {
  const missing = [
    ...(findProgram('chromium', existsSync) ? [] : ['chromium']),
    ...(hasKoreanFont() ? [] : ['fonts-noto-cjk']),
  ];
  if (missing.length === 0) return '';
  const list = missing.join(' ');
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new LauncherFailure(
      say(
        `The browser tests need ${list}: install them (on Debian: sudo apt-get install ${list}) and run ./gamja test again.`,
        `브라우저 테스트에 ${list} 패키지가 필요합니다. 설치한 뒤(데비안: sudo apt-get install ${list}) ./gamja test를 다시 실행하세요.`,
      ),
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () =>
    runCommand('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], { env });
  let result = await install();
  if (result.code !== 0) {
    await runCommand('apt-get', ['update', '-q'], { env });
    result = await install();
  }
  if (result.code === 0) return list;
  throw new LauncherFailure(
    say(
      `apt-get could not install ${list}: run apt-get update and try again.`,
      `apt-get으로 ${list}을(를) 설치하지 못했습니다. apt-get update 후 다시 시도하세요.`,
    ),
    result.output.trim().split('\n').slice(-6),
  );
}

function hasKoreanFont(): boolean {
  return (
    globSync([
      '/usr/share/fonts/**/NotoSansCJK*',
      '/usr/share/fonts/**/NotoSansKR*',
      '/usr/share/fonts/**/Nanum*',
    ]).length > 0
  );
}
