import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { RunDisplay } from '../src/cli/run-display.ts';
import { followRun } from '../src/cli/run-follower.ts';
import { PlatformClient } from '../src/platform.client.ts';
import type { Run } from '../src/platform.types.ts';
import { ScriptedPlatform } from './scripted-platform.ts';

const names = ['register', 'owner', 'defaults'] as const;

let server: Server;
let url: string;
/** What each opening of the stream is answered with; the last one for all that follow. */
let streams: ((response: ServerResponse) => void)[];
let lastIds: (string | undefined)[];
let doneSteps: number;

beforeEach(async () => {
  lastIds = [];
  doneSteps = 0;
  server = createServer((request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.endsWith('/events')) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(runNow()));
      return;
    }
    const id = request.headers['last-event-id'];
    lastIds.push(typeof id === 'string' ? id : undefined);
    const play = streams.length > 1 ? streams.shift() : streams[0];
    play?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

/** The run with as many steps done as have been so far. */
function runNow(): Run {
  const { run } = new ScriptedPlatform();
  const at = '2026-11-23T03:00:00.000Z';
  const steps = run.steps.slice(0, names.length).map((step, index) => ({
    ...step,
    state: index < doneSteps ? ('done' as const) : ('waiting' as const),
    startedAt: at,
    finishedAt: '2026-11-23T03:00:00.400Z',
  }));
  return { ...run, steps, state: doneSteps === names.length ? 'done' : 'running' };
}

/** Says that so many steps are done, each with its event, and then hangs up. */
function tells(count: number): (response: ServerResponse) => void {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const tell = (): void => {
      doneSteps += 1;
      response.write(`id: ${doneSteps}\nevent: step\ndata: {}\n\n`);
    };
    for (let turn = 0; turn < count; turn += 1) setTimeout(tell, 30 * turn);
    setTimeout(() => response.destroy(), 30 * count + 60);
  };
}

async function follow(): Promise<{ run: Run; lines: string[] }> {
  const lines: string[] = [];
  const platform = new PlatformClient({ platformUrl: url, provisioningKey: 'a-key' });
  const run = await followRun(platform, runNow(), new RunDisplay((line) => lines.push(line)).show);
  return { run, lines };
}

describe('whoever follows a run', () => {
  it('takes a broken stream up again after the last event that was seen, and is told each step once', async () => {
    streams = [tells(2), tells(1)];
    const { run, lines } = await follow();
    expect(run.state).toBe('done');
    expect(lastIds).toEqual([undefined, '2']);
    expect(lines).toHaveLength(names.length);
    for (const line of lines) expect(line).toMatch(/✓ .* 0\.4/);
  });

  it('sees the end without a stream too', async () => {
    streams = [
      (response) => {
        doneSteps += 1;
        response.writeHead(500).end();
      },
    ];
    const { run, lines } = await follow();
    expect(run.state).toBe('done');
    expect(lines).toHaveLength(names.length);
  });
});
