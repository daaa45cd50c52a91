import { makeLaneFolders, upLane } from './paths.ts';
import { portBase, portsFrom } from './ports.ts';
import { composeSettings, loadSecrets, writeSettings } from './settings.ts';
import { startMariaDb } from './servers/mariadb.ts';
import { startRedis } from './servers/redis.ts';

makeLaneFolders(upLane);
const ports = portsFrom(portBase());
const secrets = loadSecrets();
const databaseUrl = await startMariaDb(upLane, {
  port: ports.database,
  password: secrets.DATABASE_PASSWORD ?? '',
  rootPassword: secrets.DATABASE_ROOT_PASSWORD ?? '',
  durability: 'durable',
});
const redisUrl = await startRedis(upLane, { port: ports.redis, password: secrets.REDIS_PASSWORD ?? '', durability: 'durable' });
writeSettings(composeSettings(secrets, { databaseUrl, redisUrl, searchUrl: '' }, ports));
process.stdout.write(`${databaseUrl.replace(/:[^:@]*@/, ':…@')} ${redisUrl.replace(/:[^:@]*@/, ':…@')}\n`);
