import { describe, expect, it } from '@jest/globals';
import { portsFrom } from './ports.ts';
import { services, serviceEnvironment, serviceStamp } from './services.ts';
import { composeSettings } from './settings.ts';

const secrets = {
  ENCRYPTION_KEY: 'key-1',
  HASH_KEY: 'key-2',
  SIGNING_KEY: 'key-3',
  INTERNAL_KEY: 'key-4',
  DATABASE_ROOT_PASSWORD: 'root',
  KAKAO_CLIENT_SECRET: 'demo',
};
const addresses = {
  databaseUrl: 'mysql://gamja:pw@127.0.0.1:8306/gamja',
  redisUrl: 'redis://127.0.0.1:8379',
  searchUrl: '',
  databaseKind: 'mariadb',
  named: [],
};
const settings = composeSettings(secrets, addresses, portsFrom(8080));
const environmentOf = (name: string) => {
  const service = services.find((one) => one.name === name);
  if (!service) throw new Error(`there is no service ${name}`);
  return serviceEnvironment(service, settings);
};

describe('settings', () => {
  it('follow the port base in every address', () => {
    const moved = composeSettings(secrets, addresses, portsFrom(9080));
    expect(moved).toMatchObject({
      PORTAL_URL: 'http://portal.localhost:9080',
      API_URL: 'http://127.0.0.1:9081',
      PUBLIC_URL: 'http://localhost:9084',
    });
    expect(Object.values(moved).filter((value) => value.includes(':808'))).toEqual([]);
  });

  it('keep the keys away from the processes that have no use for them', () => {
    for (const name of ['sandbox', 'storefront', 'proxy']) {
      const environment = environmentOf(name);
      for (const key of ['ENCRYPTION_KEY', 'HASH_KEY', 'SIGNING_KEY', 'DATABASE_URL', 'REDIS_URL'])
        expect(environment[key]).toBeUndefined();
    }
    expect(environmentOf('proxy').INTERNAL_KEY).toBeUndefined();
    expect(environmentOf('storefront').INTERNAL_KEY).toBe('key-4');
  });

  it('never give the database root password to a service', () => {
    for (const { name } of services) expect(environmentOf(name).DATABASE_ROOT_PASSWORD).toBeUndefined();
  });

  it('ask for a restart of exactly the services whose settings changed', () => {
    const changed = { ...settings, SIGNING_KEY: 'key-9' };
    const restarted = services
      .filter((service) => serviceStamp(service, settings) !== serviceStamp(service, changed))
      .map(({ name }) => name);
    expect(restarted).toEqual(['api', 'worker']);
  });
});
