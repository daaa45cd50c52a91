import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { entriesWithHost, entryFor, missingOptionalEdges, placeFor, type Lock } from './lock-edges.ts';

// Completes package-lock.json after a change of dependencies; with --check it only says whether that is needed.
const file = resolve(import.meta.dirname, '../../package-lock.json');
const isCheck = process.argv.includes('--check');
const text = readFileSync(file, 'utf8');
const lock = JSON.parse(text) as Lock;
const missing = missingOptionalEdges(lock);
const withHost = entriesWithHost(lock);

if (isCheck) {
  for (const { from, name } of missing)
    process.stderr.write(`${from || 'package.json'} names ${name}, which is not in package-lock.json\n`);
  for (const path of withHost) process.stderr.write(`${path} names a registry host in package-lock.json\n`);
  if (missing.length + withHost.length > 0) {
    process.stderr.write('Run node tools/lock/complete-lock.ts and commit package-lock.json.\n');
    process.exit(1);
  }
  process.stdout.write('package-lock.json is complete\n');
} else {
  for (const edge of missing) lock.packages[placeFor(lock, edge)] ??= entryFor(edge);
  for (const path of withHost) delete lock.packages[path]?.resolved;
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).toSorted(([left], [right]) => comparePaths(left, right)),
  );
  const completed = `${JSON.stringify(lock, null, 2)}\n`;
  if (completed !== text) writeFileSync(file, completed);
  process.stdout.write(`${missing.length} entries added, ${withHost.length} host names removed\n`);
}

/** The order that npm writes, so that the next npm install does not reshuffle the file. */
function comparePaths(left: string, right: string): number {
  return left.localeCompare(right, 'en');
}
