import { afterAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endAllCommands, runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'gamja-commands-'));
const file = (name: string) => join(folder, name);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('commands that are ended because a start failed', () => {
  it('are waited for while they put things back, ended by force when they do not listen, and followed by none', async () => {
    const tidy = `trap 'sleep 0.3; touch ${file('tidied')}; exit 3' TERM; echo begun; while :; do sleep 0.05; done`;
    const deaf = `trap '' TERM; echo begun; while :; do sleep 0.05; done`;
    const results: ReturnType<typeof runCommand>[] = [];
    for (const script of [tidy, deaf])
      await new Promise((begun) => {
        results.push(runCommand('sh', ['-c', script], { onLine: begun }));
      });

    await endAllCommands(1500);
    expect(existsSync(file('tidied'))).toBe(true);
    expect((await Promise.all(results)).map(({ code }) => code)).toEqual([3, 128]);

    expect((await runCommand('touch', [file('late')])).code).not.toBe(0);
    expect(existsSync(file('late'))).toBe(false);
  });
});
