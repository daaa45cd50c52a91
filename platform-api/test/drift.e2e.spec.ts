import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MikroORM } from '@mikro-orm/mysql';
import { migratorConfig } from '../src/database/migrator.config.ts';
import { ormConfig } from '../src/database/orm.config.ts';
import { detectServer } from '../src/database/server-kind.ts';
import { acrossTenants, inTenant, tenantId } from '../src/kernel/index.ts';
import { PinoLogger, createPino } from '../src/observability/index.ts';
import { buildDocuments, documentFile, documentText, type DocumentName } from '../src/openapi.ts';
import { startApi } from './harness/index.ts';

let app: NestFastifyApplication;
let orm: MikroORM;

beforeAll(async () => {
  app = await startApi();
  const url = process.env['DATABASE_URL'] ?? '';
  orm = await MikroORM.init({ ...ormConfig(url, await detectServer(url), 2), ...migratorConfig });
});
afterAll(async () => {
  await orm.close(true);
  await app.close();
});

describe('what is committed equals what the code says:', () => {
  it.each(['shop', 'admin', 'platform'] as const)('the OpenAPI document of %s', (name: DocumentName) => {
    const isSame = readFileSync(documentFile(name), 'utf8') === documentText(buildDocuments(app)[name]);
    expect(isSame ? 'same' : 'Run `npm run build && npm run openapi -w @gamja/platform-api`.').toBe('same');
  });

  it('the snapshot of the entities', async () => {
    const isStale = await orm.migrator.checkSchema();
    expect(isStale ? 'Run `npm run migration:create -w @gamja/platform-api`.' : 'same').toBe('same');
  });

  it('the schema that the migrations make on this server', async () => {
    const difference = await acrossTenants('test: compares the schema', () =>
      orm.schema.getUpdateSchemaSQL({ wrap: false }),
    );
    const statements = difference
      .split('\n')
      .filter((line) => line !== '' && !line.includes('schema_migration'));
    expect(statements).toEqual([]);
  });
});

it('docs/tables.md names every table and no other', () => {
  const text = readFileSync(new URL('../../docs/tables.md', import.meta.url), 'utf8');
  const written = [...text.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name);
  const tables = [...orm.getMetadata().getAll().values()].map((meta) => meta.tableName);
  expect(new Set(written)).toEqual(new Set(tables));
});

describe('a log line', () => {
  const secrets = {
    password: 'fake-password-1',
    phone: '010-9999-8888',
    email: 'somebody@shop.test',
    cookie: '__Host-gamja-at=fake-cookie',
    authorization: 'Bearer fake-token',
    secretKey: 'test_gsk_fakefakefake',
    recipient: '홍길동',
  };

  it('carries the tenant and the request, and never a password, cookie, key, phone or e-mail', () => {
    const { lines, logger } = capture();
    const tenant = tenantId(41);
    inTenant(
      tenant,
      'test',
      () => {
        logger.log({ ...secrets, body: secrets, request: { headers: secrets } }, 'http');
        logger.error({ err: Object.assign(new Error('failed'), { sql: 'x', parameters: secrets }) }, 'http');
      },
      'request-7',
    );
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toMatchObject({ tenant, requestId: 'request-7' });
    for (const secret of Object.values(secrets)) expect(JSON.stringify(lines)).not.toContain(secret);
  });

  it('is written or not by a level that changes while the process runs', () => {
    const { lines, logger } = capture('warn');
    logger.log('not yet', 'test');
    logger.setLevel('info');
    logger.log('now', 'test');
    logger.setLevel('error');
    logger.warn('no more', 'test');
    expect(lines.map((line) => line['msg'])).toEqual(['now']);
  });
});

/** A logger whose lines are kept. */
function capture(level = 'info'): { lines: Record<string, unknown>[]; logger: PinoLogger } {
  const lines: Record<string, unknown>[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  return { lines, logger: new PinoLogger(createPino(level, stream)) };
}
