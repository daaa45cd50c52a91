import { createConnection } from 'mysql2/promise';
import { migrate } from '../../src/database/migrations.ts';

/** Makes a database anew: empty, with the newest schema. */
export async function freshDatabase(databaseUrl: string): Promise<void> {
  const url = new URL(databaseUrl);
  const name = url.pathname.slice(1);
  url.pathname = '/';
  const connection = await createConnection({ uri: url.toString() });
  await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
  await connection.end();
  await migrate(databaseUrl);
}
