import { Injectable } from '@nestjs/common';
import type { EntityMetadata } from '@mikro-orm/core';
import { sql } from 'kysely';
import { Database, type Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { tenantTables } from './guarded-database.ts';

const ROWS_A_STATEMENT = 2_000;
const PASSES_MAX = 10;
/** Directory tables name the tenant that a row belongs to in this column. */
const OWNER_COLUMN = 'owner_tenant_id';
/** The record of the run outlives the tenant that it made. */
const KEPT = new Set(['provisioning_run']);

/**
 * Removes every row of a tenant that must not be left behind: one that never came to life. Which tables there are and how
 * they point at each other is read from the entities, so a new table is never forgotten.
 */
@Injectable()
export class TenantErasure {
  constructor(private readonly database: Database) {}

  /**
   * Empties the tenant's tables, a bounded number of rows at a time, until a whole pass finds nothing. The scope is the
   * tenant.
   */
  async emptyTables(tenant: TenantId): Promise<void> {
    const tables = this.tablesFromBelow();
    for (let pass = 0; pass < PASSES_MAX; pass += 1) {
      let removed = 0;
      for (const table of tables) removed += await this.emptyTable(tenant, table);
      if (removed === 0) return;
    }
    throw new Error('Somebody keeps writing rows of a tenant that is being removed.');
  }

  /** Removes the tenant from the directory: the row itself, and every row there that belongs to it. */
  async forget(tx: Db, tenant: TenantId): Promise<void> {
    for (const table of this.directoryTables()) {
      await sql`delete from ${sql.table(table)} where ${sql.ref(OWNER_COLUMN)} = ${tenant}`.execute(tx);
    }
    await tx.deleteFrom('tenant').where('id', '=', tenant).execute();
  }

  private async emptyTable(tenant: TenantId, meta: EntityMetadata): Promise<number> {
    const table = sql.table(meta.tableName);
    for (const column of selfReferences(meta)) {
      await sql`update ${table} set ${sql.ref(column)} = null where tenant_id = ${tenant} and ${sql.ref(column)} is not null`.execute(
        this.database.db,
      );
    }
    for (let removed = 0; ;) {
      const result =
        await sql`delete from ${table} where tenant_id = ${tenant} limit ${sql.lit(ROWS_A_STATEMENT)}`.execute(
          this.database.db,
        );
      const count = Number(result.numAffectedRows ?? 0n);
      removed += count;
      if (count < ROWS_A_STATEMENT) return removed;
    }
  }

  /** The tenant tables, each before those that it points at. */
  private tablesFromBelow(): EntityMetadata[] {
    const names = tenantTables(this.database);
    const all = [...this.database.orm.getMetadata().getAll().values()].filter((meta) =>
      names.has(meta.tableName),
    );
    const ordered: EntityMetadata[] = [];
    const visit = (meta: EntityMetadata): void => {
      if (ordered.includes(meta)) return;
      for (const other of all) if (other !== meta && pointsAt(other, meta)) visit(other);
      ordered.push(meta);
    };
    all.forEach(visit);
    return ordered;
  }

  private directoryTables(): string[] {
    return [...this.database.orm.getMetadata().getAll().values()]
      .filter((meta) => meta.props.some((property) => property.fieldNames.includes(OWNER_COLUMN)))
      .map((meta) => meta.tableName)
      .filter((table) => !KEPT.has(table));
  }
}

function pointsAt(from: EntityMetadata, to: EntityMetadata): boolean {
  return from.relations.some((relation) => relation.targetMeta?.tableName === to.tableName);
}

/** Columns by which rows of a table point at rows of the same table. */
function selfReferences(meta: EntityMetadata): string[] {
  return meta.relations
    .filter((relation) => relation.targetMeta?.tableName === meta.tableName)
    .flatMap((relation) => relation.joinColumns.filter((column) => column !== 'tenant_id'));
}
