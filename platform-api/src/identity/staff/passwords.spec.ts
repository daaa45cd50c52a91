import { describe, expect, it } from '@jest/globals';
import { hashPassword, passwordMatches } from './passwords.ts';

describe('passwords', () => {
  it('are kept as Argon2id with the parameters that OWASP asks for', async () => {
    const phc = await hashPassword('a-fake-password-1');
    expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await passwordMatches('a-fake-password-1', phc)).toBe(true);
    expect(await passwordMatches('a-fake-password-2', phc)).toBe(false);
  });

  it('have a salt of their own', async () => {
    expect(await hashPassword('the same')).not.toBe(await hashPassword('the same'));
  });

  it('are the same however a keyboard composes Korean', async () => {
    const phc = await hashPassword('감자'.normalize('NFD'));
    expect(await passwordMatches('감자'.normalize('NFC'), phc)).toBe(true);
  });

  it('match nothing that is no hash', async () => {
    expect(await passwordMatches('', '')).toBe(false);
    expect(await passwordMatches('plain', 'plain')).toBe(false);
  });

  it('that the reference program hashed match too', async () => {
    // A vector of the reference implementation's own tests: Argon2id, t=2, m=64 MiB, p=1, salt "somesalt".
    const phc = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await passwordMatches('password', phc)).toBe(true);
  });
});
