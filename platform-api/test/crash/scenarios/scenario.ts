import type { Door } from '../../harness/index.ts';
import type { World } from '../harness/world.ts';

/** What is under way when a process dies, and what must hold once it runs again. */
export interface Scenario {
  /** In the request of a person the API dies, in its own work the worker does. */
  readonly dies: 'api' | 'worker';
  /** Brings everything about up to the step in which the process dies. */
  readonly prepare: (world: World) => Promise<Prepared>;
}

export interface Prepared {
  /** The request that the process does not survive; the worker dies without one. */
  readonly strike?: (door: Door) => Promise<unknown>;
  /** What people do next, once API and worker run again, and all that must be true in the end. */
  readonly afterwards: (door: Door) => Promise<void>;
}
