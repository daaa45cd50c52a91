import type { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';

/** The part of a mysql2 connection that the guard uses. */
export interface CoreConnection {
  readonly config: { readonly namedPlaceholders?: boolean; readonly queryFormat?: unknown };
  format(sql: string, values: unknown, namedPlaceholders?: boolean): string;
}

export type DriverMethod = (this: CoreConnection, ...args: unknown[]) => unknown;

export interface Driver {
  readonly connection: object;
  readonly pool: object;
  readonly createQuery: (sql: string, values: unknown, callback: undefined, config: object) => EventEmitter;
}

interface DriverModule {
  readonly Connection: { readonly prototype: object };
  readonly Pool: { readonly prototype: object };
  readonly createQuery: Driver['createQuery'];
}

/**
 * Every copy of mysql2 in use. MikroORM pins a version of its own, so npm may install two: guarding one of them
 * would leave the other open without a sign.
 */
export function loadDrivers(): Driver[] {
  const require = createRequire(import.meta.url);
  const requireFromOrm = createRequire(require.resolve('@mikro-orm/mysql/package.json'));
  const modules = new Set([require('mysql2') as DriverModule, requireFromOrm('mysql2') as DriverModule]);
  return [...modules].map(({ Connection, Pool, createQuery }) => ({
    connection: Connection.prototype,
    pool: Pool.prototype,
    createQuery,
  }));
}
