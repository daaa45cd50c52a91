import { setTimeout as sleep } from 'node:timers/promises';
import type { PlatformClient } from '../platform.client.ts';
import { PlatformAway } from '../platform.errors.ts';
import type { Run } from '../platform.types.ts';
import { readEvents } from './event-stream.ts';

const AGAIN_MS = 1_000;
/** The platform sends a comment every 15 s; a line that is silent for longer is broken. */
const LONGEST_MS = 60_000;

/** True when nothing will happen any more without a person. */
export function hasEnded({ state }: Run): boolean {
  return state === 'done' || state === 'undone' || state === 'stuck';
}

/**
 * Follows a run to its end. Events tell when to look; what is shown is always the run as it is, so that a lost event or a
 * stream that is refused costs a second and nothing else.
 * @param show called with the run whenever there is news, and once a second while there is no stream
 */
export async function followRun(
  platform: PlatformClient,
  first: Run,
  show: (run: Run) => void,
): Promise<Run> {
  let run = first;
  let lastEventId: string | null = null;
  const look = async (): Promise<void> => {
    run = await platform.run(run.id);
    show(run);
  };
  show(run);
  while (!hasEnded(run)) {
    try {
      const stream = await platform.events(run.id, lastEventId, AbortSignal.timeout(LONGEST_MS));
      for await (const event of readEvents(stream)) {
        lastEventId = event.id ?? lastEventId;
        await look();
        if (hasEnded(run)) break;
      }
    } catch {
      // The stream broke or is refused: it is taken up again where it was, after a look below.
    }
    if (hasEnded(run)) break;
    await look().catch(unlessAway);
    if (!hasEnded(run)) await sleep(AGAIN_MS);
  }
  return run;
}

/** A platform that restarts is waited for; the run goes on without whoever watches it. */
function unlessAway(error: unknown): void {
  if (!(error instanceof PlatformAway)) throw error;
}
