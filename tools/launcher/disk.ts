import { statfsSync } from 'node:fs';
import { say } from './language.ts';
import { LauncherFailure } from './launcher-failure.ts';
import { checkout, stateFolder } from './paths.ts';

const smallestRestMegabytes = 5;

/** Refuses early when the disk is too full for what is about to be done, instead of failing half-way through. */
export function requireDiskSpace(neededMegabytes: number): void {
  if (freeMegabytes(stateFolder) < neededMegabytes) throw diskFailure();
}

/** True for what npm, apt, tar and the servers print when the disk is full. */
export function saysDiskFull(output: string): boolean {
  return /ENOSPC|No space left|enough free space|(errno|error):? 28\b/i.test(output);
}

/** Calls back once when the disk of the checkout is all but full: npm tries again for minutes instead of giving up. */
export function watchDisk(onFull: () => void): { stop: () => void; isFull: () => boolean } {
  let isFull = false;
  const timer = setInterval(() => {
    if (freeMegabytes(checkout) >= smallestRestMegabytes) return;
    clearInterval(timer);
    isFull = true;
    onFull();
  }, 1000);
  return { stop: () => clearInterval(timer), isFull: () => isFull };
}

function freeMegabytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return (bavail * bsize) / 1024 / 1024;
}

/** The sentence for a full disk, wherever it shows. */
export function diskFailure(details: readonly string[] = []): LauncherFailure {
  return new LauncherFailure(
    say(
      `The disk that holds ${stateFolder} is full: free at least 3 GB and run ./gamja up again; what was already done is kept.`,
      `${stateFolder}이(가) 있는 디스크가 가득 찼습니다. 3GB 이상 비운 뒤 ./gamja up을 다시 실행하세요. 이미 끝난 단계는 그대로 남아 있습니다.`,
    ),
    details,
  );
}
