import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../src/database/index.ts';
import { inTenant, tenantId } from '../src/kernel/index.ts';
import { GuardedDatabase } from '../src/tenancy/index.ts';
import { startApi } from './harness/index.ts';

let app: NestFastifyApplication;
let database: Database;
beforeAll(async () => {
  app = await startApi();
  database = app.get(Database);
});
afterAll(async () => {
  await app.close();
});

const products = (tenant: number): Promise<unknown> =>
  database.db.selectFrom('product').select('id').where('tenant_id', '=', tenant).execute();

describe('the SQL guard of a running API', () => {
  it('checks statements on tenant tables', async () => {
    const before = app.get(GuardedDatabase).counts.checked;
    await inTenant(tenantId(77), 'test', () => products(77));
    expect(app.get(GuardedDatabase).counts.checked).toBe(before + 1);
  });

  it('refuses a statement outside any tenant', async () => {
    await expect(products(77)).rejects.toMatchObject({ code: 'tenancy.unscoped-statement' });
  });

  it("refuses another tenant's rows", async () => {
    await expect(inTenant(tenantId(77), 'test', () => products(78))).rejects.toMatchObject({
      code: 'tenancy.unscoped-statement',
    });
  });

  it('refuses a statement that names no tenant', async () => {
    const all = inTenant(tenantId(77), 'test', () =>
      database.db.selectFrom('product').select('id').execute(),
    );
    await expect(all).rejects.toMatchObject({ code: 'tenancy.unscoped-statement' });
  });
});
