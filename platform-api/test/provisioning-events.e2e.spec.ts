import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '../src/kernel/index.ts';
import { startApi, type ApiClient } from './harness/index.ts';
import { Provisioner, STEPS } from './harness/provisioner.ts';
import { operatorOf } from './matrix/world.ts';

interface Seen {
  readonly seq: number;
  readonly type: string;
  readonly step: string | null;
  readonly state: string;
}

/** One connection of a browser to the events of a run, over real HTTP. */
class EventReader {
  readonly events: Seen[] = [];
  readonly ids: string[] = [];
  private readonly over: Promise<void>;

  constructor(
    readonly response: Response,
    private readonly control: AbortController,
  ) {
    this.over = this.read().catch(() => undefined); // Somebody hung up: what was read is read.
  }

  /** Waits until the server ends the stream. */
  async end(): Promise<Seen[]> {
    await this.over;
    return this.events;
  }

  async until(count: number): Promise<Seen[]> {
    while (this.events.length < count) await new Promise((resolve) => setTimeout(resolve, 20));
    return this.events;
  }

  hangUp(): void {
    this.control.abort();
  }

  private async read(): Promise<void> {
    if (this.response.body === null) return;
    let text = '';
    for await (const part of this.response.body.pipeThrough(new TextDecoderStream())) {
      text += part;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) this.take(block);
    }
  }

  private take(block: string): void {
    const field = (name: string): string | undefined =>
      block
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    const data = field('data');
    if (data === undefined) return;
    const event = JSON.parse(data) as Seen;
    expect(field('event')).toBe(event.type);
    this.ids.push(field('id') ?? '');
    this.events.push(event);
  }
}

let app: NestFastifyApplication;
let address: string;
let operator: ApiClient;
let provisioner: Provisioner;

beforeAll(async () => {
  app = await startApi();
  await app.listen(0, '127.0.0.1');
  address = await app.getUrl();
  operator = await operatorOf(app);
  provisioner = new Provisioner(app);
});
afterAll(async () => {
  await app.close();
});

async function follow(runId: string, lastEventId?: string): Promise<EventReader> {
  const control = new AbortController();
  const response = await fetch(`${address}/platform/v1/provisioning-runs/${runId}/events`, {
    headers: {
      host: operator.host,
      cookie: [...operator.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
    signal: control.signal,
  });
  return new EventReader(response, control);
}

const words = (events: readonly Seen[]): string[] =>
  events.map(({ step, state }) => `${step ?? 'run'} ${state}`);
const WHOLE_RUN = [
  'run waiting',
  'run running',
  ...STEPS.flatMap((step) => [`${step} running`, `${step} done`]),
  'run done',
];

describe('the events of a run', () => {
  it('reach a browser while they happen, each once and in order, and end with the run', async () => {
    const run = await provisioner.begin();
    const reader = await follow(run.id);
    expect(reader.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(reader.response.headers.get('cache-control')).toContain('no-store');
    expect(reader.response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(words(await reader.until(1))).toEqual(['run waiting']);
    await provisioner.takeUpTo(run.id);
    expect(words(await reader.end())).toEqual(WHOLE_RUN);
    expect(reader.ids).toEqual(reader.events.map((event) => String(event.seq)));
  });

  it('go on after the last one that a browser saw, also at another time', async () => {
    const run = await provisioner.begin();
    const first = await follow(run.id);
    await provisioner.takeUpTo(run.id, 'owner');
    const seen = [...(await first.until(6))];
    first.hangUp();
    await provisioner.takeUpTo(run.id);
    const second = await follow(run.id, String(seen.at(-1)?.seq));
    expect(words([...seen, ...(await second.end())])).toEqual(WHOLE_RUN);
  });

  it('are the same for all who follow at once, wherever each of them begins', async () => {
    const run = await provisioner.begin();
    const readers = await Promise.all([follow(run.id), follow(run.id), follow(run.id, '1')]);
    await provisioner.takeUpTo(run.id);
    const [all, also, fromSecond] = await Promise.all(readers.map((reader) => reader.end()));
    expect(words(all ?? [])).toEqual(WHOLE_RUN);
    expect(also).toEqual(all);
    expect(words(fromSecond ?? [])).toEqual(WHOLE_RUN.slice(1));
  });

  it('tell of failures with their reason and of the way back', async () => {
    const run = await provisioner.begin();
    const reader = await follow(run.id);
    await provisioner.takeUpTo(run.id, 'register');
    await provisioner.fail(run.id, 'owner', null);
    await provisioner.takeBack(run.id);
    const events = await reader.end();
    expect(words(events).slice(-8)).toEqual(
      [
        'owner failed',
        'run undoing',
        'probe undone',
        'release undone',
        'search undone',
        'defaults undone',
        'owner undone',
        'register undone',
        'run undone',
      ].slice(-8),
    );
    expect(events.find((event) => event.state === 'failed')).toMatchObject({ message: 'It did not work.' });
  });

  it('are over for somebody who has seen the end: a browser does not ask again', async () => {
    const run = await provisioner.begin();
    await provisioner.takeUpTo(run.id);
    const last = (await (await follow(run.id)).end()).at(-1)?.seq;
    expect((await follow(run.id, String(last))).response.status).toBe(204);
  });

  it('are nobody’s but operators’ and the process’s, and of no run there are none', async () => {
    const run = await provisioner.begin();
    const path = `/platform/v1/provisioning-runs/${run.id}/events`;
    expect((await fetch(`${address}${path}`)).status).toBe(401);
    expect((await follow(newId())).response.status).toBe(404);
  });

  it('do not keep a process from ending', async () => {
    const run = await provisioner.begin();
    const other = await startApi();
    await other.listen(0, '127.0.0.1');
    const before = address;
    address = await other.getUrl();
    const reader = await follow(run.id);
    address = before;
    await reader.until(1);
    const [, events] = await Promise.all([other.close(), reader.end()]);
    expect(words(events)).toEqual(['run waiting']);
  });
});
