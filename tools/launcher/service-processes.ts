import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './language.ts';
import { LauncherFailure } from './launcher-failure.ts';
import { checkout, upLane } from './paths.ts';
import { requireFreePort, type Ports } from './ports.ts';
import { runningProcess, startProcess, stopProcess, type ProcessRecord } from './processes.ts';
import { serviceEnvironment, serviceStamp, type Service } from './services.ts';
import type { Settings } from './settings.ts';
import { waitUntilReady } from './servers/wait-until-ready.ts';

/** Makes sure that the service runs with today's code and settings. Returns true when it had to be started. */
export async function ensureService(service: Service, settings: Settings, ports: Ports): Promise<boolean> {
  const stamp = serviceStamp(service, settings);
  const running = runningProcess(upLane, service.name);
  if (running?.stamp === stamp && (await isServiceHealthy(service, ports))) return false;
  await stopProcess(upLane, service.name);
  await requireFreePort(ports[service.port], service.label);
  const record = launchService(service, settings, ports);
  await waitUntilReady(upLane, record, () => isServiceHealthy(service, ports), service.limitMs);
  return true;
}

/** Starts the process and does not wait for it. */
export function launchService(service: Service, settings: Settings, ports: Ports): ProcessRecord {
  const entry = join(checkout, service.entry);
  if (!existsSync(entry)) {
    throw new LauncherFailure(
      say(
        `${service.entry} is not there, so ${service.name} cannot start: run ./gamja up again, which builds it; if it stays missing, the checkout is incomplete (git status).`,
        `${service.entry} 파일이 없어 ${service.name}을(를) 시작할 수 없습니다. ./gamja up을 다시 실행해 빌드하고, 그래도 없으면 체크아웃이 온전한지 확인하세요(git status).`,
      ),
    );
  }
  return startProcess(upLane, {
    name: service.name,
    command: process.execPath,
    args: ['--enable-source-maps', entry],
    cwd: checkout,
    env: serviceEnvironment(service, settings),
    port: ports[service.port],
    stamp: serviceStamp(service, settings),
  });
}

/** True when the service answers its health address with success. */
export async function isServiceHealthy(service: Service, ports: Ports): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${ports[service.port]}${service.healthPath}`, {
      signal: AbortSignal.timeout(3000),
      redirect: 'manual',
    });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
