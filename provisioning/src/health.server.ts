import { createServer, type Server } from 'node:http';

/** What health depends on, by name. */
export type HealthChecks = Readonly<Record<string, () => boolean>>;

/** Tells a supervisor how the process is: `/health/live` while it runs, `/health/ready` while it can do its work. */
export class HealthServer {
  private readonly server: Server;

  constructor(checks: HealthChecks) {
    this.server = createServer((request, response) => {
      const path = request.url?.split('?')[0];
      if (path !== '/health/live' && path !== '/health/ready') {
        response.writeHead(404).end();
        return;
      }
      const parts = Object.entries(checks).map(([name, isWell]) => [name, isWell() ? 'ok' : 'away'] as const);
      const isOk = path === '/health/live' || parts.every(([, state]) => state === 'ok');
      const body = JSON.stringify({ status: isOk ? 'ok' : 'not-ready', checks: Object.fromEntries(parts) });
      response
        .writeHead(isOk ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
        .end(body);
    });
  }

  /** Listens and returns the port. */
  listen(port: number, host: string): Promise<number> {
    return new Promise((answer, refuse) => {
      this.server.once('error', refuse);
      this.server.listen(port, host, () => {
        const address = this.server.address();
        answer(typeof address === 'object' && address ? address.port : port);
      });
    });
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
