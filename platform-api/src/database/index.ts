/** The front door of database. */
export { Database, isDatabaseAway, isDuplicateKey } from './database.ts';
export { DatabaseModule } from './database.module.ts';
export { RedisClient } from './redis.ts';
export { isoInstant, readJson, storedInstant, type Db, type JsonColumn, type Tables } from './tables.ts';
