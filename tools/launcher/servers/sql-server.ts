import { connect } from 'node:net';

/** What a private SQL server is started with. */
export interface SqlServerPlan {
  readonly port: number;
  readonly password: string;
  readonly rootPassword: string;
  /** `durable` writes every commit through to the disk; `fast` is for tests, whose data may vanish with the machine. */
  readonly durability: 'durable' | 'fast';
}

/** The database and account name of the private servers. Test databases are named `gamja_…` and fall under the same grant. */
export const databaseName = 'gamja';

/** Address in the form that DATABASE_URL has. */
export function databaseUrl(plan: SqlServerPlan): string {
  return `mysql://${databaseName}:${plan.password}@127.0.0.1:${plan.port}/${databaseName}`;
}

/** Statements that the server runs at every start, before it accepts connections: idempotent, one per line. */
export function accountStatements(plan: SqlServerPlan): string {
  const account = `'${databaseName}'@'127.0.0.1'`;
  return [
    `CREATE DATABASE IF NOT EXISTS ${databaseName} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;`,
    `CREATE USER IF NOT EXISTS ${account} IDENTIFIED BY '${plan.password}';`,
    `ALTER USER ${account} IDENTIFIED BY '${plan.password}';`,
    `GRANT ALL PRIVILEGES ON \`${databaseName}%\`.* TO ${account};`,
    `GRANT PROCESS ON *.* TO ${account};`,
    '',
  ].join('\n');
}

/** Flags that mean the same to MariaDB and MySQL and that the schema, the queries and the tests count on. */
export function sharedFlags(plan: SqlServerPlan, dataFolder: string, initFile: string): string[] {
  return [
    `--datadir=${dataFolder}`,
    `--port=${plan.port}`,
    `--socket=${dataFolder}.sock`,
    `--pid-file=${dataFolder}.pid`,
    `--init-file=${initFile}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--skip-log-bin',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_520_ci',
    '--default-time-zone=+00:00',
    '--transaction-isolation=READ-COMMITTED',
    '--max-connections=300',
    '--max-allowed-packet=64M',
    '--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
    ...(plan.durability === 'durable'
      ? ['--innodb-flush-log-at-trx-commit=1', '--innodb-buffer-pool-size=512M']
      : ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0', '--innodb-buffer-pool-size=256M']),
  ];
}

/** True when a MySQL or MariaDB server greets on the port (its first packet carries protocol version 10). */
export function greets(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const finish = (ready: boolean) => {
      socket.destroy();
      answer(ready);
    };
    socket.setTimeout(2000, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('data', (packet) => finish(packet[4] === 10));
  });
}
