import { stripVTControlCharacters } from 'node:util';
import type { TestStep } from './test-plan.ts';

/** How many tests a step ran. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Nothing counted yet. */
export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 };

/** Adds two counts. */
export function addCounts(left: Counts, right: Counts): Counts {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  };
}

/**
 * Reads what a step counted from its output. A step that failed has at least one failure even when its output counts none, and a
 * runner that ended well without running a single test has not proved anything: that is a failure too.
 */
export function countsOf(how: TestStep['counts'], output: string, exitCode: number): Counts {
  if (how === 'step') return exitCode === 0 ? { ...noCounts, passed: 1 } : { ...noCounts, failed: 1 };
  // Terminals' colour codes would break the patterns.
  const plain = stripVTControlCharacters(output);
  const counted = how === 'jest' ? jestCounts(plain) : lineCounts(plain);
  if (exitCode !== 0 && counted.failed === 0) return { ...counted, failed: 1 };
  if (exitCode === 0 && counted.passed === 0) return { ...counted, failed: counted.failed + 1 };
  return counted;
}

/** The closing line, for example `41 passed, 1 failed, 2 skipped`. */
export function closingLine(counts: Counts): string {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`;
}

/** A suite that could not even be loaded counts no tests, so failed suites without failed tests count as failures. */
function jestCounts(output: string): Counts {
  const tests = /^Tests:(.*)$/m.exec(output)?.[1] ?? '';
  const suites = /^Test Suites:(.*)$/m.exec(output)?.[1] ?? '';
  const failedTests = numberBefore(tests, 'failed');
  const skipped = numberBefore(tests, 'skipped') + numberBefore(tests, 'todo');
  return {
    passed: numberBefore(tests, 'passed'),
    failed: failedTests || numberBefore(suites, 'failed'),
    skipped,
  };
}

function lineCounts(output: string): Counts {
  const line = [...output.matchAll(/^(\d+ passed, \d+ failed.*)$/gm)].at(-1)?.[1] ?? '';
  return {
    passed: numberBefore(line, 'passed'),
    failed: numberBefore(line, 'failed'),
    skipped: numberBefore(line, 'skipped'),
  };
}

function numberBefore(text: string, word: string): number {
  return Number(new RegExp(String.raw`(\d+) ${word}`).exec(text)?.[1] ?? 0);
}
