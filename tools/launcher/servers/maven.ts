import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { unpackAptPackages } from '../apt-packages.ts';
import { serversFolder } from '../paths.ts';
import { findProgram, runCommand, type CommandResult } from '../run-command.ts';
import type { Java } from './java.ts';

const repository = join(serversFolder, 'maven-repository');

/** Coordinates of one file in Maven's central repository. */
export interface MavenArtifact {
  readonly group: string;
  readonly name: string;
  readonly version: string;
  readonly packaging: string;
}

/** Fetches one artifact into the checkout with the machine's Maven, or Debian's unpacked one, and returns its path. */
export async function fetchArtifact(java: Java, artifact: MavenArtifact): Promise<string> {
  const { group, name, version, packaging } = artifact;
  const file = join(repository, ...group.split('.'), name, version, `${name}-${version}.${packaging}`);
  if (existsSync(file)) return file;
  const goal = [
    '-q',
    '-B',
    `-Dmaven.repo.local=${repository}`,
    'dependency:get',
    '-Dtransitive=false',
    `-Dartifact=${group}:${name}:${version}:${packaging}`,
  ];
  const got = await runMaven(java, goal);
  if (!existsSync(file))
    throw new Error(`Maven could not fetch ${name} ${version}: ${firstError(got.output)}`);
  return file;
}

/** Maven prints pages; its first error line says what went wrong. */
function firstError(output: string): string {
  const lines = stripVTControlCharacters(output).split('\n');
  const error =
    lines.find((line) => line.includes('[ERROR]')) ?? lines.find((line) => line.trim() !== '') ?? '';
  return error.replace('[ERROR]', '').trim().slice(0, 200);
}

async function runMaven(java: Java, args: readonly string[]): Promise<CommandResult> {
  const env = { ...process.env, MAVEN_OPTS: process.env.MAVEN_OPTS ?? '-Xmx256m' };
  const own = findProgram('mvn', existsSync);
  // The machine's Maven knows its own Java, which may be older than the one that Elasticsearch needs.
  if (own) return runCommand(own, args, { env });
  const { folder } = await unpackAptPackages({ name: 'maven', packages: ['maven'] });
  const home = join(folder, 'usr/share/maven');
  const starter = globSync(join(home, 'boot/plexus-classworlds*.jar'))[0] ?? '';
  const settings = [
    `-Dclassworlds.conf=${join(folder, 'etc/maven/m2.conf')}`,
    `-Dmaven.home=${home}`,
    `-Dmaven.multiModuleProjectDirectory=${folder}`,
  ];
  return runCommand(
    join(java.home, 'bin/java'),
    [
      ...env.MAVEN_OPTS.split(/\s+/),
      '-classpath',
      starter,
      ...settings,
      'org.codehaus.plexus.classworlds.launcher.Launcher',
      ...args,
    ],
    { env },
  );
}
