import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { HANDLES, SWEEPS, definedJobs, type JobDefinition, type JobHandler, type Sweep } from './job.ts';

/** Knows which class handles which job, and every sweep. Refuses to start when a job has no handler or two. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly handlers = new Map<string, JobHandler<object>>();
  private readonly sweepList: Sweep[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function' || instance === null || typeof instance !== 'object') continue;
      const job = this.reflector.get<string | undefined>(HANDLES, metatype);
      if (job !== undefined) this.addHandler(job, instance as JobHandler<object>);
      if (this.reflector.get<boolean | undefined>(SWEEPS, metatype) === true)
        this.sweepList.push(instance as Sweep);
    }
    const orphans = definedJobs().filter((job) => !this.handlers.has(job.name));
    if (orphans.length > 0) {
      const names = orphans.map((job) => job.name).join(', ');
      throw new Error(
        `No class handles: ${names}. Write one with @Handles(job) and list it in its module's providers.`,
      );
    }
  }

  /** The definition and handler of a job, or null when no such job is known to this version of the code. */
  find(name: string): { job: JobDefinition<object>; handler: JobHandler<object> } | null {
    const job = definedJobs().find((known) => known.name === name);
    const handler = this.handlers.get(name);
    return job === undefined || handler === undefined ? null : { job, handler };
  }

  get sweeps(): readonly Sweep[] {
    return this.sweepList;
  }

  private addHandler(job: string, handler: JobHandler<object>): void {
    const other = this.handlers.get(job);
    if (other !== undefined && other !== handler) {
      const names = `${other.constructor.name} and ${handler.constructor.name}`;
      throw new Error(`${names} both handle ${job}. A second listener needs a job of its own.`);
    }
    this.handlers.set(job, handler);
  }
}
