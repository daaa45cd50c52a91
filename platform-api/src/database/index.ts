/** The front door of database. */
export { Database, isDatabaseAway, isDuplicateKey } from './database.ts';
export { DatabaseModule } from './database.module.ts';
export { RedisClient } from './redis.ts';
export { SettingsMemory } from './settings-memory.ts';
export { isoInstant, readJson, storedInstant, type Db, type JsonColumn, type Tables } from './tables.ts';
export { inOneTrip, matched, sendAlong } from './trips/trip.ts';
