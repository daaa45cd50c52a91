import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkout, cruise } from './cruise.ts';
import { sourceRules, scanSources } from './source-scan.ts';

type Files = Readonly<Record<string, string>>;

const configuration = (await import(join(checkout, '.dependency-cruiser.mjs'))) as {
  readonly arrows: Readonly<Record<string, readonly string[]>>;
  readonly default: { readonly forbidden: readonly { readonly name: string }[] };
};

const load = (path: string): string => `import '${path}';\n`;

/** One fault for each rule, as files to be added. The first file of each is the one that must be named. */
const planted: Readonly<Record<string, Files>> = {
  ...arrowFaults(),
  'known-modules': {
    'platform-api/src/app.planted.ts': load('./planted/index.ts'),
    'platform-api/src/planted/index.ts': 'export {};\n',
  },
  'front-door': { 'platform-api/src/catalog/planted-door.ts': load('../media/media.library.ts') },
  'front-door-of-entities': {
    'platform-api/src/catalog/planted.entity.ts': load('../media/media.library.ts'),
  },
  'front-door-of-the-whole': {
    'platform-api/src/app.planted-door.ts': load('./media/media.library.ts'),
  },
  'nothing-knows-the-whole': { 'platform-api/src/catalog/planted-whole.ts': load('../app.ts') },
  'entities-only-for-database': { 'platform-api/src/catalog/planted-entities.ts': load('../entities.ts') },
  'kernel-is-plain': { 'platform-api/src/kernel/planted-kernel.ts': load('@nestjs/common') },
  'rules-are-plain': { 'platform-api/src/catalog/planted.rules.ts': load('../database/index.ts') },
  'the-sql-reader-is-plain': {
    'platform-api/src/tenancy/sql-guard/sql-planted.parser.ts': load('mysql2'),
  },
  'no-tests-in-the-product': {
    'platform-api/src/catalog/planted-test.ts': load('./planted.fixture.ts'),
    'platform-api/src/catalog/planted.fixture.ts': 'export {};\n',
  },
  'no-cycles': {
    'platform-api/src/catalog/planted-one.ts': load('./planted-two.ts'),
    'platform-api/src/catalog/planted-two.ts': load('./planted-one.ts'),
  },
  'no-unresolvable': { 'platform-api/src/catalog/planted-nowhere.ts': load('./not-there.ts') },
  'platform-api-stands-alone': {
    'platform-api/src/catalog/planted-portal.ts': load('../../../tenant-admin/src/planted.ts'),
    'tenant-admin/src/planted.ts': 'export {};\n',
  },
  'tenant-admin-stands-alone': {
    'tenant-admin/src/planted-server.ts': load('../../platform-api/src/kernel/index.ts'),
  },
  'storefront-template-stands-alone': {
    'storefront-template/src/planted-server.ts': load('../../platform-api/src/kernel/index.ts'),
  },
  'provisioning-stands-alone': {
    'provisioning/planted-server.ts': load('../platform-api/src/kernel/index.ts'),
  },
  'docker-sandbox-stands-alone': {
    'docker/sandbox/src/planted-server.ts': load('../../../platform-api/src/kernel/index.ts'),
  },
  'docker-front-proxy-stands-alone': {
    'docker/front-proxy/src/planted-sandbox.ts': load('../../../docker/sandbox/src/planted-server.ts'),
  },
};

const plantedWords: Readonly<Record<string, Files>> = {
  'named-by-role': { 'platform-api/src/catalog/planted.utils.ts': 'export {};\n' },
  'rules-ask-nobody': {
    'platform-api/src/catalog/planted-clock.rules.ts': 'export const at = Date.now();\n',
  },
  'configuration-is-injected': {
    'platform-api/src/catalog/planted-env.ts': 'export const level = process.env["LOG_LEVEL"];\n',
  },
  'locks-in-one-place': {
    'platform-api/src/catalog/planted-lock.ts': 'export const lock = "select 1 from a for update";\n',
  },
  'no-forward-references': {
    'platform-api/src/catalog/planted-forward.ts': 'export const later = forwardRef(() => null);\n',
  },
  'no-way-round-the-guard': {
    'platform-api/src/catalog/planted-filter.ts': 'export const options = { filters: false };\n',
  },
};

/** Plants every fault in a copy and looks for it; a sentence for each rule that did not bite. */
export function plantFaults(): string[] {
  const root = mkdtempSync(join(tmpdir(), 'gamja-architecture-'));
  try {
    copySources(root);
    for (const files of [...Object.values(planted), ...Object.values(plantedWords)]) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
    }
    const { violations, sources } = cruise(root);
    const words = scanSources(root, sources);
    return [
      ...configuration.default.forbidden
        .filter(({ name }) => planted[name] === undefined)
        .map(({ name }) => `The rule ${name} has no planted fault: add one to tools/architecture.`),
      ...sourceRules
        .filter(({ name }) => plantedWords[name] === undefined)
        .map(({ name }) => `The rule ${name} has no planted fault: add one to tools/architecture.`),
      ...Object.entries(planted)
        .filter(
          ([rule, files]) => !violations.some((found) => found.rule === rule && found.from === first(files)),
        )
        .map(([rule]) => `The rule ${rule} did not find its planted fault.`),
      ...Object.entries(plantedWords)
        .filter(([rule, files]) => !words.some((found) => found.startsWith(`${rule}: ${first(files)}`)))
        .map(([rule]) => `The rule ${rule} did not find its planted fault.`),
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** For each module, an import of one that it may not know. */
function arrowFaults(): Record<string, Files> {
  const names = Object.keys(configuration.arrows);
  return Object.fromEntries(
    Object.entries(configuration.arrows).map(([name, targets]) => {
      const foreign = names.findLast((other) => other !== name && !targets.includes(other)) ?? '';
      return [
        `arrows-of-${name}`,
        { [`platform-api/src/${name}/planted-arrow.ts`]: load(`../${foreign}/index.ts`) },
      ];
    }),
  );
}

/** The API's sources are enough: the other parts hold nothing but planted files. */
function copySources(root: string): void {
  cpSync(join(checkout, 'platform-api/src'), join(root, 'platform-api/src'), { recursive: true });
  symlinkSync(join(checkout, 'node_modules'), join(root, 'node_modules'));
}

function first(files: Files): string | undefined {
  return Object.keys(files)[0];
}
