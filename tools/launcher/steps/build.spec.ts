import { describe, expect, it } from '@jest/globals';
import { faultLines } from './build.ts';

describe('a failed build', () => {
  it('shows the lines that name the fault, not those around them', () => {
    const output = [
      '> nx run @gamja/platform-api:build',
      'npm warn Unknown user config "nodedir".',
      "src/app.ts(3,1): error TS2304: Cannot find name 'x'.",
      'npm error code 2',
      ' NX   Running target build for 3 projects failed',
    ].join('\n');
    expect(faultLines(output)).toEqual(["src/app.ts(3,1): error TS2304: Cannot find name 'x'."]);
  });

  it('shows the end of the output when no line names a fault', () => {
    expect(faultLines('one\n\ntwo\n')).toEqual(['one', 'two']);
  });
});
