import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Run, RunStep, StepName } from '../src/platform.types.ts';

const names = ['register', 'owner', 'defaults', 'search', 'release', 'probe'] as const;

/** A fault that the platform plays for the next calls of a kind. */
export interface Fault {
  readonly call: 'apply' | 'undo' | 'check' | 'failures' | 'preview';
  readonly step?: StepName;
  readonly times: number;
  /** `hang-up` does the work and then loses the answer. */
  readonly how: { readonly status: number; readonly code: string } | 'hang-up';
}

/** A platform of one run, by the book and with faults to order; it also keeps what it was asked. */
export class ScriptedPlatform {
  readonly calls: string[] = [];
  readonly made = new Set<StepName>();
  run: Run = newRun();
  private faults: { fault: Fault; left: number }[] = [];
  private readonly server: Server;
  private leaseUntil = 0;

  constructor() {
    this.server = createServer((request, response) => {
      void this.answer(request, response);
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  plays(fault: Fault): void {
    this.faults.push({ fault, left: fault.times });
  }

  /** Somebody else takes the run. */
  givesTo(holder: string): void {
    this.run = { ...this.run, leaseHolder: holder };
    this.leaseUntil = Date.now() + 60_000;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
    const url = new URL(request.url ?? '', 'http://platform');
    const [, , , first = '', , part = '', step = '', last = ''] = url.pathname.split('/');
    const named = body['holder'] ?? url.searchParams.get('holder');
    const holder = typeof named === 'string' ? named : '';
    const call = callOf(request.method ?? '', first, part, last);
    if (call !== 'lease') this.calls.push([call, step].filter(Boolean).join(' '));
    const played = this.play(call, step);
    if (played !== undefined && played !== 'hang-up') {
      send(response, played.status, { code: played.code, detail: `played: ${played.code}` });
      return;
    }
    const [status, answer] = this.act(call, step as StepName, holder, body);
    if (played === 'hang-up') request.socket.destroy();
    else send(response, status, answer);
  }

  private play(call: string, step: string): Fault['how'] | undefined {
    const found = this.faults.find(
      ({ fault, left }) => left > 0 && fault.call === call && (fault.step ?? step) === step,
    );
    if (found === undefined) return undefined;
    found.left -= 1;
    return found.fault.how;
  }

  private act(
    call: string,
    step: StepName,
    holder: string,
    body: Readonly<Record<string, unknown>>,
  ): [number, unknown] {
    if (call === 'lease') return this.lease(holder, Number(body['seconds']));
    if (call === 'read') return [200, this.run];
    if (call === 'check') return [200, { isDone: this.made.has(step) }];
    if (call === 'preview') return [201, { url: 'http://moss.test/', expiresAt: new Date().toISOString() }];
    if (this.run.leaseHolder !== holder)
      return [409, { code: 'platform.lease-lost', detail: 'Somebody else has it.' }];
    if (call === 'failures') this.fail(step, body);
    if (call === 'apply') this.apply(step);
    if (call === 'undo') this.undo(step);
    return [200, this.run];
  }

  private lease(holder: string, seconds: number): [number, unknown] {
    const isHeld = this.run.leaseHolder !== null && this.run.leaseHolder !== holder;
    if (isHeld && this.leaseUntil > Date.now())
      return [409, { code: 'platform.run-leased', detail: 'Somebody else has it.' }];
    this.leaseUntil = Date.now() + seconds * 1_000;
    this.run = { ...this.run, leaseHolder: holder };
    return [200, this.run];
  }

  private apply(step: StepName): void {
    this.made.add(step);
    this.mark(step, { state: 'done', nextAttemptAt: null });
    const isDone = this.run.steps.every(({ state }) => state === 'done');
    this.run = { ...this.run, state: isDone ? 'done' : 'running' };
  }

  private undo(step: StepName): void {
    this.made.delete(step);
    this.mark(step, { state: 'undone', nextAttemptAt: null });
    if (this.run.steps.every(({ state }) => state === 'undone')) this.run = { ...this.run, state: 'undone' };
  }

  private fail(step: StepName, body: Readonly<Record<string, unknown>>): void {
    const nextAttemptAt = typeof body['nextAttemptAt'] === 'string' ? body['nextAttemptAt'] : null;
    const attempts = (this.run.steps.find(({ name }) => name === step)?.attempts ?? 0) + 1;
    this.mark(step, { state: 'failed', attempts, nextAttemptAt, failure: String(body['message']) });
    if (nextAttemptAt !== null) return;
    const isBack = this.run.state === 'undoing';
    this.run = {
      ...this.run,
      state: isBack ? 'stuck' : 'undoing',
      steps: this.run.steps.map((one) => ({ ...one, attempts: 0 })),
    };
  }

  private mark(step: StepName, changes: Partial<RunStep>): void {
    const steps = this.run.steps.map((one) => (one.name === step ? { ...one, ...changes } : one));
    this.run = { ...this.run, steps };
  }
}

function callOf(method: string, first: string, part: string, last: string): string {
  if (first === 'tenants') return 'preview';
  if (part === 'lease') return 'lease';
  if (part === '') return 'read';
  if (last === 'failures') return 'failures';
  return { GET: 'check', PUT: 'apply', DELETE: 'undo' }[method] ?? method;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function newRun(): Run {
  return {
    id: '0198a000-0000-7000-8000-000000000001',
    slug: 'moss',
    name: '이끼상점',
    plan: 'standard',
    owner: { name: '이초록', email: 'owner@moss.test' },
    state: 'waiting',
    steps: names.map((name, position) => ({
      name,
      position,
      state: 'waiting',
      attempts: 0,
      failure: null,
      nextAttemptAt: null,
      startedAt: null,
      finishedAt: null,
    })),
    requestedBy: 'service:provisioning',
    createdAt: new Date().toISOString(),
    startedAt: null,
    finishedAt: null,
    url: 'http://moss.test',
    failure: null,
    leaseHolder: null,
  };
}
