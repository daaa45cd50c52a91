import { statfsSync } from 'node:fs';
import { diskFailure } from './apt-packages.ts';
import { stateFolder } from './paths.ts';

/** Refuses early when the disk is too full for what is about to be done, instead of failing half-way through. */
export function requireDiskSpace(neededMegabytes: number): void {
  const { bavail, bsize } = statfsSync(stateFolder);
  if ((bavail * bsize) / 1024 / 1024 < neededMegabytes) throw diskFailure();
}
