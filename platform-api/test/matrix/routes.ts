import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { buildDocuments, type DocumentName } from '../../src/openapi.ts';

/** One JSON schema as far as the matrix reads it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** One route of the generated documents. */
export interface Route {
  readonly key: string;
  readonly document: DocumentName;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly pathParameters: readonly string[];
  readonly queryParameters: readonly string[];
  readonly needsIdempotencyKey: boolean;
  /** Where ids stand in the body: `variants.0.id`. */
  readonly bodyIds: readonly string[];
}

/** Every route of the three documents, as the running application generates them. */
export function allRoutes(app: NestFastifyApplication): Route[] {
  const documents = buildDocuments(app);
  return (Object.keys(documents) as DocumentName[]).flatMap((document) => {
    const { paths, components } = documents[document];
    const named = (components?.schemas ?? {}) as Readonly<Record<string, Schema>>;
    return Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item as Readonly<Record<string, Operation>>).map(([method, operation]) =>
        routeOf(document, method.toUpperCase() as Route['method'], path, operation, named),
      ),
    );
  });
}

function routeOf(
  document: DocumentName,
  method: Route['method'],
  path: string,
  { parameters = [], requestBody }: Operation,
  named: Readonly<Record<string, Schema>>,
): Route {
  const placed = (place: string): string[] =>
    parameters.filter((parameter) => parameter.in === place).map((parameter) => parameter.name);
  const schema = Object.values(requestBody?.content ?? {})[0]?.schema;
  return {
    key: `${method} ${path}`,
    document,
    method,
    path,
    pathParameters: placed('path'),
    queryParameters: placed('query'),
    needsIdempotencyKey: placed('header').some((name) => name.toLowerCase() === 'idempotency-key'),
    bodyIds: schema === undefined ? [] : [...new Set(idsIn(schema, named))],
  };
}

/** Paths of all UUIDs in a schema; the first entry stands for a list. */
function idsIn(schema: Schema, named: Readonly<Record<string, Schema>>, at = ''): string[] {
  if (schema.$ref !== undefined) {
    const target = named[schema.$ref.split('/').at(-1) ?? ''];
    return target === undefined ? [] : idsIn(target, named, at);
  }
  if (schema.format === 'uuid') return [at];
  const below = (key: string): string => (at === '' ? key : `${at}.${key}`);
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, part]) => idsIn(part, named, below(key))),
    ...(schema.items === undefined ? [] : idsIn(schema.items, named, below('*'))),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap((part) =>
      idsIn(part, named, at),
    ),
  ];
}
