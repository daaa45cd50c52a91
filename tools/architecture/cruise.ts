import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const checkout = join(import.meta.dirname, '../..');

/** What the rules are about. Folders that are not there yet are left out. */
export const folders = [
  'platform-api',
  'tenant-admin',
  'storefront-template',
  'provisioning',
  'docker',
  'browser-tests',
  'tools',
];

/** Fewer modules than this were looked at only if the checker looks in the wrong place. */
const modulesMin: Readonly<Record<string, number>> = {
  'platform-api/src': 400,
  'tenant-admin/src': 100,
  'storefront-template/src': 60,
  docker: 40,
};

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

interface CruiseOutput {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

/** Runs dependency-cruiser with the repository's rules in a folder that is laid out like the repository. */
export function cruise(root: string): { violations: Violation[]; sources: string[] } {
  const present = folders.filter((folder) => existsSync(join(root, folder)));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(checkout, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      join(checkout, '.dependency-cruiser.mjs'),
      '--output-type',
      'json',
      ...present,
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 ** 2 },
  );
  if (stdout === '') throw new Error(`dependency-cruiser did not run: ${stderr}`);
  const output = JSON.parse(stdout) as CruiseOutput;
  return {
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    sources: output.modules.map(({ source }) => source).filter((source) => isOurs(source)),
  };
}

/** A sentence for each part of the repository of which too little was seen. */
export function countModules(sources: readonly string[]): string[] {
  return Object.entries(modulesMin).flatMap(([folder, least]) => {
    const count = sources.filter((source) => source.startsWith(`${folder}/`)).length;
    return count >= least
      ? []
      : [`Only ${count} modules were seen in ${folder}, expected ${least} or more: is it looked at at all?`];
  });
}

function isOurs(source: string): boolean {
  return folders.some((folder) => source.startsWith(`${folder}/`)) && !source.includes('node_modules/');
}
