import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lane } from './paths.ts';
import { isAlive, runningProcess, startProcess, stopProcess } from './processes.ts';

const folder = mkdtempSync(join(tmpdir(), 'gamja-processes-'));
const lane: Lane = {
  name: 'up',
  dataFolder: join(folder, 'data'),
  runFolder: join(folder, 'run'),
  logFolder: join(folder, 'logs'),
};
mkdirSync(lane.runFolder);
mkdirSync(lane.logFolder);

afterAll(async () => {
  await stopProcess(lane, 'supervisor');
  rmSync(folder, { recursive: true, force: true });
});

describe('a process that is left running', () => {
  it('is on record as soon as it is started, so that stopping it at once finds it', async () => {
    const record = startProcess(lane, { name: 'supervisor', command: 'sleep', args: ['60'] });
    expect(runningProcess(lane, 'supervisor')?.pid).toBe(record.pid);
    expect(await stopProcess(lane, 'supervisor')).toBe(true);
    expect(isAlive(record)).toBe(false);
    expect(runningProcess(lane, 'supervisor')).toBeUndefined();
  });
});
