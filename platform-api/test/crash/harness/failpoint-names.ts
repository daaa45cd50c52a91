import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const checkout = new URL('../../../../', import.meta.url).pathname;
/** The parts whose processes have failpoints. */
const SOURCES = ['platform-api/src', 'provisioning/src'];

/** The name of every `failpoint('…')` in the source, in order. */
export function failpointNames(): string[] {
  const names = SOURCES.flatMap((folder) => {
    const root = join(checkout, folder);
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .flatMap((file) =>
        [...readFileSync(join(root, file), 'utf8').matchAll(/\bfailpoint\(\s*'([^']+)'/g)].map(
          (match) => match[1] ?? '',
        ),
      );
  });
  return [...new Set(names)].toSorted();
}
