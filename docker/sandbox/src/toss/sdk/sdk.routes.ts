import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { FastifyInstance } from 'fastify';
import type { TossWorld } from '../world.ts';

/** In the order of their dependencies: what a file imports stands before it. */
const PARTS = [
  'settings',
  'errors',
  'checks',
  'emitter',
  'widget-style',
  'methods-widget',
  'agreement-widget',
  'pay-window',
  'widgets',
  'payment',
  'entry',
];

/** Serves the script that defines `window.TossPayments`. */
export function registerSdk(app: FastifyInstance, world: TossWorld): void {
  const code = sdkCode();
  app.get('/v2/standard', (_request, reply) => {
    const settings = { origin: world.publicUrl, agreementInitially: world.behaviour.agreementInitially };
    return reply
      .type('text/javascript; charset=utf-8')
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', 'no-cache')
      .send(`(() => {\n'use strict';\nconst SANDBOX_SDK = ${JSON.stringify(settings)};\n${code}\n})();\n`);
  });
}

/** Joins the parts into one classic script; each keeps a scope of its own and hands out what it exports. */
function sdkCode(): string {
  return `const parts = {};\n${PARTS.map(scoped).join('\n')}`;
}

function scoped(part: string): string {
  const source = readFileSync(new URL(`./${part}.browser.ts`, import.meta.url), 'utf8');
  const exported = [...source.matchAll(/^export (?:const|function|class) (\w+)/gm)].map((match) => match[1]);
  const code = quietly(() => stripTypeScriptTypes(source))
    .replaceAll(/^import \{([^}]*)\} from '\.\/([\w-]+)\.browser\.ts';$/gm, "const {$1} = parts['$2'];")
    .replaceAll(/^export (?=const|function|class)/gm, '');
  return `parts['${part}'] = (() => {\n${code}\nreturn { ${exported.join(', ')} };\n})();`;
}

/** Node announces at each start that its type stripper is young; that would only worry the reader of the log. */
function quietly<T>(run: () => T): T {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return run();
  } finally {
    process.emitWarning = emitWarning;
  }
}
