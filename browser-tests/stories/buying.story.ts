import assert from 'node:assert/strict';
import type { Story } from '../story.ts';
import { Shopper } from './shopper.ts';

/** From an empty cart to a paid order, as somebody with a Kakao account and as a guest. */
export const buying: readonly Story[] = [
  {
    name: 'a customer signs in with Kakao, buys with Toss, and sees the order paid',
    async tell(stage) {
      const shopper = await Shopper.arrive(stage, 'buying', 'gamja-farm');
      await shopper.putIntoCart('pyeongchang-sumi-potato');
      await shopper.visitor.look('1-in-the-cart');
      await shopper.signIn(1);
      await shopper.open('/cart');
      await shopper.page.getByText('수미감자').first().waitFor();
      await shopper.visitor.look('2-cart-kept-after-sign-in');
      await shopper.fillCheckout('테헤란로 152');
      await shopper.chooseCard();
      await shopper.visitor.look('3-checkout');
      const order = await shopper.pay();
      await shopper.visitor.look('4-paid');
      await shopper.open(order);
      await shopper.page.getByText('결제 완료').first().waitFor();
      await shopper.visitor.look('5-order');
      await shopper.open('/orders');
      assert.ok((await shopper.page.locator(`a[href="${order}"]`).count()) > 0, 'the order is in the list');
      await shopper.leave();
    },
  },
  {
    name: 'a guest buys without an account and finds the order again in the same browser',
    async tell(stage) {
      const shopper = await Shopper.arrive(stage, 'guest', 'haru');
      await shopper.putIntoCart('cashmere-muffler');
      await shopper.fillCheckout('테헤란로 152');
      await shopper.chooseCard();
      const order = await shopper.pay();
      await shopper.open(order);
      await shopper.page.getByText('결제 완료').first().waitFor();
      await shopper.visitor.look('order');
      await shopper.leave();
    },
  },
];
