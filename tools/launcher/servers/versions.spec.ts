import { describe, expect, it } from '@jest/globals';
import { debianMirror, packagesToUnpack } from '../apt-packages.ts';
import { javaVersion } from './java.ts';
import { isFitting } from './mariadb.ts';
import { isFittingRedis } from './redis.ts';
import { accountStatements, databaseUrl } from './sql-server.ts';

describe('servers that are already on the machine', () => {
  it('are used when MariaDB is 10.6 or newer', () => {
    expect(isFitting('mariadbd  Ver 10.11.19-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64')).toBe(true);
    expect(isFitting('mariadbd  Ver 11.4.2-MariaDB')).toBe(true);
    expect(isFitting('mysqld  Ver 10.5.23-MariaDB')).toBe(false);
    expect(isFitting('mysqld  Ver 8.0.36 for Linux')).toBe(false);
  });

  it('are used when Redis is 6.2 or newer', () => {
    expect(isFittingRedis('Redis server v=7.0.15 sha=00000000:0')).toBe(true);
    expect(isFittingRedis('Redis server v=6.2.0')).toBe(true);
    expect(isFittingRedis('Redis server v=6.0.16')).toBe(false);
  });

  it('tell their Java release in both spellings', () => {
    expect(javaVersion('IMPLEMENTOR="x"\nJAVA_VERSION="25.0.1"\n')).toBe(25);
    expect(javaVersion('JAVA_VERSION="1.8.0_392"')).toBe(8);
    expect(javaVersion('')).toBeUndefined();
  });
});

describe('packages to unpack', () => {
  it('are what was asked for and plain libraries, but no perl, no user management and no dpkg', () => {
    const simulation = [
      'Inst libc6 (2.36-9+deb12u14 Debian:12.14/oldstable [amd64])',
      'Inst perl-base (5.36.0)',
      'Inst libperl5.36 (5.36.0)',
      'Inst libtext-glob-perl (0.11)',
      'Inst zlib1g (1:1.2.13)',
      'Inst adduser (3.134)',
      'Inst libssl3 (3.0.22)',
      'Inst mariadb-server-core (1:10.11.19)',
      'Conf libc6 (2.36)',
    ].join('\n');
    expect(packagesToUnpack(simulation, ['mariadb-server-core'])).toEqual([
      'libc6',
      'zlib1g',
      'libssl3',
      'mariadb-server-core',
    ]);
  });
});

describe('the Debian mirror', () => {
  it('is found in both formats of apt sources, but not in a comment', () => {
    expect(debianMirror('deb [signed-by=x] https://mirror.example/debian/ bookworm main')).toBe(
      'https://mirror.example/debian/',
    );
    expect(debianMirror('Types: deb\nURIs: http://mirror.example/debian\nSuites: bookworm')).toBe(
      'http://mirror.example/debian',
    );
    expect(
      debianMirror('# http://old.example/debian\nURIs: http://mirror.example/debian-security'),
    ).toBeUndefined();
  });
});

describe('the private SQL server', () => {
  const plan = { port: 8306, password: 'secret', rootPassword: 'other', durability: 'durable' } as const;

  it('gives its account the databases of this name only, and only over the loopback address', () => {
    expect(accountStatements(plan)).toMatch(
      /GRANT ALL PRIVILEGES ON `gamja%`\.\* TO 'gamja'@'127\.0\.0\.1';/,
    );
    expect(accountStatements(plan)).not.toMatch(/ALL PRIVILEGES ON \*\.\*/);
  });

  it('has one statement per line, as the server reads its start file', () => {
    for (const line of accountStatements(plan).trim().split('\n')) expect(line).toMatch(/;$/);
  });

  it('is named by an address that its password fits into', () => {
    expect(new URL(databaseUrl(plan)).password).toBe('secret');
  });
});
