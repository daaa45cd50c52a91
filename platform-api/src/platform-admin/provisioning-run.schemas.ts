import { z } from 'zod';
import { idSchema, pageQuerySchema } from '../kernel/index.ts';
import { slugFault } from './provisioning-run.rules.ts';
import { STEP_ORDER } from './provisioning-run.states.ts';

export const stepNameSchema = z.enum(STEP_ORDER);

const newSlug = z.string().superRefine((slug, context) => {
  const fault = slugFault(slug);
  if (fault !== null) context.addIssue({ code: 'custom', message: fault });
});

/** A tenant that is asked for. The same input again means the same run. */
export const startRunSchema = z
  .object({
    slug: newSlug,
    name: z.string().trim().min(1).max(80),
    plan: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,31}$/, 'Use small letters, digits and hyphens.')
      .default('standard'),
    owner: z.object({
      name: z.string().trim().min(1).max(80),
      email: z.string().trim().toLowerCase().max(190).pipe(z.email('This is not an e-mail address.')),
    }),
  })
  .meta({ id: 'StartProvisioning' });
export type StartRun = z.infer<typeof startRunSchema>;

const instant = z.iso.datetime();

export const stepViewSchema = z
  .object({
    name: stepNameSchema,
    position: z.int(),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'undone']),
    /** Tries that came to an end, good or bad. */
    attempts: z.int(),
    failure: z.string().nullable(),
    nextAttemptAt: instant.nullable(),
    startedAt: instant.nullable(),
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'ProvisioningStep' });
export type StepView = z.infer<typeof stepViewSchema>;

export const runViewSchema = z
  .object({
    id: idSchema,
    slug: z.string(),
    name: z.string(),
    plan: z.string(),
    owner: z.object({ name: z.string(), email: z.string() }),
    state: z.enum(['waiting', 'running', 'done', 'undoing', 'undone', 'stuck']),
    steps: z.array(stepViewSchema),
    requestedBy: z.string(),
    createdAt: instant,
    startedAt: instant.nullable(),
    finishedAt: instant.nullable(),
    /** The storefront. */
    url: z.string(),
    failure: z.string().nullable(),
    leaseHolder: z.string().nullable(),
  })
  .meta({ id: 'ProvisioningRun' });
export type RunView = z.infer<typeof runViewSchema>;

export const runListSchema = z
  .object({ items: z.array(runViewSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'ProvisioningRunList' });

export const runQuerySchema = pageQuerySchema.extend({ state: z.enum(['open', 'all']).default('all') });
export type RunQuery = z.infer<typeof runQuerySchema>;

/** Who takes the steps: a process, by a name that it makes at its start. */
const holderSchema = z.string().regex(/^[\w.:-]{1,64}$/);

export const leaseSchema = z
  .object({ holder: holderSchema, seconds: z.int().min(1).max(300) })
  .meta({ id: 'ProvisioningLease' });
export type Lease = z.infer<typeof leaseSchema>;

export const probeResultSchema = z
  .object({ status: z.int().min(0).max(599), ms: z.int().min(0), title: z.string().max(300) })
  .meta({ id: 'ProbeResult' });
export type ProbeResult = z.infer<typeof probeResultSchema>;

export const applyStepSchema = z
  .object({ holder: holderSchema, result: probeResultSchema.optional() })
  .meta({ id: 'ApplyProvisioningStep' });
export type ApplyStep = z.infer<typeof applyStepSchema>;

export const undoStepQuerySchema = z.object({ holder: holderSchema });

export const stepFailureSchema = z
  .object({
    holder: holderSchema,
    message: z.string().trim().min(1).max(2000),
    /** When it is tried again; null when it cannot succeed. */
    nextAttemptAt: instant.nullable(),
  })
  .meta({ id: 'ProvisioningStepFailure' });
export type StepFailure = z.infer<typeof stepFailureSchema>;

export const stepCheckSchema = z
  .object({
    /** What the step makes is there, and the run knows it. */
    isDone: z.boolean(),
  })
  .meta({ id: 'ProvisioningStepCheck' });

/** What a server-sent event carries as data. */
export interface RunEventView {
  readonly seq: number;
  readonly type: 'run' | 'step';
  readonly step: string | null;
  readonly state: string;
  readonly message: string | null;
  readonly at: string;
}
