import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Starts a sandbox of its own on a free port and waits until it answers. */
export async function startSandbox(): Promise<{ url: string; process: ChildProcess }> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const main = new URL('../../../docker/sandbox/src/main.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, SANDBOX_PORT: String(port), PUBLIC_URL: url, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer?.ok === true) return { url, process: child };
    await sleep(100);
  }
  child.kill('SIGKILL');
  throw new Error('The sandbox did not start within 10 seconds.');
}

/** A port of this machine on which nobody listens now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
