import { writeFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import * as swagger from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { writeNotes } from './http/index.ts';

/** The three documents, by the beginning of the addresses that they hold. */
const DOCUMENTS = {
  shop: { title: 'Gamja shop API', prefixes: ['/shop/v1/'] },
  admin: { title: 'Gamja admin API', prefixes: ['/admin/v1/'] },
  platform: {
    title: 'Gamja platform API and hooks',
    prefixes: ['/platform/v1/', '/webhooks/', '/auth/', '/health/', '/tls/'],
  },
} as const;

export type DocumentName = keyof typeof DOCUMENTS;

/** Where the committed documents live. */
const folder = (): URL =>
  new URL(import.meta.url.includes('/dist/') ? '../../openapi/' : '../openapi/', import.meta.url);

/** Builds the OpenAPI 3.1 documents from the running application's routes and schemas. */
export function buildDocuments(app: NestFastifyApplication): Record<DocumentName, OpenAPIObject> {
  writeNotes(swagger);
  const config = new swagger.DocumentBuilder().setOpenAPIVersion('3.1.0').setVersion('1').build();
  const whole = swagger.SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  const cut = (name: DocumentName): OpenAPIObject => {
    const { title, prefixes } = DOCUMENTS[name];
    const paths = Object.fromEntries(
      Object.entries(whole.paths)
        .filter(([path]) => prefixes.some((prefix) => path.startsWith(prefix)))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    return {
      ...whole,
      info: { ...whole.info, title },
      paths,
      components: { ...whole.components, schemas: used(paths, whole) },
    };
  };
  return { shop: cut('shop'), admin: cut('admin'), platform: cut('platform') };
}

/** The named schemas that the paths reach, directly or through others. */
function used(paths: object, whole: OpenAPIObject): NonNullable<OpenAPIObject['components']>['schemas'] {
  const all = whole.components?.schemas ?? {};
  const names = new Set<string>();
  const visit = (part: object): void => {
    for (const match of JSON.stringify(part).matchAll(/#\/components\/schemas\/([\w.-]+)/g)) {
      const name = match[1] ?? '';
      const schema = all[name];
      if (schema === undefined || names.has(name)) continue;
      names.add(name);
      visit(schema);
    }
  };
  visit(paths);
  return Object.fromEntries([...names].sort().map((name) => [name, all[name] ?? {}]));
}

/** The text of a document as it is committed. */
export function documentText(document: OpenAPIObject): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The address of a committed document. */
export function documentFile(name: DocumentName): URL {
  return new URL(`${name}.json`, folder());
}

/** Writes all three. */
export function writeDocuments(app: NestFastifyApplication): void {
  for (const [name, document] of Object.entries(buildDocuments(app))) {
    writeFileSync(documentFile(name as DocumentName), documentText(document));
  }
}
