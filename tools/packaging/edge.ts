import { mkdirSync } from 'node:fs';
import { request } from 'node:https';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { join } from 'node:path';
import type { Tool } from './fetched-tools.ts';
import { ImageProcess } from './image-process.ts';
import { freePorts } from './installation.ts';
import type { RehearsedImage } from './rehearsal.ts';

/** Where the edge of a rehearsal sends what it lets in. */
export interface EdgeTargets {
  readonly apiPort: number;
  readonly storefrontPort: number;
  readonly portalHost: string;
  /** The port for the inside of the installation. */
  readonly insidePort: number;
}

/** An answer as a browser sees it. */
export interface EdgeAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A real Caddy with the Caddyfile of the edge image; certificates come from an authority of its own. */
export class Edge {
  private readonly process: ImageProcess;
  private readonly httpsPort: number;

  private constructor(process: ImageProcess, httpsPort: number) {
    this.process = process;
    this.httpsPort = httpsPort;
  }

  /** Starts it in the folder of the image. */
  static async start(tool: Tool, image: RehearsedImage, targets: EdgeTargets, state: string): Promise<Edge> {
    const [httpPort, httpsPort, healthPort] = await freePorts(3);
    mkdirSync(state, { recursive: true });
    const [, ...args] = image.command;
    const [, ...checkArgs] = image.healthCheck;
    const started = await ImageProcess.start({
      folder: image.folder,
      command: [tool.command, ...tool.args, ...args],
      // The image's check with this machine's Node instead of the image's wget: same address, another port.
      healthCheck: [
        process.execPath,
        '-e',
        `fetch(process.argv[1]).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))`,
        String(checkArgs.at(-1)).replace(':2020', `:${healthPort}`),
      ],
      environment: {
        PATH: process.env['PATH'],
        HOME: state,
        XDG_DATA_HOME: join(state, 'data'),
        XDG_CONFIG_HOME: join(state, 'config'),
        ACME_EMAIL: 'you@shops.example',
        PORTAL_HOST: targets.portalHost,
        TLS_ASK_URL: `http://127.0.0.1:${targets.apiPort}/tls/ask`,
        API_NAME: 'localhost',
        API_PORT: String(targets.apiPort),
        STOREFRONT_NAME: 'localhost',
        STOREFRONT_PORT: String(targets.storefrontPort),
        INSIDE_PORT: String(targets.insidePort),
        HEALTH_PORT: String(healthPort),
        CADDY_GLOBAL_OPTIONS: `http_port ${httpPort}\nhttps_port ${httpsPort}\nlocal_certs\nskip_install_trust`,
      },
    });
    return new Edge(started, httpsPort ?? 0);
  }

  /** Asks it over TLS as a browser that opens the host does. @throws Error when no certificate is given for the host. */
  ask(host: string, path: string, options: AskOptions = {}): Promise<EdgeAnswer> {
    return new Promise((answer, refuse) => {
      const { method = 'GET', headers = {}, body } = options;
      const asked = request(
        {
          host: '127.0.0.1',
          port: this.httpsPort,
          servername: host,
          // The authority is made anew for this run; who signed is not what is tried here.
          rejectUnauthorized: false,
          agent: false,
          path,
          method,
          headers: { host, ...headers },
          timeout: 30_000,
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
          response.once('end', () =>
            answer({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
          );
        },
      );
      asked.once('timeout', () => asked.destroy(new Error('no answer within 30 s')));
      asked.once('error', refuse);
      asked.end(body);
    });
  }

  stop(): Promise<void> {
    return this.process.stop();
  }
}

/** What a request to the edge may carry. */
export interface AskOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

/** Stands in for API and storefront where only what the edge passes on is looked at: it answers with what it was sent. */
export async function startMirror(knownHosts: readonly string[]): Promise<{ port: number; server: Server }> {
  const server = createServer((asked, response) => {
    const url = new URL(asked.url ?? '/', 'http://mirror');
    if (url.pathname === '/tls/ask') {
      response.writeHead(knownHosts.includes(url.searchParams.get('domain') ?? '') ? 200 : 404).end();
      return;
    }
    asked
      .resume()
      .once('end', () => response.end(JSON.stringify({ url: asked.url, headers: asked.headers })));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, server };
}
