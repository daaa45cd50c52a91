import { connect, createServer } from 'node:net';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { say } from './language.ts';
import { LauncherFailure } from './launcher-failure.ts';

/** Everything that listens, by name. All addresses are on 127.0.0.1. */
export interface Ports {
  readonly proxy: number;
  readonly api: number;
  readonly worker: number;
  readonly storefront: number;
  readonly sandbox: number;
  readonly provisioning: number;
  readonly database: number;
  readonly redis: number;
  readonly search: number;
  readonly searchTransport: number;
  /** The S3-speaking server; only tests have one. */
  readonly storage: number;
}

const testShift = 4000;
const highestBase = 65_535 - testShift - 842;
const baseStep = 1000;
const basesTried = 50;

/** The ports of a checkout: GAMJA_PORT_BASE (8080) moves all of them, so that two checkouts can run side by side. */
export function portsFrom(base: number, lane: 'up' | 'test' = 'up'): Ports {
  const first = lane === 'test' ? base + testShift : base;
  return {
    proxy: first,
    api: first + 1,
    worker: first + 2,
    storefront: first + 3,
    sandbox: first + 4,
    provisioning: first + 5,
    database: first + 226,
    redis: first + 299,
    search: first + 840,
    searchTransport: first + 841,
    storage: first + 842,
  };
}

/** Reads GAMJA_PORT_BASE; the highest port of both lanes has to stay a port. */
export function portBase(environment: NodeJS.ProcessEnv = process.env): number {
  const text = environment.GAMJA_PORT_BASE ?? '8080';
  const base = Number(text);
  const highest = portsFrom(base, 'test').storage;
  if (!Number.isInteger(base) || base < 1024 || highest > 65_535) {
    throw new LauncherFailure(
      say(
        `GAMJA_PORT_BASE is "${text}"; set it to a whole number from 1024 to ${highestBase}.`,
        `GAMJA_PORT_BASE 값이 "${text}"입니다. 1024부터 ${highestBase} 사이의 정수로 지정하세요.`,
      ),
    );
  }
  return base;
}

/** True when nothing listens on the port. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => answer(true)));
  });
}

/** A base of which every port is free, looked for in steps upwards from the one given; undefined when none was found. */
export async function freeBaseAfter(base: number): Promise<number | undefined> {
  for (let step = 1; step <= basesTried; step += 1) {
    const candidate = base + step * baseStep;
    if (candidate > highestBase) return undefined;
    const free = await Promise.all(Object.values(portsFrom(candidate)).map(isPortFree));
    if (free.every(Boolean)) return candidate;
  }
  return undefined;
}

/** True when something accepts connections on the port. */
export function answersOn(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect({ port, host });
    const finish = (open: boolean) => {
      socket.destroy();
      answer(open);
    };
    socket.setTimeout(2000, () => finish(false));
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
  });
}

/** Refuses with one sentence when another program already listens on a port that we are about to use. */
export async function requireFreePort(port: number, what: string): Promise<void> {
  if (await isPortFree(port)) return;
  const holder = processListeningOn(port);
  const who = holder
    ? say(` by ${holder.command} (process ${holder.pid})`, ` (${holder.command}, 프로세스 ${holder.pid})`)
    : '';
  const base = await freeBaseAfter(portBase());
  const wayOut = base
    ? say(
        `set GAMJA_PORT_BASE, for example GAMJA_PORT_BASE=${base} ./gamja up`,
        `GAMJA_PORT_BASE=${base} ./gamja up 처럼 포트를 옮기세요`,
      )
    : say('set GAMJA_PORT_BASE to another number', 'GAMJA_PORT_BASE를 다른 숫자로 지정하세요');
  throw new LauncherFailure(
    say(
      `Port ${port}, needed for ${what}, is taken${who}: stop that program or ${wayOut}.`,
      `${what}에 필요한 포트 ${port}번을 이미 다른 프로그램${who}이 쓰고 있습니다. 그 프로그램을 끄거나 ${wayOut}.`,
    ),
  );
}

/** The process that listens on a port, as far as this user may see it (Linux only). */
function processListeningOn(port: number): { pid: number; command: string } | undefined {
  const inode = listeningInode(port);
  if (!inode) return undefined;
  for (const entry of namesIn('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    for (const descriptor of namesIn(`/proc/${entry}/fd`)) {
      try {
        if (readlinkSync(`/proc/${entry}/fd/${descriptor}`) !== `socket:[${inode}]`) continue;
        return { pid: Number(entry), command: commandOf(entry) };
      } catch {
        // The process or its descriptor is gone, or belongs to someone else: look on.
      }
    }
  }
  return undefined;
}

/** The first words of a command line: a runtime's own name says little without the program it runs. */
function commandOf(pid: string): string {
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
  return words.slice(0, 2).join(' ').slice(0, 80);
}

function listeningInode(port: number): string | undefined {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    try {
      for (const line of readFileSync(table, 'utf8').split('\n').slice(1)) {
        const fields = line.trim().split(/\s+/);
        if (fields[1]?.endsWith(`:${wanted}`) && fields[3] === '0A') return fields[9];
      }
    } catch {
      return undefined;
    }
  }
  return undefined;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
