const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
};

const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  transformIgnorePatterns: ['/node_modules/'],
};

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/src/**/*.rules.spec.ts', '<rootDir>/seeds/**/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
      testPathIgnorePatterns: [
        '\\.rules\\.spec\\.ts$',
        '\\.adapter\\.spec\\.ts$',
        '/test/crash/',
        '/node_modules/',
      ],
      globalSetup: '<rootDir>/test/harness/global-setup.ts',
      globalTeardown: '<rootDir>/test/harness/global-teardown.ts',
      setupFiles: ['<rootDir>/test/harness/worker-environment.ts'],
    },
    {
      // One after the other (--runInBand): they kill the servers that all of them use.
      ...shared,
      displayName: 'crash',
      testMatch: ['<rootDir>/test/crash/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/crash/harness/global-setup.ts',
      globalTeardown: '<rootDir>/test/crash/harness/global-teardown.ts',
    },
    {
      // What speaks to the outside by other protocols than HTTP: on an S3-speaking and a mail server, without a database.
      ...shared,
      displayName: 'adapters',
      testMatch: ['<rootDir>/src/**/*.adapter.spec.ts'],
    },
  ],
  testTimeout: 30_000,
  workerIdleMemoryLimit: '500MB',
};
