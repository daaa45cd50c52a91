import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { serversFolder } from '../paths.ts';
import { findProgram, runCommand } from '../run-command.ts';

/** Downloads the wheel of a package, nothing else, into a folder; false where pip is missing or fails. */
export async function downloadWheel(requirement: string, folder: string): Promise<boolean> {
  const pip = pipCommand();
  if (!pip) return false;
  const [command = '', ...args] = pip;
  const asked = [...args, 'download', '--quiet', '--no-deps', '--dest', folder, requirement];
  return (await runCommand(command, asked)).code === 0;
}

/** Python packages in a folder of the checkout. `python` runs a module of theirs; nothing is installed on the machine. */
export interface PythonFolder {
  readonly command: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Installs packages into `.gamja/servers/<name>` unless they are there. @throws Error with what pip said. */
export async function installPythonPackages(
  name: string,
  requirements: readonly string[],
): Promise<PythonFolder> {
  const folder = join(serversFolder, name);
  const python = findProgram('python3', existsSync);
  if (!python) throw new Error('there is no python3 on this machine: install python3 and python3-pip');
  if (!existsSync(folder)) {
    const partial = `${folder}.partial`;
    rmSync(partial, { recursive: true, force: true });
    const options = ['--quiet', '--disable-pip-version-check', '--no-compile', '--target', partial];
    const got = await runCommand(python, ['-m', 'pip', 'install', ...options, ...requirements]);
    if (got.code !== 0) throw new Error(got.output.trim().split('\n').slice(-4).join('\n'));
    renameSync(partial, folder);
  }
  return { command: python, env: { ...process.env, PYTHONPATH: folder } };
}

function pipCommand(): string[] | undefined {
  const pip = findProgram('pip3', existsSync) ?? findProgram('pip', existsSync);
  if (pip) return [pip];
  const python = findProgram('python3', existsSync);
  return python ? [python, '-m', 'pip'] : undefined;
}
