import { describe, expect, it } from '@jest/globals';
import { readEvents, type ServerEvent } from './event-stream.ts';

/** Reads a text that arrives in pieces of so many bytes. */
async function read(text: string, pieceBytes: number): Promise<ServerEvent[]> {
  const bytes = new TextEncoder().encode(text);
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += pieceBytes)
        controller.enqueue(bytes.slice(at, at + pieceBytes));
      controller.close();
    },
  });
  const events: ServerEvent[] = [];
  for await (const event of readEvents(stream)) events.push(event);
  return events;
}

describe('server-sent events', () => {
  const text =
    ': still here\n\nid: 1\nevent: step\ndata: {"step":"등록"}\n\nid: 2\r\ndata: a\r\ndata: b\r\n\r\nid: 3\ndata: cut';

  it('are read whole however they are cut, without comments and without an unfinished one', async () => {
    const events = [
      { id: '1', event: 'step', data: '{"step":"등록"}' },
      { id: '2', event: 'message', data: 'a\nb' },
    ];
    for (const pieceBytes of [1, 7, 1_000]) expect(await read(text, pieceBytes)).toEqual(events);
  });
});
