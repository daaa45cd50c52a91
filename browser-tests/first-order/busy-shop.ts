import { setTimeout as sleep } from 'node:timers/promises';
import { Customer } from './customer.ts';
import { HttpVisitor } from './http-visitor.ts';

/** A visitor of pages looks at one in this time, a buyer buys something in that. */
const PAGE_MS = 150;
const ORDER_MS = 1_200;

/** What happened in a shop while it was kept busy. */
export interface Bustle {
  readonly pages: number;
  readonly orders: number;
  readonly faults: readonly string[];
}

/** Visitors and buyers of a shop that is open: pages all the time, an order about every second. */
export class BusyShop {
  private readonly shop: string;
  private readonly sandbox: string;
  private readonly work: Promise<void>[];
  private readonly faults: string[] = [];
  private pages = 0;
  private orders = 0;
  private isOver = false;

  private constructor(shop: string, sandbox: string, slugs: readonly string[]) {
    this.shop = shop;
    this.sandbox = sandbox;
    this.work = [this.browse(slugs), this.browse(slugs.toReversed()), this.buy(slugs)];
  }

  /** Looks what can be bought and begins. */
  static async begin(shop: string, sandbox: string): Promise<BusyShop> {
    const products = await new Customer(shop, sandbox).choice();
    if (products.length === 0) throw new Error(`${shop} has nothing to sell, so it cannot be busy.`);
    return new BusyShop(
      shop,
      sandbox,
      products.map(({ slug }) => slug),
    );
  }

  /** Ends the bustle and tells what it was. */
  async end(): Promise<Bustle> {
    this.isOver = true;
    await Promise.all(this.work);
    return { pages: this.pages, orders: this.orders, faults: this.faults };
  }

  private async browse(slugs: readonly string[]): Promise<void> {
    const paths = ['/', '/products', ...slugs.map((slug) => `/products/${slug}`)];
    const visitor = new HttpVisitor(this.shop);
    for (let turn = 0; !this.isOver; turn += 1) {
      const path = paths[turn % paths.length] ?? '/';
      await this.attempt(async () => {
        const { status } = await visitor.page(path);
        if (status !== 200) throw new Error(`${path} answers ${status}`);
        this.pages += 1;
      });
      await sleep(PAGE_MS);
    }
  }

  private async buy(slugs: readonly string[]): Promise<void> {
    for (let turn = 0; !this.isOver; turn += 1) {
      const slug = slugs[turn % slugs.length] ?? '';
      await this.attempt(async () => {
        await new Customer(this.shop, this.sandbox).buy(slug);
        this.orders += 1;
      });
      await sleep(ORDER_MS);
    }
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.faults.push(`${this.shop}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
