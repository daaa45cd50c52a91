import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:net';
import { LauncherFailure } from './launcher-failure.ts';
import { answersOn, freeBaseAfter, isPortFree, portBase, portsFrom, requireFreePort } from './ports.ts';

const open: Server[] = [];

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function takenPort(wanted = 0): Promise<number> {
  const server = createServer();
  open.push(server);
  await new Promise<void>((done) => server.listen(wanted, '127.0.0.1', done));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

describe('ports', () => {
  it('are the documented ones unless the base is moved', () => {
    expect(portsFrom(8080)).toMatchObject({
      proxy: 8080,
      api: 8081,
      worker: 8082,
      storefront: 8083,
      sandbox: 8084,
    });
    expect(portsFrom(8080)).toMatchObject({ database: 8306, redis: 8379, search: 8920 });
    expect(portsFrom(9080)).toMatchObject({ proxy: 9080, database: 9306 });
  });

  it('of the tests never meet those of a running shop of the same checkout', () => {
    const shop = new Set(Object.values(portsFrom(8080)));
    expect(Object.values(portsFrom(8080, 'test')).filter((port) => shop.has(port))).toEqual([]);
  });

  it('refuse a base that is no number, too low or too high, and say what to set', () => {
    for (const base of ['x', '80', '65000', '8080.5'])
      expect(() => portBase({ GAMJA_PORT_BASE: base })).toThrow(/GAMJA_PORT_BASE/);
    expect(portBase({})).toBe(8080);
  });

  it('that are taken are told with the way out in one sentence', async () => {
    const port = await takenPort();
    await expect(requireFreePort(port, 'the API')).rejects.toThrow(LauncherFailure);
    await expect(requireFreePort(port, 'the API')).rejects.toThrow(/GAMJA_PORT_BASE=\d+/);
    expect(await isPortFree(port)).toBe(false);
    expect(await answersOn(port)).toBe(true);
  });

  it('are told with another base only when every port of that base is free', async () => {
    const first = await freeBaseAfter(30_007);
    if (first === undefined) throw new Error('No base is free on this machine.');
    expect(await Promise.all(Object.values(portsFrom(first)).map(isPortFree))).not.toContain(false);
    await takenPort(portsFrom(first).redis);
    const second = await freeBaseAfter(30_007);
    expect(second).toBeGreaterThan(first);
    expect(await freeBaseAfter(60_500)).toBeUndefined();
  });
});
