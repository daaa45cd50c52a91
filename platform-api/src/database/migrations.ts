import { MikroORM } from '@mikro-orm/mysql';
import { createConnection } from 'mysql2/promise';
import { migratorConfig } from './migrator.config.ts';
import { ormConfig } from './orm.config.ts';
import { detectServer } from './server-kind.ts';

/**
 * Brings a database to the newest schema: makes it when it is missing, then runs the migrations that it lacks.
 * @returns the names of the migrations that were run.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  await createDatabase(databaseUrl);
  const orm = await MikroORM.init({
    ...ormConfig(databaseUrl, await detectServer(databaseUrl), 2),
    ...migratorConfig,
  });
  try {
    const done = await orm.migrator.up();
    return done.map((migration) => migration.name);
  } finally {
    await orm.close(true);
  }
}

/** Makes the database that the URL names, with the collation that ids and codes rely on. */
async function createDatabase(databaseUrl: string): Promise<void> {
  const url = new URL(databaseUrl);
  const name = url.pathname.slice(1);
  if (!/^\w+$/.test(name))
    throw new Error(`DATABASE_URL must name a database of letters, digits and _: got "${name}".`);
  url.pathname = '/';
  const connection = await createConnection({ uri: url.toString() });
  try {
    await connection.query(
      `CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
    );
  } finally {
    await connection.end();
  }
}
