import { createConnection } from 'mysql2/promise';
import type { ServerKind } from './orm.config.ts';

/** Asks the server what it is, because MikroORM needs the driver that fits. */
export async function detectServer(databaseUrl: string): Promise<ServerKind> {
  const connection = await createConnection({ uri: databaseUrl });
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version');
    const version = (rows as { version: string }[])[0]?.version ?? '';
    return version.toLowerCase().includes('mariadb') ? 'mariadb' : 'mysql';
  } finally {
    await connection.end();
  }
}
