import { startSandbox } from '../../harness/sandbox-process.ts';
import { startServers } from './crash-servers.ts';

/** Once per run: the servers that the tests kill, and a real sandbox process. */
export default async function setup(): Promise<void> {
  await startServers();
  const sandbox = await startSandbox();
  globalThis.gamjaSandbox = sandbox.process;
  process.env['SANDBOX_URL'] = sandbox.url;
}
