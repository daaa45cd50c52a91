import { describe, expect, it } from '@jest/globals';
import { installFailure } from './install-dependencies.ts';

describe('what npm says', () => {
  it('becomes one sentence that names a package the registry does not have', () => {
    const output =
      "npm error code E404\nnpm error 404 Not Found - GET\nnpm error 404  '@swc/core@9.9.9' is not in this registry.";
    expect(installFailure(output).message).toContain('@swc/core@9.9.9');
  });

  it('becomes the sentence about the disk when it is full', () => {
    expect(installFailure('npm error code ENOSPC\nnpm error nospc').message).toMatch(/full|가득/);
  });

  it('becomes the sentence about the lock when that is out of step', () => {
    expect(
      installFailure('npm error code EUSAGE\nnpm error `npm ci` can only install packages when').message,
    ).toContain('complete-lock.ts');
  });

  it('otherwise points at the network and keeps the last lines', () => {
    const failure = installFailure('npm error code ETIMEDOUT\nnpm error network timeout');
    expect(failure.details).toContain('npm error network timeout');
  });
});
