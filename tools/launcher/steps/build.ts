import { diskFailure } from '../apt-packages.ts';
import { say } from '../language.ts';
import { LauncherFailure } from '../launcher-failure.ts';
import { checkout } from '../paths.ts';
import type { Note } from '../progress.ts';
import { runCommand } from '../run-command.ts';

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
  const lines = result.output
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-25);
  if (/ENOSPC|No space left/.test(result.output)) throw diskFailure(lines);
  throw new LauncherFailure(
    say(
      'The build failed: mend what the lines below name and run ./gamja up again.',
      '빌드에 실패했습니다. 아래 내용을 고친 뒤 ./gamja up을 다시 실행하세요.',
    ),
    lines,
  );
}

function cachedShare(output: string): string {
  const found =
    /existing outputs match the cache.*?(\d+) out of (\d+)|read the output from the cache.*?(\d+) out of (\d+)/is.exec(
      output,
    );
  const [cached, all] = found ? [found[1] ?? found[3], found[2] ?? found[4]] : [];
  return cached && cached === all ? say('unchanged', '변경 없음') : '';
}
