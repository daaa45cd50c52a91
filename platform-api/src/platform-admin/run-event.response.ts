import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RunEventStreams } from './run-event.streams.ts';

/** Browsers come back after this long when a stream breaks. */
const RETRY_MS = 1_000;

/** Answers a request with the events of a run. A browser that gets 204 does not open the stream again. */
export async function streamEvents(
  streams: RunEventStreams,
  runId: string,
  lastEventId: string | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const lastSeq = /^\d{1,9}$/.test(lastEventId ?? '') ? Number(lastEventId) : 0;
  if (!(await streams.hasMore(runId, lastSeq))) {
    await reply.status(204).send();
    return;
  }
  // From here on the connection is ours: the framework would wait for the whole answer.
  reply.hijack();
  const { raw } = reply;
  const set = Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined);
  for (const [name, value] of set) raw.setHeader(name, value ?? '');
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  raw.write(`retry: ${RETRY_MS}\n\n`);
  const stop = streams.follow(runId, lastSeq, {
    write: (text) => {
      if (!raw.writableEnded) raw.write(text);
    },
    end: () => void raw.end(),
  });
  request.raw.once('close', stop);
  raw.once('close', stop);
  raw.once('error', stop);
}
