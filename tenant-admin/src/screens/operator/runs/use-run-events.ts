import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { runEventsUrl } from '../../../api/platform-calls.ts';
import type { RunEvent } from '../../../api/platform-types.ts';
import { readEvent, withEvent } from './run.rules.ts';
import { runKey } from './use-run.ts';

const NOTE_AFTER_MS = 1_500;
const REOPEN_AFTER_MS = 2_000;
const READ_AFTER_MS = 60;

/** What happened in a run so far, and whether the live connection is away for longer than a blink. */
export interface RunEvents {
  events: readonly RunEvent[];
  isAway: boolean;
}

/**
 * Follows a run by server-sent events. The browser reconnects by itself and asks for what it missed (`Last-Event-ID`); when the
 * server refuses instead, as after the session's end, the run is read, which renews the session, and the stream is opened anew.
 * A settled run's stream is read to its end and then closed.
 */
export function useRunEvents(id: string, isSettled: boolean): RunEvents {
  const queryClient = useQueryClient();
  const [events, setEvents] = useState<readonly RunEvent[]>([]);
  const [isAway, setAway] = useState(false);

  useEffect(() => {
    let source: EventSource | undefined;
    const timers = { note: 0, read: 0, reopen: 0 };
    const readRunAgain = () => void queryClient.invalidateQueries({ queryKey: runKey(id) });

    const take = ({ data }: MessageEvent<string>) => {
      const event = readEvent(data);
      if (!event) return;
      setEvents((known) => withEvent(known, event));
      // Several events come at once after a reconnect; the run is read once for all of them.
      window.clearTimeout(timers.read);
      timers.read = window.setTimeout(readRunAgain, READ_AFTER_MS);
    };
    const greet = () => {
      window.clearTimeout(timers.note);
      timers.note = 0;
      setAway(false);
    };
    const miss = () => {
      if (isSettled) {
        source?.close();
        return;
      }
      timers.note ||= window.setTimeout(() => setAway(true), NOTE_AFTER_MS);
      if (source?.readyState !== EventSource.CLOSED) return;
      readRunAgain();
      timers.reopen = window.setTimeout(open, REOPEN_AFTER_MS);
    };
    const open = () => {
      source = new EventSource(runEventsUrl(id));
      source.addEventListener('run', take);
      source.addEventListener('step', take);
      source.addEventListener('open', greet);
      source.addEventListener('error', miss);
    };

    open();
    return () => {
      source?.close();
      for (const timer of Object.values(timers)) window.clearTimeout(timer);
    };
  }, [id, isSettled, queryClient]);

  return { events, isAway: isAway && !isSettled };
}
