import { ProxyServer } from './proxy-server.ts';
import { readSettings } from './settings.ts';

try {
  const settings = readSettings(process.env);
  const proxy = new ProxyServer(settings);
  const port = await proxy.listen();
  log(`listening on ${settings.host}:${port}`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log(`${signal}: stopping`);
      void proxy.stop().then(() => process.exit(0));
    });
  }
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

function explain(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return 'The port of the front proxy is taken: stop the program that holds it or set GAMJA_PORT_BASE.';
  }
  return error instanceof Error ? error.message : String(error);
}

function log(message: string): void {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), name: 'proxy', message })}\n`);
}
