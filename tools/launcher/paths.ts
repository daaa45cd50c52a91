import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The checkout that this launcher belongs to. */
export const checkout = resolve(import.meta.dirname, '../..');

const home = join(checkout, '.gamja');

/**
 * Everything the launcher makes: data, logs, process files, secrets. Deleting it forgets it all. The browser tests give the launcher
 * another folder (GAMJA_STATE), so that they can open shops of their own beside the developer's.
 */
export const stateFolder = process.env.GAMJA_STATE ?? home;

/** Where the unpacked servers live; shared by the running shop and the tests. */
export const serversFolder = join(home, 'servers');

/** What one set of running processes keeps on disk. The shop and the tests have one each and never meet. */
export interface Lane {
  readonly name: 'up' | 'test';
  readonly dataFolder: string;
  readonly runFolder: string;
  readonly logFolder: string;
}

/** The lane of `./gamja up`. */
export const upLane: Lane = lane('up', stateFolder);

/** The lane of `./gamja test`: servers of its own, so that a test run never touches the shop's data. */
export const testLane: Lane = lane('test', join(stateFolder, 'test'));

function lane(name: Lane['name'], folder: string): Lane {
  return {
    name,
    dataFolder: join(folder, 'data'),
    runFolder: join(folder, 'run'),
    logFolder: join(folder, 'logs'),
  };
}

/** Makes the lane's folders, readable by this user only: they hold secrets and people's data. */
export function makeLaneFolders(where: Lane): void {
  for (const folder of [stateFolder, serversFolder, where.dataFolder, where.runFolder, where.logFolder]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }
}

/** A path as a person in the checkout would type it. */
export function shown(path: string): string {
  return relative(process.cwd(), path) || '.';
}
