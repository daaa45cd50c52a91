import { migratorConfig } from './src/database/migrator.config.ts';
import { ormConfig } from './src/database/orm.config.ts';

/** For the MikroORM command line only: making and checking migrations. Their text is the same for both servers. */
export default {
  ...ormConfig(process.env['DATABASE_URL'] ?? 'mysql://root@127.0.0.1:8306/gamja', 'mariadb', 1),
  ...migratorConfig,
};
