import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { shopUrl } from '../addresses.ts';
import type { Stage } from '../story.ts';
import { Visitor } from '../story.ts';

/** A customer of one shop, doing what customers do. */
export class Shopper {
  readonly visitor: Visitor;
  readonly shop: string;

  private constructor(visitor: Visitor, shop: string) {
    this.visitor = visitor;
    this.shop = shop;
  }

  static async arrive(stage: Stage, story: string, slug: string): Promise<Shopper> {
    const visitor = await Visitor.arrive(stage.browser, story, stage.viewport);
    return new Shopper(visitor, shopUrl(stage.addresses, slug));
  }

  get page(): Page {
    return this.visitor.page;
  }

  async open(path: string): Promise<void> {
    await this.visitor.open(`${this.shop}${path}`);
  }

  /** Signs in as one of the sandbox's people, through Kakao's own page. */
  async signIn(person = 1): Promise<void> {
    await this.open('/sign-in');
    await this.page
      .getByRole('link', { name: /카카오/ })
      .or(this.page.getByRole('button', { name: /카카오/ }))
      .first()
      .click();
    await this.page.getByTestId(`kakao-person-${person}`).click();
    await this.page.waitForURL((url) => url.href.startsWith(this.shop));
    await this.page.waitForLoadState('networkidle');
  }

  /** Opens a product and puts the first choice of each option into the cart. */
  async putIntoCart(slug: string): Promise<void> {
    await this.open(`/products/${slug}`);
    if (this.visitor.isOnPhone) await this.page.locator('[data-buy-bar] button').first().click();
    const scope = this.visitor.isOnPhone ? this.page.locator('dialog[open]') : this.page.locator('main');
    for (const option of await scope.locator('fieldset:has(legend)').all()) {
      await option.locator('button:not([disabled])').first().click();
    }
    const added = this.page.waitForResponse((response) => response.url().endsWith('/shop/v1/cart/lines'));
    await scope.getByRole('button', { name: '장바구니 담기' }).click();
    assert.equal((await added).status(), 200);
  }

  /** Fills the checkout in with an address that is searched for. */
  async fillCheckout(road: string): Promise<void> {
    await this.open('/checkout');
    await this.page.getByLabel('이름', { exact: true }).first().fill('김감자');
    await this.page.getByLabel('휴대폰 번호').first().fill('010-1234-5678');
    await this.page.getByRole('button', { name: '주소 찾기' }).click();
    await this.page.getByLabel('도로명이나 건물 이름').fill(road);
    await this.page.getByRole('button', { name: '찾기', exact: true }).click();
    await this.page.locator('dialog[open] li button').first().click();
    await this.page.getByLabel('상세 주소').fill('101동 202호');
    await this.page.getByLabel('배송 요청사항').selectOption({ index: 1 });
    await this.page.getByLabel('모두 동의').check();
  }

  /** Chooses a card in Toss's widget and agrees to its terms. */
  async chooseCard(): Promise<void> {
    await this.page.getByTestId('toss-method-CARD').click();
    await this.page.getByTestId('toss-agreement').check();
  }

  /** Presses the button with the amount; Toss's window opens. */
  async goToPay(): Promise<void> {
    await this.page.getByRole('button', { name: /결제하기/ }).click();
    await this.page.getByTestId('pay-approve').waitFor();
  }

  /** Pays in Toss's window and comes back. Answers the order's address in the shop. */
  async pay(): Promise<string> {
    await this.goToPay();
    await this.page.getByTestId('pay-approve').click();
    await this.page.waitForURL(/checkout\/success/);
    const link = this.page.getByRole('link', { name: '주문 보기' });
    await link.waitFor();
    const href = await link.getAttribute('href');
    assert.ok(href !== null && href.startsWith('/orders/'), 'the result names the order');
    return href;
  }

  async leave(): Promise<void> {
    await this.visitor.leave();
  }
}
