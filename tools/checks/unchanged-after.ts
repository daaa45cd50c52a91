import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

// Runs a command that writes generated files and fails when they were not up to date:
//   node tools/checks/unchanged-after.ts <file or folder>… -- <command> <argument>…
const separator = process.argv.indexOf('--');
const paths = process.argv.slice(2, separator);
const [command = '', ...args] = process.argv.slice(separator + 1);
const before = fingerprints(paths);
const { status } = spawnSync(command, args, { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
const after = fingerprints(paths);
const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
  (file) => before.get(file) !== after.get(file),
);
for (const file of changed) process.stderr.write(`${file} was out of date\n`);
if (changed.length > 0) {
  process.stderr.write(`Commit what "${[command, ...args].join(' ')}" has just written.\n`);
  process.exit(1);
}

function fingerprints(roots: readonly string[]): Map<string, string> {
  return new Map(
    roots
      .flatMap(filesBelow)
      .map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  return statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => filesBelow(join(path, name)))
    : [path];
}
