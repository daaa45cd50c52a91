import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Account, Addresses } from './addresses.ts';

/** The two widths at which everything is looked at. */
export const viewports = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1440, height: 900 },
} as const;
export type ViewportName = keyof typeof viewports;

const SHOTS = new URL('./shots/', import.meta.url).pathname;

/** A person with a browser: one context, pictures of what they saw, and every fault that the page reported. */
export class Visitor {
  readonly page: Page;
  readonly viewport: ViewportName;
  private readonly context: BrowserContext;
  private readonly story: string;
  private readonly faults: string[] = [];
  /** A shop that is not open says 503 on purpose, so that search engines come again. */
  closedShop: string | null = null;

  private constructor(page: Page, viewport: ViewportName, context: BrowserContext, story: string) {
    this.page = page;
    this.viewport = viewport;
    this.context = context;
    this.story = story;
    page.on('pageerror', (error) => this.faults.push(`script error on ${page.url()}: ${error.message}`));
    page.on('response', (response) => {
      const closed = response.status() === 503 && this.closedShop === new URL(response.url()).origin;
      if (response.status() >= 500 && !closed)
        this.faults.push(`${response.status()} from ${response.url()}`);
    });
  }

  static async arrive(browser: Browser, story: string, viewport: ViewportName): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: viewports[viewport],
      isMobile: viewport === 'phone',
      hasTouch: viewport === 'phone',
      locale: 'ko-KR',
      timezoneId: 'Asia/Seoul',
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    return new Visitor(page, viewport, context, story);
  }

  get isOnPhone(): boolean {
    return this.viewport === 'phone';
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'networkidle' });
  }

  /** Keeps a picture, and refuses a page that can be scrolled sideways. */
  async look(name: string): Promise<void> {
    mkdirSync(SHOTS, { recursive: true });
    await this.page.waitForTimeout(250);
    await this.page.screenshot({
      path: `${SHOTS}${this.story}-${this.viewport}-${name}.png`,
      fullPage: true,
    });
    const overflow = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (overflow > 1) throw new Error(`${name}: the page is ${overflow} px wider than the screen.`);
  }

  /** Leaves, and tells what went wrong on the way. */
  async leave(): Promise<void> {
    await this.context.close();
    if (this.faults.length > 0) throw new Error(this.faults.join('\n'));
  }
}

/** What a story is given. */
export interface Stage {
  readonly browser: Browser;
  readonly viewport: ViewportName;
  readonly addresses: Addresses;
  readonly accounts: readonly Account[];
}

/** One thing that a person can do, told from beginning to end. Its name is the guarantee. */
export interface Story {
  readonly name: string;
  tell(stage: Stage): Promise<void>;
}
