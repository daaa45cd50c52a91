import { Injectable } from '@nestjs/common';
import { Vault } from '../../crypto/index.ts';
import { Database, isDuplicateKey } from '../../database/index.ts';
import { failpoint, onBehalfIn } from '../../kernel/index.ts';
import { TenantDirectory, TenantErasure } from '../../tenancy/index.ts';
import { platformAdminErrors } from '../platform-admin.errors.ts';
import type { LockedRun, RunFacts } from '../provisioning-run.records.ts';
import { TenantParts } from '../tenant-parts.ts';
import { requireTenant, type StepWork } from './step-work.ts';

/** Makes the tenant itself, in preparation, with the key that seals its data; undone, nothing of the tenant is left. */
@Injectable()
export class RegisterStep implements StepWork {
  readonly name = 'register';

  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly tenants: TenantDirectory,
    private readonly erasure: TenantErasure,
    private readonly parts: TenantParts,
  ) {}

  async isDone({ tenant, slug }: RunFacts): Promise<boolean> {
    if (tenant === null) return false;
    const row = await this.database.db
      .selectFrom('tenant')
      .innerJoin('tenant_data_key', 'tenant_data_key.owner_tenant_id', 'tenant.id')
      .select('tenant.id')
      .where('tenant.id', '=', tenant)
      .where('tenant.slug', '=', slug)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** The row and the run's knowledge of it commit together, so that no tenant is ever without its run. */
  async begin(run: LockedRun): Promise<void> {
    const { slug, order, tenant } = run.facts;
    if (tenant !== null) return;
    try {
      const added = await run.tx
        .insertInto('tenant')
        .values({
          slug,
          name: order.name,
          status: 'preparing',
          plan: order.plan,
          created_at: run.now,
          updated_at: run.now,
        })
        .executeTakeFirstOrThrow();
      await run.setTenant(Number(added.insertId));
    } catch (error) {
      if (isDuplicateKey(error, 'uq_tenant_slug')) throw platformAdminErrors.slugTaken({ slug });
      throw error;
    }
  }

  async apply(run: LockedRun): Promise<null> {
    const tenant = requireTenant(run.facts);
    await this.vault.forTenant(tenant);
    this.tenants.forget();
    failpoint('provisioning.registered');
    return null;
  }

  async undo(run: LockedRun): Promise<void> {
    const { tenant } = run.facts;
    if (tenant === null) return;
    await onBehalfIn(tenant, async () => {
      await this.erasure.emptyTables(tenant);
      for (const part of this.parts.of('register').toReversed()) await part.undo(tenant);
    });
    await this.vault.destroy(tenant);
    await this.erasure.forget(run.tx, tenant);
    await run.setTenant(null);
    this.tenants.forget();
  }
}
