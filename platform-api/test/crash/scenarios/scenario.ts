import type { Door } from '../../harness/index.ts';
import type { ServiceProcess } from '../harness/service-process.ts';
import type { World } from '../harness/world.ts';

/** What is under way when a process dies, and what must hold once it runs again. */
export interface Scenario {
  /** The API dies in a request of somebody; worker and provisioning die in their own work. */
  readonly dies: 'api' | 'worker' | 'provisioning';
  /** What the process that dies is told besides. */
  readonly settings?: (world: World) => Readonly<Record<string, string>>;
  /** Brings everything about up to the step in which the process dies. */
  readonly prepare: (world: World) => Promise<Prepared>;
}

export interface Prepared {
  /** The request that the API does not survive; it must fail with {@link NoAnswer}. The others die without one. */
  readonly strike?: (armed: ServiceProcess) => Promise<unknown>;
  /** What people do next, once everything runs again, and all that must be true in the end. */
  readonly afterwards: (door: Door) => Promise<void>;
}
