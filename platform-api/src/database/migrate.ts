import { loadConfig } from '../config/index.ts';
import { migrate } from './migrations.ts';

/** `node dist/src/database/migrate.js`: brings the database of the configuration to the newest schema. */
const done = await migrate(loadConfig(process.env).values.DATABASE_URL);
process.stdout.write(done.length === 0 ? 'The schema is up to date.\n' : `Migrated: ${done.join(', ')}.\n`);
