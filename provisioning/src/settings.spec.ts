import { describe, expect, it } from '@jest/globals';
import { readCliSettings, readSettings } from './settings.ts';

const enough = {
  PLATFORM_URL: 'http://127.0.0.1:8081/',
  PROVISIONING_KEY: 'the-new-key,the-old-key',
  REDIS_URL: 'redis://127.0.0.1:6379',
  PROBE_URL: 'http://127.0.0.1:8080',
};

describe('the settings', () => {
  it('need four addresses and keys; the rest has a value that is safe', () => {
    expect(readSettings(enough)).toMatchObject({
      platformUrl: 'http://127.0.0.1:8081',
      provisioningKey: 'the-new-key',
      port: 8085,
      host: '127.0.0.1',
      leaseSeconds: 30,
      attempts: 8,
      logLevel: 'info',
      failpoint: '',
    });
  });

  it('are refused with every fault at once', () => {
    const wrong = {
      PLATFORM_URL: 'nowhere',
      PROVISIONING_PORT: 'x',
      PROVISIONING_LEASE_SECONDS: '0',
      LOG_LEVEL: 'loud',
    };
    const names = ['PLATFORM_URL', 'PROVISIONING_KEY', 'REDIS_URL', 'PROBE_URL', 'PROVISIONING_PORT'];
    for (const name of [...names, 'PROVISIONING_LEASE_SECONDS', 'LOG_LEVEL'])
      expect(() => readSettings(wrong)).toThrow(name);
    expect(() => readCliSettings({})).toThrow(/PLATFORM_URL.*\n.*PROVISIONING_KEY/);
  });

  it('arm no failpoint in production', () => {
    const armed = { ...enough, FAILPOINT: 'provisioning.leased' };
    expect(readSettings(armed).failpoint).toBe('provisioning.leased');
    expect(() => readSettings({ ...armed, NODE_ENV: 'production' })).toThrow('FAILPOINT');
  });
});
