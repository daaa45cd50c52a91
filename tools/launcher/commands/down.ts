import { say } from '../language.ts';
import { testLane, upLane } from '../paths.ts';
import { runningProcess, stopProcess } from '../processes.ts';
import { Progress } from '../progress.ts';
import { serverNames } from '../servers/private-servers.ts';
import { services } from '../services.ts';

/** Stops everything of this checkout: launcher, services front to back, then the servers. */
export async function down(): Promise<number> {
  const progress = new Progress();
  let stopped = 0;
  const stop = async (name: string, label: string, graceMs: number) => {
    if (!runningProcess(upLane, name)) return;
    stopped += 1;
    await progress.step(
      say(`${label} stopped`, `${label} 중지`),
      async () => void (await stopProcess(upLane, name, graceMs)),
    );
  };
  // A launcher in a terminal stops its own things when asked; what it had only found running comes after.
  await stop('launcher', say('Launcher', '실행기'), 90_000);
  await stop('supervisor', say('Supervisor', '감시기'), 15_000);
  for (const { name, label } of services.toReversed()) await stop(name, label, 15_000);
  await Promise.all(serverNames.map((name) => stop(name, name, 60_000)));
  await Promise.all(serverNames.map((name) => stopProcess(testLane, name, 60_000)));
  if (stopped === 0) process.stdout.write(`${say('Nothing was running.', '실행 중인 것이 없습니다.')}\n`);
  return 0;
}

/** Stops the private servers only. */
export async function serversDown(): Promise<number> {
  await Promise.all(serverNames.map((name) => stopProcess(upLane, name, 60_000)));
  return 0;
}
