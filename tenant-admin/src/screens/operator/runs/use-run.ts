import { useQuery } from '@tanstack/react-query';
import { readRun } from '../../../api/platform-calls.ts';
import { isSettled } from './run.rules.ts';

const SLOW_MS = 10_000;
const FAST_MS = 2_000;

export const runKey = (id: string) => ['platform', 'run', id];

/** A run as it stands. Events make it be read again at once; the clock does it too, faster while they cannot come. */
export const useRun = (id: string, isAway: boolean) =>
  useQuery({
    queryKey: runKey(id),
    queryFn: () => readRun(id),
    refetchInterval: ({ state: { data } }) => (data && isSettled(data) ? false : isAway ? FAST_MS : SLOW_MS),
  });
