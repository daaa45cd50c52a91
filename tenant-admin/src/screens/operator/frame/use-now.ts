import { useEffect, useState } from 'react';

/** The time, moving on while something on the screen is counted by it. */
export function useNow(isMoving: boolean, everyMs = 1000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isMoving) return undefined;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [isMoving, everyMs]);
  return now;
}
