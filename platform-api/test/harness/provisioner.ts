import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiClient, type Answer, type Problem } from './client.ts';
import { unique } from './shop-owner.ts';
import { PORTAL_HOST } from './shoppers.ts';

/** A run as the API tells of it. */
export interface Run {
  readonly id: string;
  readonly slug: string;
  readonly state: string;
  readonly steps: readonly {
    readonly name: string;
    readonly state: string;
    readonly attempts: number;
    readonly failure: string | null;
    readonly nextAttemptAt: string | null;
  }[];
  readonly url: string;
  readonly failure: string | null;
  readonly leaseHolder: string | null;
  readonly finishedAt: string | null;
}

export const STEPS = ['register', 'owner', 'defaults', 'search', 'release', 'probe'] as const;
export type StepName = (typeof STEPS)[number];

const GOOD_PROBE = { status: 200, ms: 12, title: '새 가게' };

/** The provisioning process as the API knows it: its key, and a name by which it holds leases. */
export class Provisioner {
  readonly client: ApiClient;

  constructor(
    app: NestFastifyApplication,
    readonly holder = unique('holder'),
  ) {
    const key = process.env['PROVISIONING_KEY'] ?? '';
    this.client = new ApiClient(app, PORTAL_HOST, { authorization: `Bearer ${key}` });
  }

  start(input: object = {}): Promise<Answer<Run & Problem>> {
    return this.client.post('/platform/v1/provisioning-runs', newShop(input));
  }

  /** A new run whose lease this process holds. */
  async begin(input: object = {}): Promise<Run> {
    const run = (await this.start(input)).body;
    await this.lease(run.id);
    return run;
  }

  async read(id: string): Promise<Run> {
    return (await this.client.get<Run>(`/platform/v1/provisioning-runs/${id}`)).body;
  }

  lease(id: string, seconds = 60): Promise<Answer<Run & Problem>> {
    return this.client.post(`/platform/v1/provisioning-runs/${id}/lease`, { holder: this.holder, seconds });
  }

  async isDone(id: string, step: StepName): Promise<boolean> {
    return (await this.client.get<{ isDone: boolean }>(stepPath(id, step))).body.isDone;
  }

  apply(
    id: string,
    step: StepName,
    result: object | undefined = probeOf(step),
  ): Promise<Answer<Run & Problem>> {
    return this.client.put(stepPath(id, step), { holder: this.holder, result });
  }

  undo(id: string, step: StepName): Promise<Answer<Run & Problem>> {
    return this.client.delete(`${stepPath(id, step)}?holder=${this.holder}`);
  }

  fail(id: string, step: StepName, nextAttemptAt: string | null): Promise<Answer<Run & Problem>> {
    const body = { holder: this.holder, message: 'It did not work.', nextAttemptAt };
    return this.client.post(`${stepPath(id, step)}/failures`, body);
  }

  /** Takes the steps in order up to and with one; the last one by default. */
  async takeUpTo(id: string, last: StepName = 'probe'): Promise<Run> {
    for (const step of STEPS.slice(0, STEPS.indexOf(last) + 1)) {
      const answer = await this.apply(id, step);
      if (answer.status !== 200) throw new Error(`${step} was refused: ${JSON.stringify(answer.body)}`);
    }
    return await this.read(id);
  }

  /** Takes a run back that was begun. */
  async takeBack(id: string): Promise<Run> {
    for (const step of STEPS.toReversed()) {
      const answer = await this.undo(id, step);
      if (answer.status !== 200) throw new Error(`${step} was not undone: ${JSON.stringify(answer.body)}`);
    }
    return await this.read(id);
  }
}

/** What somebody asks for who wants a shop. */
export function newShop(input: object = {}): object {
  const slug = unique('new');
  return { slug, name: '새 가게', owner: { name: '김새봄', email: `${slug}@shop.test` }, ...input };
}

function probeOf(step: StepName): object | undefined {
  return step === 'probe' ? GOOD_PROBE : undefined;
}

function stepPath(id: string, step: StepName): string {
  return `/platform/v1/provisioning-runs/${id}/steps/${step}`;
}
