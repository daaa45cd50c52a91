import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { diskFailure, saysDiskFull } from './disk.ts';
import { say } from './language.ts';
import { LauncherFailure } from './launcher-failure.ts';
import { serversFolder } from './paths.ts';
import { runCommand } from './run-command.ts';

/**
 * Debian packages unpacked into a folder of the checkout, by root and by everybody else alike: nothing is installed, nothing
 * outside the checkout is written. apt believes that no package is installed (an empty status file), so the server comes with every
 * library it needs, the C library and its loader included, and runs the same on a machine that has none or others of them.
 */
export interface AptSelection {
  /** Folder name under `.gamja/servers`. */
  readonly name: string;
  readonly packages: readonly string[];
  /** Another Debian suite than the machine's, such as `sid`. */
  readonly suite?: string;
}

/** A program of an unpacked package and the loader arguments that make it find its own libraries. */
export interface UnpackedRoot {
  readonly folder: string;
  /** Command and leading arguments that start a program of the folder, for example `usr/sbin/mariadbd`. */
  program(path: string): { command: string; args: string[] };
}

const debianKeys = '/usr/share/keyrings/debian-archive-keyring.gpg';
const aptFolder = join(serversFolder, 'apt');

let queue: Promise<unknown> = Promise.resolve();

/** Unpacks the selection unless it is there already. The folder appears under its name only when it is complete. */
export function unpackAptPackages(selection: AptSelection): Promise<UnpackedRoot> {
  // apt's state in the checkout is one for all selections, and two apt-get at a time would tread on each other.
  const turn = queue.then(() => unpackOnce(selection));
  queue = turn.catch(() => undefined);
  return turn;
}

async function unpackOnce(selection: AptSelection): Promise<UnpackedRoot> {
  const folder = join(serversFolder, selection.name);
  if (!existsSync(folder)) {
    requireApt(selection);
    const partial = `${folder}.partial`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { recursive: true });
    await unpackInto(partial, selection);
    renameSync(partial, folder);
  }
  return unpackedRoot(folder);
}

async function unpackInto(partial: string, selection: AptSelection): Promise<void> {
  const archives = join(partial, 'archives');
  mkdirSync(archives);
  await download(archives, selection);
  const root = join(partial, 'root');
  for (const archive of readdirSync(archives).filter((name) => name.endsWith('.deb'))) {
    const unpacked = await runCommand('dpkg-deb', ['-x', join(archives, archive), root]);
    if (unpacked.code !== 0) throw unpackFailure(archive, unpacked.output);
  }
  rmSync(archives, { recursive: true });
}

/** Tries with the machine's own package lists first (fast), then with fresh ones of our own (right). */
async function download(archives: string, selection: AptSelection): Promise<void> {
  const attempts = selection.suite
    ? []
    : [await downloadWith(archives, selection, aptOptions(selection, false))];
  if (attempts[0] === '') return;
  mkdirSync(join(aptFolder, selection.suite ?? 'own', 'lists', 'partial'), { recursive: true });
  const options = aptOptions(selection, true);
  if (selection.suite) writeSuiteSources(selection.suite);
  const update = await runCommand('apt-get', [...options, '-q', 'update']);
  const problem = await downloadWith(archives, selection, options);
  if (problem !== '') throw packageFailure(selection, `${update.output}\n${problem}`);
}

/** Returns an empty text when every package and library has arrived, otherwise what apt said. */
async function downloadWith(
  archives: string,
  selection: AptSelection,
  options: readonly string[],
): Promise<string> {
  const plan = await runCommand('apt-get', [
    ...options,
    '-s',
    '-y',
    '--no-install-recommends',
    'install',
    ...selection.packages,
  ]);
  if (plan.code !== 0) return plan.output;
  const names = packagesToUnpack(plan.output, selection.packages);
  const fetched = await runCommand('apt-get', [...options, '-q', 'download', ...names], { cwd: archives });
  return fetched.code === 0 ? '' : fetched.output;
}

/** Of what apt would install, the packages asked for and plain libraries: no perl, no dpkg, no user management. */
export function packagesToUnpack(simulation: string, asked: readonly string[]): string[] {
  const planned = [...simulation.matchAll(/^Inst (\S+)/gm)].map((match) => match[1] ?? '');
  const library =
    /^(lib(?!perl|pam-modules|semanage|sepol|text-|file-|number-|gdbm|db5|audit-common|.*-perl$)|zlib1g|openssl-provider)/;
  return planned.filter((name) => asked.includes(name) || library.test(name));
}

