import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = new URL('../../', import.meta.url).pathname;

/** One way past the SQL guard: the file, below platform-api, and the reason it gives. */
type Use = readonly [file: string, why: string];

/** Every call in what ships. A reason that is not written out as a text is listed as such, and so never documented. */
function usesInSource(): Use[] {
  const files = ['src', 'seeds'].flatMap((folder) =>
    readdirSync(join(root, 'platform-api', folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file}`,
    ),
  );
  return files
    .filter((file) => /(?<!\.spec|\.fixture)\.ts$/.test(file))
    .flatMap((file) => {
      const code = withoutComments(readFileSync(join(root, 'platform-api', file), 'utf8'));
      return [...code.matchAll(/(?<!function )\bacrossTenants(?:<[^(]*>)?\(\s*(?:'([^']*)')?(, fn\))?/g)]
        .filter(([, , advice]) => advice === undefined) // The guard's own hint names the function.
        .map(([, why = '(not a plain text)']): Use => [file, why]);
    })
    .sort(byText);
}

/** The table between the markers in ARCHITECTURE.md. */
function usesInDocument(): Use[] {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const table = /<!-- across-tenants:begin -->([\s\S]*?)<!-- across-tenants:end -->/.exec(text)?.[1] ?? '';
  return [...table.matchAll(/^\| `(\S+)` *\| ([^|]*?) *\|/gm)]
    .map(([, file = '', why = '']): Use => [file, why])
    .sort(byText);
}

const byText = (a: Use, b: Use): number => (a.join(' ') < b.join(' ') ? -1 : 1);

const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');

describe('statements that touch many tenants', () => {
  it('are listed in ARCHITECTURE.md, each with its reason, and nowhere else in the code', () => {
    expect(usesInDocument()).toEqual(usesInSource());
  });

  it('are few enough to be read', () => {
    expect(usesInSource().length).toBeGreaterThan(5);
    expect(usesInSource().length).toBeLessThan(30);
  });
});
