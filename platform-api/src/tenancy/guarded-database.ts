import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config/index.ts';
import { Database } from '../database/index.ts';
import { currentScope } from '../kernel/index.ts';
import { installSqlGuard } from './sql-guard/sql-guard.ts';
import type { TenantScope } from './sql-guard/sql-guard.rules.ts';

/**
 * Puts the SQL guard between this process and its database: a statement that touches a tenant's table without naming the
 * scope's tenant is refused; in production, where a refusal would hurt a customer, it is counted and reported as an error.
 */
@Injectable()
export class GuardedDatabase implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('sql-guard');
  private guard: ReturnType<typeof installSqlGuard> | null = null;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.guard = installSqlGuard({
      tenantTables: tenantTables(this.database),
      currentScope: scopeOfStatement,
      mode: this.config.isProduction ? 'count' : 'throw',
      onViolation: (verdict, sql) => {
        this.logger.error(
          { verdict, statement: sql.slice(0, 300) },
          'a statement was not scoped to its tenant',
        );
      },
    });
  }

  /** Statements that were checked and refused since the start; the attack matrix prints them. */
  get counts(): { checked: number; refused: number } {
    return this.guard?.counts ?? { checked: 0, refused: 0 };
  }

  onApplicationShutdown(): void {
    this.guard?.uninstall();
  }
}

/** The tables that a tenant owns: those whose key begins with `tenant_id`. */
export function tenantTables(database: Database): ReadonlySet<string> {
  const tables = [...database.orm.getMetadata().getAll().values()]
    .filter((meta) => meta.primaryKeys.map(String).includes('tenantId'))
    .map((meta) => meta.tableName);
  if (tables.length === 0) throw new Error('The guard knows no tenant table, so it would guard nothing.');
  return new Set(tables);
}

function scopeOfStatement(): TenantScope {
  const scope = currentScope();
  if (scope === undefined) return { kind: 'none' };
  if (scope.across !== null) return { kind: 'across', why: scope.across };
  return scope.tenant === null ? { kind: 'none' } : { kind: 'tenant', tenantId: scope.tenant };
}
