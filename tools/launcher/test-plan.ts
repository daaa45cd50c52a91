import { say } from './language.ts';
import type { DatabaseKind } from './server-choice.ts';

/** Parts of the test run that `--only` can choose. */
export const testGroups = ['check', 'unit', 'integration', 'mysql', 'crash', 'docker', 'browser'] as const;
export type TestGroup = (typeof testGroups)[number];

/** One step of `./gamja test`. Every step runs, also after another has failed. */
export interface TestStep {
  readonly name: string;
  readonly group: TestGroup;
  readonly label: string;
  readonly command: readonly string[];
  /** Folder below the checkout; the checkout itself when left out. */
  readonly folder?: string;
  /** What the output is counted as: jest's summary, a line `N passed, N failed`, or the step as one test. */
  readonly counts: 'jest' | 'line' | 'step';
  /** What has to be there first: `dist`, the three servers, three that may be killed, an S3-speaking server, open shops, a browser. */
  readonly needs: readonly ('build' | 'servers' | 'killable-servers' | 'storage' | 'shops' | 'browser')[];
  /** The database that the step is about; the one of the whole run when left out. */
  readonly database?: DatabaseKind;
  readonly limitMinutes: number;
}

const jest = ['node', '--disable-warning=ExperimentalWarning', '--experimental-vm-modules'];

/** The whole test run, in order. Add a step here; nothing else needs to know. */
export const testPlan: readonly TestStep[] = [
  check('lock', say('Lock is complete', '잠금 파일'), ['node', 'tools/lock/complete-lock.ts', '--check']),
  check('format', say('Format', '서식'), ['npm', 'run', '-s', 'format:check']),
  check('lint', say('Lint', '린트'), ['npm', 'run', '-s', 'lint']),
  check('typecheck', say('Types', '타입'), ['npm', 'run', '-s', 'typecheck']),
  check('arch', say('Dependency rules', '의존 규칙'), ['npm', 'run', '-s', 'arch']),
  check('dead', say('Dead code', '죽은 코드'), ['npm', 'run', '-s', 'dead']),
  jestStep('unit-launcher', 'unit', say('Launcher', '실행기'), 'tools'),
  jestStep('unit-proxy', 'unit', say('Front proxy', '앞단 프록시'), 'docker/front-proxy'),
  jestStep('unit-sandbox', 'unit', say('Sandbox', '샌드박스'), 'docker/sandbox'),
  jestStep('unit-storefront', 'unit', say('Storefront', '스토어프론트'), 'storefront-template'),
  jestStep('unit-portal', 'unit', say('Portal', '포털'), 'tenant-admin'),
  jestStep('unit-provisioning', 'unit', say('Provisioning', '쇼핑몰 개설'), 'provisioning', [
    '--selectProjects',
    'unit',
  ]),
  jestStep('unit-api', 'unit', say('Rules', '규칙'), 'platform-api', ['--selectProjects', 'unit']),
  integration('integration-api', 'integration', say('API on real servers', '실서버 API')),
  {
    ...jestStep('adapters', 'integration', say('Pictures and mail', '사진과 메일'), 'platform-api', [
      '--selectProjects',
      'adapters',
    ]),
    needs: ['storage'],
  },
  {
    ...jestStep(
      'integration-provisioning',
      'integration',
      say('New tenants', '쇼핑몰 개설'),
      'provisioning',
      ['--selectProjects', 'integration'],
    ),
    needs: ['build', 'servers'],
  },
  drift(
    'shop-types',
    say('Shop client types', '쇼핑몰 API 타입'),
    ['storefront-template/src/api/schema.gen.ts'],
    ['npm', 'run', '-s', 'api:types', '-w', '@gamja/storefront-template'],
  ),
  drift(
    'portal-types',
    say('Portal client types', '포털 API 타입'),
    ['tenant-admin/src/api/admin.gen.ts', 'tenant-admin/src/api/platform.gen.ts'],
    ['npm', 'run', '-s', 'api:types', '-w', '@gamja/tenant-admin'],
  ),
  drift(
    'provisioning-types',
    say('Provisioning client types', '쇼핑몰 개설 API 타입'),
    ['provisioning/src/api/platform.gen.ts'],
    ['npm', 'run', '-s', 'api:types', '-w', '@gamja/provisioning'],
  ),
  {
    ...check('migrations', say('Migrations match', '마이그레이션 일치'), [
      'npm',
      'run',
      '-s',
      'migration:check',
      '-w',
      '@gamja/platform-api',
    ]),
    group: 'integration',
    needs: ['servers'],
  },
  {
    ...jestStep('crash', 'crash', say('Crashes and outages', '장애와 재시작'), 'platform-api', [
      '--selectProjects',
      'crash',
      '--runInBand',
    ]),
    needs: ['build', 'killable-servers'],
    limitMinutes: 12,
  },
  {
    ...integration('integration-mysql', 'mysql', say('API on MySQL', 'MySQL에서 API')),
    database: 'mysql',
  },
  {
    name: 'docker',
    group: 'docker',
    label: say('Images and compose', '이미지와 compose'),
    command: ['node', 'tools/packaging/run.ts'],
    counts: 'line',
    needs: ['servers'],
    // The database that compose.yaml starts.
    database: 'mysql',
    limitMinutes: 10,
  },
  {
    name: 'browser',
    group: 'browser',
    label: say('Browser', '브라우저'),
    command: ['node', 'browser-tests/run.ts'],
    counts: 'line',
    needs: ['build', 'shops', 'browser'],
    limitMinutes: 10,
  },
  {
    name: 'first-order',
    group: 'browser',
    label: say('A third shop’s first order', '새 쇼핑몰의 첫 주문'),
    command: ['node', 'browser-tests/first-order.ts'],
    counts: 'line',
    needs: ['build', 'shops'],
    limitMinutes: 3,
  },
];

function check(name: string, label: string, command: readonly string[]): TestStep {
  return { name, group: 'check', label, command, counts: 'step', needs: [], limitMinutes: 4 };
}

function jestStep(
  name: string,
  group: TestGroup,
  label: string,
  folder: string,
  args: readonly string[] = [],
): TestStep {
  const up = folder
    .split('/')
    .map(() => '..')
    .join('/');
  return {
    name,
    group,
    label,
    folder,
    command: [...jest, `${up}/node_modules/jest/bin/jest.js`, ...args],
    counts: 'jest',
    needs: [],
    limitMinutes: 6,
  };
}

/** The whole integration suite of the API, on one kind of database. */
function integration(name: string, group: TestGroup, label: string): TestStep {
  return {
    ...jestStep(name, group, label, 'platform-api', ['--selectProjects', 'integration']),
    needs: ['build', 'servers'],
    limitMinutes: 14,
  };
}

/** Generated files are committed; this step writes them again and fails when that changes them. */
function drift(name: string, label: string, paths: readonly string[], command: readonly string[]): TestStep {
  const whole = ['node', 'tools/checks/unchanged-after.ts', ...paths, '--', ...command];
  return {
    name,
    group: 'integration',
    label,
    command: whole,
    counts: 'step',
    needs: ['build', 'servers'],
    limitMinutes: 3,
  };
}
