import { describe, expect, it } from '@jest/globals';
import { addCounts, closingLine, countsOf } from './test-counts.ts';

describe('test counts', () => {
  it('read the summary of jest', () => {
    const output =
      'Test Suites: 1 failed, 2 passed, 3 total\nTests:       1 failed, 2 skipped, 22 passed, 25 total\nSnapshots:   0 total\n';
    expect(countsOf('jest', output, 1)).toEqual({ passed: 22, failed: 1, skipped: 2 });
  });

  it('read a summary in colours', () => {
    expect(
      countsOf('jest', '\u001B[1mTests:\u001B[22m       \u001B[32m3 passed\u001B[39m, 3 total', 0),
    ).toEqual({
      passed: 3,
      failed: 0,
      skipped: 0,
    });
  });

  it('count a suite that could not be loaded as a failure', () => {
    const output = 'Test Suites: 2 failed, 1 passed, 3 total\nTests:       5 passed, 5 total\n';
    expect(countsOf('jest', output, 1)).toEqual({ passed: 5, failed: 2, skipped: 0 });
  });

  it('never let a step pass that failed or that ran nothing', () => {
    expect(countsOf('jest', 'Segmentation fault', 139).failed).toBe(1);
    expect(countsOf('jest', 'No tests found, exiting with code 0', 0).failed).toBe(1);
    expect(countsOf('line', '', 0).failed).toBe(1);
    expect(countsOf('line', '7 passed, 0 failed', 1).failed).toBe(1);
  });

  it('read the last line of counts', () => {
    expect(countsOf('line', '1 passed, 0 failed\nmore\n7 passed, 2 failed, 1 skipped\n', 1)).toEqual({
      passed: 7,
      failed: 2,
      skipped: 1,
    });
  });

  it('close with the line that scripts look for', () => {
    const sum = addCounts({ passed: 1, failed: 0, skipped: 0 }, { passed: 2, failed: 0, skipped: 0 });
    expect(closingLine(sum)).toBe('3 passed, 0 failed');
    expect(closingLine({ ...sum, skipped: 4 })).toBe('3 passed, 0 failed, 4 skipped');
  });
});
