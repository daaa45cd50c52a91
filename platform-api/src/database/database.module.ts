import { Global, Module } from '@nestjs/common';
import { MikroORM } from '@mikro-orm/mysql';
import { Config } from '../config/index.ts';
import { Database } from './database.ts';
import { ormConfig } from './orm.config.ts';
import { RedisClient } from './redis.ts';
import { detectServer } from './server-kind.ts';

/** Opens the database with the driver that fits its server. */
@Global()
@Module({
  providers: [
    RedisClient,
    {
      provide: Database,
      inject: [Config],
      useFactory: async (config: Config) => {
        const { DATABASE_URL, DATABASE_POOL } = config.values;
        const server = await detectServer(DATABASE_URL);
        const orm = await MikroORM.init(ormConfig(DATABASE_URL, server, DATABASE_POOL));
        await orm.connect();
        return new Database(orm);
      },
    },
  ],
  exports: [Database, RedisClient],
})
export class DatabaseModule {}
