import { MariaDbDriver } from '@mikro-orm/mariadb';
import { MySqlDriver, defineConfig, type Options } from '@mikro-orm/mysql';
import { CompiledQuery, type DatabaseConnection } from 'kysely';
import { createPool } from 'mysql2';
import { entities } from '../entities.ts';
import { TripDialect } from './trips/trip.dialect.ts';

/** The servers that the whole test suite runs on. */
export type ServerKind = 'mariadb' | 'mysql';

const SQL_MODE =
  'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

/**
 * What every pooled connection must have set. `extended_keys=off` because MariaDB 10.11 reads tuple INs over keys that
 * start with the tenant quadratically otherwise.
 */
export function sessionSettings(server: ServerKind): string[] {
  return [
    'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
    `SET SESSION sql_mode = '${SQL_MODE}', time_zone = '+00:00'`,
    ...(server === 'mariadb' ? ["SET SESSION optimizer_switch = 'extended_keys=off'"] : []),
  ];
}

/**
 * The pool, with values as MikroORM expects them of each server. Texts of several statements are allowed because one trip
 * carries several; values never are part of a text that leaves Kysely, and the SQL guard reads every statement of a text.
 */
function tripDialect(databaseUrl: string, server: ServerKind, poolMax: number): TripDialect {
  const url = new URL(databaseUrl);
  const pool = createPool({
    host: decodeURIComponent(url.hostname),
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname).slice(1),
    charset: 'utf8mb4',
    connectionLimit: poolMax,
    multipleStatements: true,
    supportBigNumbers: true,
    dateStrings: true,
    jsonStrings: server === 'mariadb',
    timezone: 'Z',
  });
  const settings = CompiledQuery.raw(sessionSettings(server).join('; '));
  return new TripDialect({
    pool,
    onCreateConnection: async (connection: DatabaseConnection) => {
      await connection.executeQuery(settings);
    },
  });
}

/**
 * MikroORM's configuration. The driver must fit the server, because schema differences are computed by it; the running
 * code is the same for both.
 */
export function ormConfig(databaseUrl: string, server: ServerKind, poolMax: number): Options {
  return defineConfig({
    driver: server === 'mariadb' ? MariaDbDriver : MySqlDriver,
    clientUrl: databaseUrl,
    entities: [...entities],
    charset: 'utf8mb4',
    collate: 'utf8mb4_bin',
    forceUtcTimezone: true,
    timezone: 'Z',
    pool: { min: 0, max: poolMax },
    autoJoinRefsForFilters: false,
    driverOptions: () => tripDialect(databaseUrl, server, poolMax),
    schemaGenerator: { disableForeignKeys: false },
  });
}
