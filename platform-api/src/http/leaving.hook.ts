import type { FastifyInstance } from 'fastify';

/**
 * How connections end with the process. While it leaves, each answer ends its connection, so that whoever keeps some opens
 * the next one to another process. Event streams never end by themselves: they are ended when the listeners close, and
 * their browsers open them again elsewhere, from the last event that they saw.
 */
export function installLeaving(app: FastifyInstance, isLeaving: () => boolean): void {
  const endStreams = new Set<() => void>();
  app.addHook('onRequest', (request, reply, done) => {
    if (request.headers.accept?.includes('text/event-stream') === true) {
      const end = (): void => {
        if (reply.raw.headersSent) reply.raw.end();
      };
      endStreams.add(end);
      reply.raw.once('close', () => endStreams.delete(end));
    }
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (isLeaving()) reply.header('connection', 'close');
    done();
  });
  app.addHook('preClose', (done) => {
    for (const end of endStreams) end();
    done();
  });
}
