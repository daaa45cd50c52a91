import { existsSync, readFileSync } from 'node:fs';

/** The servers that tests run on: from the environment (`./gamja test` sets it), else those of a running `./gamja up`. */
export function serverUrls(): { database: string; redis: string; elasticsearch: string } {
  const file = new URL('../../../.gamja/env', import.meta.url);
  const fallback: Record<string, string> = {};
  if (existsSync(file)) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const match = /^(\w+)=(.*)$/.exec(line);
      if (match?.[1] !== undefined) fallback[match[1]] = match[2] ?? '';
    }
  }
  const read = (name: string): string => process.env[name] ?? fallback[name] ?? '';
  const urls = {
    database: read('DATABASE_URL'),
    redis: read('REDIS_URL'),
    elasticsearch: read('ELASTICSEARCH_URL'),
  };
  if (urls.database === '' || urls.redis === '') {
    throw new Error('Tests need a database and Redis. Run `./gamja test`, or `./gamja up` first.');
  }
  return urls;
}

/** The database of one jest worker; TEST_DATABASE lets two runs use one server. */
export function workerDatabase(base: string, worker: string): string {
  const url = new URL(base);
  url.pathname = `/${process.env['TEST_DATABASE'] ?? 'gamja_test'}_${worker}`;
  return url.toString();
}
