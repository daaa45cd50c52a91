import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './cruise.ts';

/** A sentence for each module whose row in ARCHITECTURE.md says something else than the rules. */
export async function arrowTableFaults(): Promise<string[]> {
  const { business } = (await import(join(checkout, '.dependency-cruiser.mjs'))) as {
    readonly business: Readonly<Record<string, readonly string[]>>;
  };
  const text = readFileSync(join(checkout, 'ARCHITECTURE.md'), 'utf8');
  return Object.entries(business).flatMap(([name, targets]) => {
    const row =
      new RegExp(`^\\| ${name} +\\|([^|]*)\\|`, 'm').exec(text)?.[1]?.replace(/\([^)]*\)/g, '') ?? '';
    const written = row
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '' && word !== 'nothing');
    const isSame = written.toSorted().join() === targets.toSorted().join();
    return isSame
      ? []
      : [`ARCHITECTURE.md says that ${name} may import ${row.trim()}; the rules say ${targets.join(', ')}.`];
  });
}
