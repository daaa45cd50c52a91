import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const root = new URL('../../', import.meta.url);

/** The modules that all others may stand on; the document leaves them out of the table. */
const GROUND = ['kernel', 'config', 'database', 'crypto', 'http', 'jobs', 'observability'];

type Arrows = Readonly<Record<string, readonly string[]>>;

/** The arrows that `npm run arch` enforces, those to the ground left out. */
async function arrowsInRules(): Promise<Arrows> {
  const rules = (await import(new URL('.dependency-cruiser.mjs', root).href)) as { arrows: Arrows };
  return Object.fromEntries(
    Object.entries(rules.arrows)
      .filter(([module]) => !GROUND.includes(module))
      .map(([module, targets]) => [module, targets.filter((target) => !GROUND.includes(target)).sort()]),
  );
}

/** The table in ARCHITECTURE.md; what stands in brackets there is the reason for an arrow. */
function arrowsInDocument(): Arrows {
  const text = readFileSync(new URL('ARCHITECTURE.md', root), 'utf8');
  const section = /\n## Arrows\n([\s\S]*?)\n## /.exec(text)?.[1] ?? '';
  const rows = [...section.matchAll(/^\| ([a-z][a-z-]*) +\| ([^|]*?) *\|$/gm)].filter(
    ([, module]) => module !== 'module',
  );
  return Object.fromEntries(
    rows.map(([, module = '', targets = '']) => [
      module,
      targets
        .replaceAll(/\([^)]*\)/g, '')
        .split(',')
        .map((target) => target.trim())
        .filter((target) => target !== '' && target !== 'nothing')
        .sort(),
    ]),
  );
}

it('ARCHITECTURE.md shows the arrows that the dependency rules enforce', async () => {
  expect(arrowsInDocument()).toEqual(await arrowsInRules());
});
