import {
  MysqlDialect,
  MysqlDriver,
  type DatabaseConnection,
  type Driver,
  type MysqlDialectConfig,
  type QueryCompiler,
  type TransactionSettings,
} from 'kysely';
import { SharedReads } from './shared-reads.ts';
import { TripConnection } from './trip.connection.ts';

/** Kysely's dialect for MySQL and MariaDB with fewer trips to the server; see decision 0016. */
export class TripDialect extends MysqlDialect {
  constructor(private readonly settings: MysqlDialectConfig) {
    super(settings);
  }

  override createDriver(): Driver {
    return new TripDriver(new MysqlDriver(this.settings));
  }
}

class TripDriver implements Driver {
  private readonly reads: SharedReads;

  constructor(private readonly driver: MysqlDriver) {
    this.reads = new SharedReads(driver);
  }

  init(): Promise<void> {
    return this.driver.init();
  }

  acquireConnection(): Promise<DatabaseConnection> {
    return Promise.resolve(new TripConnection(this.driver, this.reads));
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    await tripOf(connection).begin(settings);
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await tripOf(connection).commit();
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await tripOf(connection).rollback();
  }

  savepoint(connection: DatabaseConnection, name: string, compile: QueryCompiler['compileQuery']) {
    return this.driver.savepoint(connection, name, compile);
  }

  rollbackToSavepoint(connection: DatabaseConnection, name: string, compile: QueryCompiler['compileQuery']) {
    return this.driver.rollbackToSavepoint(connection, name, compile);
  }

  releaseSavepoint(connection: DatabaseConnection, name: string, compile: QueryCompiler['compileQuery']) {
    return this.driver.releaseSavepoint(connection, name, compile);
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    await tripOf(connection).release();
  }

  destroy(): Promise<void> {
    return this.driver.destroy();
  }
}

function tripOf(connection: DatabaseConnection): TripConnection {
  if (connection instanceof TripConnection) return connection;
  throw new Error('A connection of another driver reached the trip driver.');
}
