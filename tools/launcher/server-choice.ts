import { say } from './language.ts';
import { LauncherFailure } from './launcher-failure.ts';
import { answersOn } from './ports.ts';
import { readSettings } from './settings.ts';

/** The SQL servers that the launcher can start by itself. */
export type DatabaseKind = 'mariadb' | 'mysql';

/** The address that the person's environment names, unless it is merely our own private server's (a sourced `.gamja/env`). */
export function namedAddress(
  variable: 'DATABASE_URL' | 'REDIS_URL' | 'ELASTICSEARCH_URL',
): string | undefined {
  const named = process.env[variable];
  if (!named || readSettings()[variable] === named) return isNamedEarlier(variable) ? named : undefined;
  return named;
}

/** Reads `--database`; without it the choice of the last start holds. */
export function databaseKind(option: string | undefined): DatabaseKind {
  const wanted = option ?? readSettings().GAMJA_DATABASE ?? 'mariadb';
  if (wanted === 'mariadb' || wanted === 'mysql') return wanted;
  throw new LauncherFailure(
    say(
      `--database is "${wanted}"; give mariadb or mysql.`,
      `--database 값이 "${wanted}"입니다. mariadb 또는 mysql로 지정하세요.`,
    ),
  );
}

/** Refuses with one sentence when a server named by the environment does not answer. */
export async function requireAnswer(variable: string, address: string): Promise<void> {
  const defaults: Record<string, number> = {
    'mysql:': 3306,
    'redis:': 6379,
    'rediss:': 6379,
    'http:': 80,
    'https:': 443,
  };
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const port = Number(url?.port || defaults[url?.protocol ?? ''] || 0);
  if (!url || !port) {
    throw new LauncherFailure(
      say(
        `${variable} is not an address: write it like ${examples[variable] ?? ''}.`,
        `${variable} 값이 주소 형식이 아닙니다. ${examples[variable] ?? ''} 처럼 적으세요.`,
      ),
    );
  }
  if (await answersOn(port, url.hostname)) return;
  throw new LauncherFailure(
    say(
      `Nothing answers at ${url.hostname}:${port}, which ${variable} names: start that server, or unset ${variable} to use a private one.`,
      `${variable}이(가) 가리키는 ${url.hostname}:${port}에서 응답이 없습니다. 그 서버를 켜거나 ${variable}을 지워 전용 서버를 쓰세요.`,
    ),
  );
}

const examples: Record<string, string> = {
  DATABASE_URL: 'mysql://user:password@127.0.0.1:3306/gamja',
  REDIS_URL: 'redis://127.0.0.1:6379',
  ELASTICSEARCH_URL: 'http://127.0.0.1:9200',
};

function isNamedEarlier(variable: string): boolean {
  return readSettings().GAMJA_NAMED?.split(',').includes(variable) ?? false;
}
