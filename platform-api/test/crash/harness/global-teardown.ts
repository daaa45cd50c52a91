import { stopServers } from './crash-servers.ts';

/** Stops the sandbox, and the servers unless `./gamja test` opened them: then it closes them too. */
export default async function teardown(): Promise<void> {
  globalThis.gamjaSandbox?.kill('SIGTERM');
  if (process.env['GAMJA_STATE'] === undefined) await stopServers();
}
