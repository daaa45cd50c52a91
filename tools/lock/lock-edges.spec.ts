import { describe, expect, it } from '@jest/globals';
import {
  entriesWithHost,
  entryFor,
  missingOptionalEdges,
  placeFor,
  type Lock,
  type LockEntry,
} from './lock-edges.ts';

const lock: Lock = {
  packages: {
    '': {},
    'node_modules/@swc/core': {
      version: '1.16.22',
      optionalDependencies: { '@swc/core-linux-x64-gnu': '1.16.22', '@swc/core-darwin-arm64': '1.16.22' },
    },
    'node_modules/@swc/core-linux-x64-gnu': { version: '1.16.22' },
    'node_modules/a/node_modules/b': { version: '2.0.0', optionalDependencies: { c: '^1.2.0' } },
    'node_modules/a/node_modules/c': { version: '1.2.5' },
  },
};

/** The entry for a package of that name. */
function entry(name: string): LockEntry {
  return entryFor({ from: '', name, range: '^1.2.3' });
}

describe('the lock', () => {
  it('lacks exactly the optional packages that no folder above resolves', () => {
    expect(missingOptionalEdges(lock)).toEqual([
      { from: 'node_modules/@swc/core', name: '@swc/core-darwin-arm64', range: '1.16.22' },
    ]);
  });

  it('gets an entry for the platform that the name tells, so that no other platform asks for it', () => {
    expect(entry('@swc/core-darwin-arm64')).toEqual({
      version: '1.2.3',
      cpu: ['arm64'],
      optional: true,
      os: ['darwin'],
    });
    expect(entry('@nx/nx-win32-x64-msvc')).toMatchObject({ os: ['win32'], cpu: ['x64'] });
    expect(entry('@oxlint/binding-linux-riscv64-musl')).toMatchObject({
      os: ['linux'],
      cpu: ['riscv64'],
      libc: ['musl'],
    });
    expect(entry('@oxlint/binding-android-arm-eabi')).toMatchObject({ os: ['android'], cpu: ['arm'] });
    expect(entry('fsevents')).toMatchObject({ os: ['darwin'] });
  });

  it('puts an entry below its parent when the top place holds another version', () => {
    const edge = { from: 'node_modules/x', name: '@swc/core-linux-x64-gnu', range: '2.0.0' };
    expect(placeFor(lock, edge)).toBe('node_modules/x/node_modules/@swc/core-linux-x64-gnu');
    expect(placeFor(lock, { ...edge, name: 'new' })).toBe('node_modules/new');
  });

  it('names no registry', () => {
    const named: Lock = {
      packages: {
        'node_modules/a': { resolved: 'https://registry.example/a.tgz' },
        'platform-api': { resolved: 'platform-api' },
      },
    };
    expect(entriesWithHost(named)).toEqual(['node_modules/a']);
  });
});