function aptOptions(selection: AptSelection, ownLists: boolean): string[] {
  const mine = join(aptFolder, selection.suite ?? 'own');
  mkdirSync(join(mine, 'cache', 'archives', 'partial'), { recursive: true });
  writeFileSync(join(mine, 'status'), '');
  const settings = [
    `Dir::State::status=${join(mine, 'status')}`,
    `Dir::State::extended_states=${join(mine, 'extended_states')}`,
    `Dir::Cache=${join(mine, 'cache')}`,
    'Debug::NoLocking=true',
    'APT::Sandbox::User=',
    'APT::Get::List-Cleanup=false',
    'Acquire::Retries=3',
    'Acquire::Languages=none',
    'Acquire::GzipIndexes=true',
    ...(ownLists ? [`Dir::State::Lists=${join(mine, 'lists')}`] : []),
    ...(selection.suite
      ? [
          `Dir::Etc::sourcelist=${join(mine, 'sources.list')}`,
          'Dir::Etc::sourceparts=-',
          'Acquire::Check-Valid-Until=false',
        ]
      : []),
  ];
  return settings.flatMap((setting) => ['-o', setting]);
}

/** The machine's own Debian mirror, asked for another suite: the address comes from what apt is set up with. */
function writeSuiteSources(suite: string): void {
  const sources = globSync(['/etc/apt/sources.list', '/etc/apt/sources.list.d/*.{list,sources}']).map(
    (file) => readFileSync(file, 'utf8'),
  );
  const address = debianMirror(sources.join('\n'));
  const signedBy = existsSync(debianKeys) ? `[signed-by=${debianKeys}] ` : '';
  writeFileSync(
    join(aptFolder, suite, 'sources.list'),
    address ? `deb ${signedBy}${address} ${suite} main\n` : '',
  );
}

/** The first address of a Debian archive in the text of apt's sources, in either of their two formats. */
export function debianMirror(sources: string): string | undefined {
  const lines = sources.split('\n').filter((line) => !line.trimStart().startsWith('#'));
  return /https?:\/\/\S+\/debian\/?(?=\s|$)/.exec(lines.join('\n'))?.[0];
}

function unpackedRoot(folder: string): UnpackedRoot {
  const root = join(folder, 'root');
  const triplet = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
  const libraries = [`${root}/lib/${triplet}`, `${root}/usr/lib/${triplet}`];
  const loaderName = process.arch === 'arm64' ? 'ld-linux-aarch64.so.1' : 'ld-linux-x86-64.so.2';
  const loader = libraries.map((library) => join(library, loaderName)).find((path) => existsSync(path));
  return {
    folder: root,
    program: (path) => {
      const file = join(root, path);
      chmodSync(file, 0o755);
      return loader
        ? { command: loader, args: ['--library-path', libraries.join(':'), file] }
        : { command: file, args: [] };
    },
  };
}

function requireApt(selection: AptSelection): void {
  if (['/usr/bin/apt-get', '/usr/bin/dpkg-deb'].every((path) => existsSync(path))) return;
  const asked = selection.packages.join(', ');
  throw new LauncherFailure(
    say(
      `This system has no Debian packages to take ${asked} from: install MariaDB 10.11 and Redis 7 with its own package manager, or name running servers with DATABASE_URL and REDIS_URL.`,
      `이 시스템에서는 데비안 패키지(${asked})를 받을 수 없습니다. 시스템의 패키지 관리자로 MariaDB 10.11과 Redis 7을 설치하거나 DATABASE_URL과 REDIS_URL로 서버를 지정하세요.`,
    ),
  );
}

function packageFailure(selection: AptSelection, output: string): LauncherFailure {
  const asked = selection.packages.join(', ');
  const lines = output
    .split('\n')
    .filter((line) => /^(E|W|Err)[: ]/.test(line.trim()))
    .slice(-6);
  if (saysDiskFull(output)) return diskFailure(lines);
  return new LauncherFailure(
    say(
      `The packages ${asked} could not be fetched: check the network and the apt sources (sudo apt-get update), or name running servers with DATABASE_URL and REDIS_URL.`,
      `패키지 ${asked}을(를) 받지 못했습니다. 네트워크와 apt 저장소 설정(sudo apt-get update)을 확인하거나 DATABASE_URL과 REDIS_URL로 서버를 지정하세요.`,
    ),
    lines,
  );
}

function unpackFailure(archive: string, output: string): LauncherFailure {
  const lines = output.trim().split('\n').slice(-4);
  if (saysDiskFull(output)) return diskFailure(lines);
  return new LauncherFailure(
    say(
      `The package ${archive} arrived damaged: run ./gamja up again.`,
      `패키지 ${archive}이(가) 손상된 채 도착했습니다. ./gamja up을 다시 실행하세요.`,
    ),
    lines,
  );
}
