import assert from 'node:assert/strict';
import type { Story } from '../story.ts';
import { Shopper } from './shopper.ts';

/** What happens when paying does not go as planned. Nothing is lost and nothing is charged twice. */
export const paymentTroubles: readonly Story[] = [
  {
    name: 'a payment that is closed comes back to the same checkout with everything kept, and can then be paid',
    async tell(stage) {
      const shopper = await Shopper.arrive(stage, 'payment-closed', 'haru');
      await shopper.putIntoCart('room-slippers');
      await shopper.fillCheckout('테헤란로 152');
      await shopper.chooseCard();
      await shopper.goToPay();
      await shopper.page.getByTestId('pay-cancel').click();
      await shopper.page.waitForURL((url) => url.href.startsWith(shopper.shop));
      await shopper.page.getByRole('button', { name: /결제하기/ }).waitFor();
      await shopper.visitor.look('1-closed');
      await shopper.chooseCard();
      const agreeAll = shopper.page.getByLabel('모두 동의');
      if ((await agreeAll.count()) > 0) await agreeAll.check();
      const order = await shopper.pay();
      await shopper.open(order);
      await shopper.page.getByText('결제 완료').first().waitFor();
      await shopper.visitor.look('2-paid-after-all');
      await shopper.leave();
    },
  },
  {
    name: 'reloading the result page neither charges again nor says anything else',
    async tell(stage) {
      const shopper = await Shopper.arrive(stage, 'reload', 'haru');
      await shopper.putIntoCart('daily-crew-socks');
      await shopper.fillCheckout('테헤란로 152');
      await shopper.chooseCard();
      const order = await shopper.pay();
      await shopper.page.reload({ waitUntil: 'networkidle' });
      await shopper.page.getByRole('link', { name: '주문 보기' }).waitFor();
      assert.equal(await shopper.page.getByRole('link', { name: '주문 보기' }).getAttribute('href'), order);
      await shopper.leave();
    },
  },
];
