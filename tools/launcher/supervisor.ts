import { setTimeout as pause } from 'node:timers/promises';
import { say } from './language.ts';
import { shown, upLane } from './paths.ts';
import type { Ports } from './ports.ts';
import { logFile, runningProcess } from './processes.ts';
import { services, type Service } from './services.ts';
import type { Settings } from './settings.ts';
import { launchService } from './service-processes.ts';

const lookEveryMs = 1000;
const shortestPauseMs = 1000;
const longestPauseMs = 30_000;
const forgivenAfterMs = 60_000;

/** What the supervisor remembers about one service. */
interface Watch {
  readonly service: Service;
  pauseMs: number;
  startedAt: number;
  restartAt: number | undefined;
}

/** Restarts services that end by themselves, waiting longer each time. Runs until the signal; tells what it did line by line. */
export async function supervise(
  settings: Settings,
  ports: Ports,
  signal: AbortSignal,
  tell: (line: string) => void,
): Promise<void> {
  const watches: Watch[] = services.map((service) => ({
    service,
    pauseMs: shortestPauseMs,
    startedAt: Date.now(),
    restartAt: undefined,
  }));
  while (!signal.aborted) {
    for (const watch of watches) look(watch, settings, ports, tell);
    await pause(lookEveryMs, undefined, { signal }).catch(() => undefined);
  }
}

function look(watch: Watch, settings: Settings, ports: Ports, tell: (line: string) => void): void {
  const { service } = watch;
  if (runningProcess(upLane, service.name)) return;
  const now = Date.now();
  if (watch.restartAt === undefined) {
    if (now - watch.startedAt > forgivenAfterMs) watch.pauseMs = shortestPauseMs;
    watch.restartAt = now + watch.pauseMs;
    const seconds = watch.pauseMs / 1000;
    const log = shown(logFile(upLane, service.name));
    tell(
      say(
        `${service.label} ended by itself; it starts again in ${seconds} s (${log}).`,
        `${service.label}이(가) 스스로 끝났습니다. ${seconds}초 뒤 다시 시작합니다(${log}).`,
      ),
    );
    watch.pauseMs = Math.min(watch.pauseMs * 2, longestPauseMs);
  } else if (now >= watch.restartAt) {
    watch.restartAt = undefined;
    watch.startedAt = now;
    launchService(service, settings, ports);
  }
}
