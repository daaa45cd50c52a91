import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { forward } from './forward.ts';
import { PortalFiles } from './portal-files.ts';
import { answerProblem, badRequest } from './problem.ts';
import { hostName, routeRequest } from './routing.ts';
import type { ProxySettings } from './settings.ts';
import { UpstreamPool } from './upstream-pool.ts';

const longestStopMs = 10_000;

/** The front proxy: one address for the portal and all shops. */
export class ProxyServer {
  private readonly server: Server;
  private readonly api: UpstreamPool;
  private readonly storefront: UpstreamPool;
  private readonly files: PortalFiles;
  private readonly settings: ProxySettings;
  private readonly endless = new Set<ServerResponse>();

  constructor(settings: ProxySettings) {
    this.settings = settings;
    this.api = new UpstreamPool('api', settings.apiUrls, '/health/ready');
    this.storefront = new UpstreamPool('storefront', settings.storefrontUrls, '/health');
    this.files = new PortalFiles(settings.portalFolder);
    this.server = createServer(
      { keepAliveTimeout: 65_000, headersTimeout: 20_000, requestTimeout: 180_000, noDelay: true },
      (request, response) => this.handle(request, response),
    );
  }

  /** Listens on the address of its settings, the loopback address by default, and returns the port. */
  listen(): Promise<number> {
    return new Promise((answer, refuse) => {
      this.server.once('error', refuse);
      this.server.listen(this.settings.port, this.settings.host, () => {
        const address = this.server.address();
        answer(typeof address === 'object' && address ? address.port : this.settings.port);
      });
    });
  }

  /** Takes no new requests, lets the running ones finish, and ends event streams, which their browsers open again by themselves. */
  async stop(): Promise<void> {
    const closed = new Promise<void>((answer) => this.server.close(() => answer()));
    this.server.closeIdleConnections();
    for (const response of this.endless) response.end();
    const limit = setTimeout(() => this.server.closeAllConnections(), longestStopMs);
    await closed;
    clearTimeout(limit);
    this.api.close();
    this.storefront.close();
  }

  private handle(request: IncomingMessage, response: ServerResponse): void {
    const route = routeRequest(request.headers.host, request.url ?? '', this.settings.portalHost);
    switch (route.to) {
      case 'api':
      case 'storefront':
        if (request.headers.accept?.includes('text/event-stream')) this.remember(response);
        forward(request, response, route.to === 'api' ? this.api : this.storefront, route.bodyLimitBytes);
        break;
      case 'portal-files':
        this.files.answer(request, response).catch(() => response.destroy());
        break;
      case 'proxy':
        this.answerMyself(request, response);
        break;
      case 'refused':
        answerProblem(request, response, badRequest(route.reason));
        break;
    }
  }

  private remember(response: ServerResponse): void {
    this.endless.add(response);
    response.once('close', () => this.endless.delete(response));
  }

  /** On its own names the proxy answers health checks and leads people to the portal. */
  private answerMyself(request: IncomingMessage, response: ServerResponse): void {
    if (request.url === '/health/live' || request.url === '/health/ready') {
      response
        .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
        .end('{"status":"ok"}');
      return;
    }
    const port = request.headers.host?.slice((hostName(request.headers.host) ?? '').length) ?? '';
    response
      .writeHead(302, { location: `http://${this.settings.portalHost}${port}/`, 'cache-control': 'no-store' })
      .end();
  }
}
