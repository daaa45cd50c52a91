import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { readAddresses, shopUrl } from './addresses.ts';
import { BusyShop, type Bustle } from './first-order/busy-shop.ts';
import { Customer } from './first-order/customer.ts';
import { HttpVisitor } from './first-order/http-visitor.ts';
import { NewOwner } from './first-order/new-owner.ts';

/** From the operator's command to a parcel of the first order. */
const LIMIT_MS = 60_000;
/** The other shops have been busy for so long before the new one is asked for. */
const WARM_UP_MS = 3_000;
const PASSWORD = 'moss-owner-password-1';

/**
 * `node browser-tests/first-order.ts`: a third shop is made while the first two are busy, and serves its first order within
 * a minute. Everything goes through the front, as people's browsers do; tells how long each part took.
 */
const { addresses } = readAddresses();
const { portal, sandbox } = addresses;
const slug = `moss-${Date.now().toString(36)}`;
const name = '이끼상점';
const email = `owner@${slug}.test`;

const busy = await Promise.all(
  ['gamja-farm', 'haru'].map((known) => BusyShop.begin(shopUrl(addresses, known), sandbox)),
);
await sleep(WARM_UP_MS);
let failure = '';
const startedAt = performance.now();
try {
  await serveFirstOrder();
} catch (error) {
  failure = error instanceof Error ? error.message : String(error);
}
const tookMs = performance.now() - startedAt;
const bustle = await Promise.all(busy.map((shop) => shop.end()));
report(bustle);

async function serveFirstOrder(): Promise<void> {
  const shop = await phase('tenant made', makeTenant);
  const owner = new NewOwner(portal, sandbox, slug, email);
  await phase('password set by the mailed link', async () =>
    owner.setPassword(await owner.readMail(), PASSWORD),
  );
  const stranger = new HttpVisitor(shop);
  await phase('strangers see that it is being prepared', async () => {
    const { text } = await stranger.page('/');
    if (!text.includes('준비 중'))
      throw new Error('Strangers see something else than the page of a shop in preparation.');
  });
  await phase('business data and keys', async () => {
    await owner.fillProfile(name);
    await owner.enterKeys(slug.replaceAll('-', ''));
  });
  const warehouse = await phase('racks', () => owner.buildRacks());
  const product = `frost-moss-${slug.slice(5)}`;
  await phase('product and stock', () => owner.stockProduct(product, warehouse));
  await phase('front page published', () => owner.publish('느리게 자라는 초록'));
  await phase('opened', () => owner.open());
  await phase('strangers see the shop', () => untilOpen(stranger));
  const order = await phase('first order paid', () => new Customer(shop, sandbox).buy(product));
  await phase('parcel in the warehouse', () => owner.seeParcel(order));
}

/** `./gamja tenant create`; the address of the shop. */
async function makeTenant(): Promise<string> {
  const words = ['create', slug, '--name', name, '--owner', email, '--owner-name', '이초록', '--json'];
  const gamja = new URL('../tools/launcher/main.ts', import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [gamja, 'tenant', ...words]);
  const { run } = JSON.parse(stdout) as { run: { state: string; url: string } };
  if (run.state !== 'done') throw new Error(`The run is ${run.state} instead of done.`);
  return run.url;
}

/** Every process may remember for a few seconds that the shop was closed. */
async function untilOpen(stranger: HttpVisitor): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    const { status, text } = await stranger.page('/');
    if (status === 200 && !text.includes('준비 중')) return;
    await sleep(100);
  }
  throw new Error('The shop was opened, but strangers do not see it.');
}

async function phase<T>(what: string, act: () => Promise<T>): Promise<T> {
  const from = performance.now();
  try {
    const made = await act();
    process.stdout.write(`ok      ${what} (${seconds(performance.now() - from)})\n`);
    return made;
  } catch (error) {
    process.stdout.write(`FAILED  ${what} (${seconds(performance.now() - from)})\n`);
    throw error;
  }
}

function report(all: readonly Bustle[]): void {
  const pages = all.reduce((sum, shop) => sum + shop.pages, 0);
  const orders = all.reduce((sum, shop) => sum + shop.orders, 0);
  const faults = all.flatMap((shop) => shop.faults);
  if (failure === '' && tookMs > LIMIT_MS) failure = `It took ${seconds(tookMs)}; a minute is the limit.`;
  if (failure === '' && (pages === 0 || orders === 0)) failure = 'The other shops were not busy.';
  process.stdout.write(
    `        ${seconds(tookMs)} in all; meanwhile ${pages} pages and ${orders} orders elsewhere\n`,
  );
  if (failure !== '') process.stdout.write(`        ${failure}\n`);
  for (const fault of faults.slice(0, 10)) process.stdout.write(`        ${fault}\n`);
  const failed = (failure === '' ? 0 : 1) + (faults.length === 0 ? 0 : 1);
  process.stdout.write(`\n${2 - failed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
