import { execFileSync } from 'node:child_process';

/** Where everything is, as `./gamja status --json` tells. */
export interface Addresses {
  readonly portal: string;
  readonly sandbox: string;
  readonly shops: readonly { readonly slug: string; readonly name: string; readonly url: string }[];
}

/** Somebody who can sign in to the portal. */
export interface Account {
  readonly email: string;
  readonly password: string;
  readonly role: string;
}

/** Asks the launcher of this checkout (GAMJA_STATE and GAMJA_PORT_BASE choose which installation). */
export function readAddresses(): { addresses: Addresses; accounts: readonly Account[] } {
  const checkout = new URL('..', import.meta.url).pathname;
  const text = execFileSync(process.execPath, ['tools/launcher/main.ts', 'status', '--json'], {
    cwd: checkout,
    encoding: 'utf8',
  });
  const status = JSON.parse(text) as { state: string; addresses: Addresses; accounts: Account[] };
  if (status.state !== 'running')
    throw new Error('Nothing is running here. Start it with ./gamja up --detach.');
  return status;
}

/** The address of one shop. */
export function shopUrl(addresses: Addresses, slug: string): string {
  const shop = addresses.shops.find((known) => known.slug === slug);
  if (shop === undefined) throw new Error(`There is no demo shop ${slug}.`);
  return shop.url;
}
