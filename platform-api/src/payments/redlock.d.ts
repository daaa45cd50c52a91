/** redlock 5 beta ships types that its package does not export; these are the calls that are used. */
declare module 'redlock' {
  import type { Redis } from 'ioredis';

  export interface Lock {
    release(): Promise<unknown>;
  }

  export default class Redlock {
    constructor(
      clients: Iterable<Redis>,
      settings?: { retryCount?: number; retryDelay?: number; retryJitter?: number },
    );
    on(event: 'error', listener: (error: Error) => void): this;
    acquire(resources: string[], durationMs: number): Promise<Lock>;
  }

  export class ExecutionError extends Error {
    readonly attempts: readonly Promise<{ readonly votesAgainst: ReadonlyMap<unknown, Error> }>[];
  }
}
