import { SetMetadata } from '@nestjs/common';
import type { z } from 'zod';
import type { TenantId } from '../kernel/index.ts';

/** A kind of job: its name, what its payload looks like, and how often it is tried. */
export interface JobDefinition<Payload extends object> {
  readonly name: string;
  readonly schema: z.ZodType<Payload>;
  readonly attempts: number;
  /** Wait before the second try in milliseconds, doubled for each further one. */
  readonly backoffMs: number;
}

const defined = new Map<string, JobDefinition<object>>();

/**
 * Declares a job. Its handler is the one class with @Handles(job); start-up fails when there is none or two.
 * @throws Error when the name is taken.
 */
export function defineJob<Payload extends object>(definition: {
  name: string;
  schema: z.ZodType<Payload>;
  attempts?: number;
  backoffMs?: number;
}): JobDefinition<Payload> {
  const job = { attempts: 8, backoffMs: 1_000, ...definition };
  if (defined.has(job.name))
    throw new Error(`Two jobs are named ${job.name}. Give one of them another name.`);
  defined.set(job.name, job);
  return job;
}

/** Every job that was declared so far. */
export function definedJobs(): readonly JobDefinition<object>[] {
  return [...defined.values()];
}

/** What a handler must do: its one thing, idempotently. A missing row is a quiet return: an earlier run may have removed it. */
export interface JobHandler<Payload extends object> {
  handle(tenant: TenantId, payload: Payload): Promise<void>;
}

export const HANDLES = Symbol('handles');

/** Marks the class that handles a job. One job has one handler; a second listener gets a job of its own. */
export const Handles = <Payload extends object>(job: JobDefinition<Payload>): ClassDecorator =>
  SetMetadata(HANDLES, job.name);

export const SWEEPS = Symbol('sweeps');

/** A timer's work over all tenants, such as the expiry of holds: a database query, not a delayed job. */
export interface Sweep {
  readonly name: string;
  readonly everyMs: number;
  /** Does a bounded amount of work and tells how many rows it changed; called again at once while that is not 0. */
  run(): Promise<number>;
}

/** Marks an injectable class that implements {@link Sweep}; the worker finds and runs it. */
export const SweepTask = (): ClassDecorator => SetMetadata(SWEEPS, true);
