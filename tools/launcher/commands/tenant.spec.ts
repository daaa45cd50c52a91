import { afterAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from '../paths.ts';

const state = mkdtempSync(join(tmpdir(), 'gamja-tenant-'));
const main = join(checkout, 'tools/launcher/main.ts');

afterAll(() => rmSync(state, { recursive: true, force: true }));

function gamja(...words: string[]) {
  const env = { ...process.env, GAMJA_STATE: state, LC_ALL: 'C' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('./gamja tenant while nothing is running', () => {
  it('refuses with one sentence and an exit code of its own', () => {
    const told = gamja('tenant', 'list');
    expect(told).toMatchObject({ status: 3, stdout: '' });
    expect(told.stderr).toContain('./gamja up --detach');
  });

  it('gives scripts the refusal as one JSON object', () => {
    const told = gamja('tenant', 'list', '--json');
    expect(told.status).toBe(3);
    expect(JSON.parse(told.stdout)).toEqual({
      error: { code: 'cli.platform-away', message: expect.stringContaining('./gamja up --detach') },
    });
  });
});
