import { describe, expect, it } from '@jest/globals';
import { serviceKeys } from './service-credential.rules.ts';

const [first, second] = ['a-fake-key-number-1', 'a-fake-key-number-2'];

describe('the keys of the provisioning process', () => {
  it('are one, or two while they are exchanged', () => {
    expect(serviceKeys(first)).toEqual([first]);
    expect(serviceKeys(`${first}, ${second}`)).toEqual([first, second]);
  });

  it.each([
    ['none', ''],
    ['an empty one beside a good one', `${first},`],
    ['one that is short', 'short'],
    ['three', `${first},${second},${first}`],
  ])('are never %s', (_name, setting) => {
    expect(() => serviceKeys(setting)).toThrow(/PROVISIONING_KEY must be/);
  });
});
