import { setTimeout as pause } from 'node:timers/promises';
import { say } from '../language.ts';
import { LauncherFailure } from '../launcher-failure.ts';
import { diskFailure, saysDiskFull } from '../disk.ts';
import { logFile, lastLogLines, isAlive, type ProcessRecord } from '../processes.ts';
import { shown, type Lane } from '../paths.ts';

/** Waits until the process answers. A process that ends first, or stays silent too long, fails with its last log lines. */
export async function waitUntilReady(
  lane: Lane,
  record: ProcessRecord,
  isReady: () => Promise<boolean>,
  limitMs: number,
): Promise<void> {
  const giveUpAt = Date.now() + limitMs;
  for (;;) {
    if (await isReady()) return;
    const alive = isAlive(record);
    if (alive && Date.now() < giveUpAt) {
      await pause(80);
      continue;
    }
    const lines = lastLogLines(lane, record.name, 15);
    if (saysDiskFull(lines.join('\n'))) throw diskFailure(lines);
    throw new LauncherFailure(
      notReadySentence(record, alive, limitMs, shown(logFile(lane, record.name))),
      lines,
    );
  }
}

function notReadySentence(record: ProcessRecord, alive: boolean, limitMs: number, log: string): string {
  const seconds = Math.round(limitMs / 1000);
  return alive
    ? say(
        `${record.name} did not answer within ${seconds} s: read ${log}, then run ./gamja up again.`,
        `${record.name}이(가) ${seconds}초 안에 응답하지 않았습니다. ${log}을(를) 확인한 뒤 ./gamja up을 다시 실행하세요.`,
      )
    : say(
        `${record.name} ended while it was starting: read ${log}, then run ./gamja up again.`,
        `${record.name}이(가) 시작하다가 끝났습니다. ${log}을(를) 확인한 뒤 ./gamja up을 다시 실행하세요.`,
      );
}
