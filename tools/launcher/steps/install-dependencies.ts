import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFailure, saysDiskFull, watchDisk } from '../disk.ts';
import { say } from '../language.ts';
import { LauncherFailure } from '../launcher-failure.ts';
import { checkout } from '../paths.ts';
import { endRunningCommands, runCommand } from '../run-command.ts';

const modules = join(checkout, 'node_modules');
const stampFile = join(modules, '.gamja-installed');

/** Installs exactly what package-lock.json names, unless that is what is already there. */
export async function installDependencies(): Promise<string> {
  installHook();
  const wanted = lockHash();
  if (installedHash() === wanted) return say('unchanged', '변경 없음');
  const disk = watchDisk(endRunningCommands);
  const result = await runCommand('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: checkout,
  });
  disk.stop();
  if (result.code !== 0) throw installFailure(disk.isFull() ? 'ENOSPC' : result.output);
  writeFileSync(stampFile, wanted);
  return '';
}

/** Lets git run the fast checks before each commit, unless somebody set hooks of their own or nobody will commit here. */
function installHook(): void {
  if (process.env['CI'] !== undefined || !existsSync(join(checkout, '.git'))) return;
  if (gitConfig('--get', 'core.hooksPath') === '') gitConfig('core.hooksPath', 'tools/hooks');
}

function gitConfig(...args: string[]): string {
  return spawnSync('git', ['-C', checkout, 'config', ...args], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

function lockHash(): string {
  return createHash('sha256')
    .update(readFileSync(join(checkout, 'package-lock.json')))
    .digest('hex');
}

/** Also accepts what a developer installed by hand after the lock was last written. */
function installedHash(): string | undefined {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()) return lockHash();
  const inventory = join(modules, '.package-lock.json');
  const isNewer =
    existsSync(inventory) &&
    statSync(inventory).mtimeMs >= statSync(join(checkout, 'package-lock.json')).mtimeMs;
  return isNewer ? lockHash() : undefined;
}

/** Turns what npm said into one sentence. */
export function installFailure(output: string): LauncherFailure {
  const lines = output.trim().split('\n').slice(-8);
  if (saysDiskFull(output)) return diskFailure(lines);
  const missing = /(?:\b404\b|notarget)[^\n]*?['\s]((?:@[\w.-]+\/)?[\w.-]+@[^\s'"]+)/.exec(output)?.[1];
  if (missing) {
    return new LauncherFailure(
      say(
        `The npm registry does not have ${missing}: check the registry that npm is set up with (npm config get registry).`,
        `npm 저장소에 ${missing}이(가) 없습니다. npm이 쓰는 저장소 주소를 확인하세요(npm config get registry).`,
      ),
      lines,
    );
  }
  if (/EUSAGE|in sync/.test(output)) {
    return new LauncherFailure(
      say(
        'package-lock.json does not match package.json: run npm install, then node tools/lock/complete-lock.ts, and commit the lock.',
        'package-lock.json이 package.json과 맞지 않습니다. npm install과 node tools/lock/complete-lock.ts를 실행하고 잠금 파일을 커밋하세요.',
      ),
      lines,
    );
  }
  return new LauncherFailure(
    say(
      'npm could not install the dependencies: check the network and run ./gamja up again.',
      'npm이 의존성을 설치하지 못했습니다. 네트워크를 확인하고 ./gamja up을 다시 실행하세요.',
    ),
    lines,
  );
}
