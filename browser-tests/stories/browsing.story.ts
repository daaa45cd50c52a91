import assert from 'node:assert/strict';
import type { Story } from '../story.ts';
import { Shopper } from './shopper.ts';

/** Finding something: home, lists, filters, search, a product. */
export const browsing: readonly Story[] = [
  {
    name: 'both shops open with a look of their own',
    async tell(stage) {
      for (const slug of ['gamja-farm', 'haru']) {
        const shopper = await Shopper.arrive(stage, `home-${slug}`, slug);
        await shopper.open('/');
        assert.equal(await shopper.page.locator('h1').count(), 1);
        await shopper.visitor.look('home');
        assert.ok(
          (await shopper.page.locator('a[href^="/products/"]').count()) >= 8,
          'shelves hold products',
        );
        await shopper.leave();
      }
    },
  },
  {
    name: 'a list is sorted and filtered by its address, and going back keeps it',
    async tell(stage) {
      const shopper = await Shopper.arrive(stage, 'list', 'gamja-farm');
      await shopper.open('/products?sort=price-asc&inStock=true');
      const prices = await shopper.page.evaluate(async () => {
        const response = await fetch('/shop/v1/products?sort=price-asc&inStock=true&limit=24');
        const page = (await response.json()) as { items: { priceWon: number; soldOut: boolean }[] };
        return page.items.filter((item) => !item.soldOut).map((item) => item.priceWon);
      });
      assert.deepEqual(
        prices,
        [...prices].sort((a, b) => a - b),
      );
      await shopper.visitor.look('cheapest-first');
      await shopper.page.locator('main a[href^="/products/"]').first().click();
      await shopper.page.waitForURL(/\/products\/[a-z0-9-]+$/);
      await shopper.page.goBack();
      await shopper.page.waitForURL(/sort=price-asc/);
      await shopper.leave();
    },
  },
  {
    name: 'search finds potatoes by 감자, by the initial consonants ㄱㅈ, and by the keys rkawk',
    async tell(stage) {
      const shopper = await Shopper.arrive(stage, 'search', 'gamja-farm');
      for (const [index, term] of ['감자', 'ㄱㅈ', 'rkawk'].entries()) {
        await shopper.open(`/search?q=${encodeURIComponent(term)}`);
        const found = await searchNames(shopper, term);
        const potatoes = found.filter((name) => name.includes('감자'));
        // Initial consonants rightly find 김장철 too; words and mistyped words must bring potatoes first.
        const best = term === 'ㄱㅈ' ? found : found.slice(0, 3);
        assert.ok(potatoes.length >= 3, `${term} finds potatoes: ${found.join(', ')}`);
        assert.ok(
          best.some((name) => name.includes('감자')),
          `${term} finds potatoes first: ${found.join(', ')}`,
        );
        await shopper.page
          .getByText(found[0] ?? '')
          .filter({ visible: true })
          .first()
          .waitFor();
        await shopper.visitor.look(`${index + 1}`);
      }
      await shopper.open('/search?q=zzzzqq');
      await shopper.visitor.look('nothing');
      await shopper.leave();
    },
  },
  {
    name: 'a product shows its price, choices, delivery promise, required information and reviews',
    async tell(stage) {
      const shopper = await Shopper.arrive(stage, 'product', 'gamja-farm');
      await shopper.open('/products/pyeongchang-sumi-potato');
      for (const text of ['9,900원', '도착 예정', '원산지', '후기']) {
        await shopper.page.getByText(text).first().waitFor();
      }
      await shopper.visitor.look('product');
      await shopper.leave();
    },
  },
  {
    name: 'a product that is sold out can be read and not be bought',
    async tell(stage) {
      const shopper = await Shopper.arrive(stage, 'sold-out', 'gamja-farm');
      await shopper.open('/products/haenam-super-sweet-corn');
      await shopper.page.getByText('품절').filter({ visible: true }).first().waitFor();
      assert.equal(
        await shopper.page.getByRole('button', { name: '장바구니 담기', disabled: false }).count(),
        0,
      );
      await shopper.visitor.look('sold-out');
      await shopper.leave();
    },
  },
];

/** What the shop's search answers for a term, best first. */
async function searchNames(shopper: Shopper, term: string): Promise<string[]> {
  return await shopper.page.evaluate(async (q) => {
    const response = await fetch(`/shop/v1/search?q=${encodeURIComponent(q)}`);
    return ((await response.json()) as { items: { name: string }[] }).items.map((item) => item.name);
  }, term);
}
