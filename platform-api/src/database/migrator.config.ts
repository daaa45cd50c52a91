import { Migrator } from '@mikro-orm/migrations';
import type { Options } from '@mikro-orm/mysql';

/** Where migrations live, from the source tree and from the build alike. */
const migrationsPath = new URL('../../migrations', import.meta.url).pathname;

/** What MikroORM needs beyond {@link ormConfig} to make, check and run migrations; processes that serve never do. */
export const migratorConfig = {
  extensions: [Migrator],
  migrations: {
    path: migrationsPath,
    pathTs: migrationsPath,
    glob: '!(*.d).{js,ts}',
    snapshot: true,
    snapshotName: '.snapshot',
    tableName: 'schema_migration',
    disableForeignKeys: false,
  },
} satisfies Options;
