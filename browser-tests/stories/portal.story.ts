import assert from 'node:assert/strict';
import type { Story } from '../story.ts';
import { Shopper } from './shopper.ts';
import { StaffMember } from './staff-member.ts';
import { waitUntil } from './wait-until.ts';

const trackingNumber = (): string => String(Date.now()).slice(-12).padStart(12, '1');

/** The owner's side: from the order that arrives to the parcel that is delivered, and what the customer sees of it. */
export const portal: readonly Story[] = [
  {
    name: 'an order is picked, packed and sent in the portal, and its customer sees it delivered and writes a review',
    async tell(stage) {
      const shopper = await Shopper.arrive(stage, 'delivery', 'gamja-farm');
      await shopper.signIn(2);
      await shopper.putIntoCart('baby-potato');
      await shopper.fillCheckout('해운대');
      await shopper.chooseCard();
      const order = await shopper.pay();
      const orderId = order.split('/').at(-1) ?? '';

      const owner = await StaffMember.arrive(stage, 'delivery', 'owner@gamja-farm.test');
      await owner.visitor.look('1-portal-home');
      await owner.open(`/orders/${orderId}/show`);
      await owner.page.getByText('왜 이 창고인가요?').waitFor();
      await owner.visitor.look('2-order-with-decision');
      assert.ok(
        (await owner.page.getByText('부산 센터').count()) > 0,
        'the order to Busan names the warehouse in Busan',
      );

      await owner.page.locator('a[href*="/shipments/"]').first().click();
      await owner.page.getByRole('button', { name: '피킹 시작' }).click();
      const boxes = owner.page.getByRole('checkbox');
      await boxes.first().waitFor();
      for (const box of await boxes.all()) await box.check();
      await owner.visitor.look('3-picking');
      await owner.page.getByRole('button', { name: '포장 완료' }).click();
      await owner.page.getByLabel('송장번호').fill(trackingNumber());
      await owner.visitor.look('4-packed');
      await owner.page.getByRole('button', { name: '발송하기' }).click();
      await owner.page.getByText('배송 중').first().waitFor();
      await owner.leave();

      await shopper.open(order);
      await shopper.page.getByText('배송 중').first().waitFor();
      await shopper.visitor.look('5-on-its-way');
      const number = await trackingNumberOf(shopper, order);
      const moved = await fetch(`${stage.addresses.sandbox}/sandbox/tracking/CJ/${number}/advance`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ to: 'delivered' }),
      });
      assert.ok(moved.ok, `the sandbox moves the parcel (${moved.status})`);
      await waitUntil(async () => {
        await shopper.open(order);
        return (
          (await shopper.page.getByRole('button', { name: '구매 확정' }).count()) > 0 &&
          (await isDelivered(shopper, order))
        );
      });
      await shopper.visitor.look('6-delivered');
      await shopper.page.getByRole('button', { name: '구매 확정' }).first().click();
      await shopper.page.getByRole('button', { name: '네, 잘 받았어요' }).click();
      await shopper.page.getByRole('button', { name: '후기 쓰기' }).first().click();
      await shopper.visitor.look('7-review');
      const dialog = shopper.page.locator('dialog[open]');
      await dialog.getByRole('radio').last().check({ force: true });
      await dialog
        .getByRole('textbox')
        .first()
        .fill('조림으로 만들었더니 온 식구가 잘 먹었어요. 크기가 고르고 싱싱해요.');
      const written = shopper.page.waitForResponse((response) => response.url().includes('/reviews'));
      await dialog.getByRole('button', { name: /올리기|등록|남기기/ }).click();
      assert.equal((await written).status(), 201);
      // A finished page is kept for a moment; the review is on the next one that is drawn.
      await waitUntil(async () => {
        await shopper.open('/products/baby-potato');
        return (await shopper.page.getByText('온 식구가 잘 먹었어요').count()) > 0;
      });
      await shopper.leave();
    },
  },
  {
    name: 'every screen of the portal opens for its owner',
    async tell(stage) {
      const owner = await StaffMember.arrive(stage, 'screens', 'owner@gamja-farm.test');
      for (const path of await owner.page
        .locator('nav a[href^="/"]')
        .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? '/'))])) {
        await owner.open(path);
        await owner.page.locator('h1').first().waitFor();
        await owner.visitor.look(`screen${path.replace(/[^a-z]+/g, '-')}`);
      }
      await owner.leave();
    },
  },
  {
    name: 'warehouse staff see parcels and stock, and no money settings',
    async tell(stage) {
      const floor = await StaffMember.arrive(stage, 'floor', 'floor@gamja-farm.test');
      await floor.open('/shipments');
      await floor.page.locator('h1').first().waitFor();
      await floor.visitor.look('shipments');
      const links = await floor.page
        .locator('nav a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      assert.ok(!links.some((href) => href?.includes('payment')), 'no link to payment settings');
      await floor.leave();
    },
  },
];

interface ShownOrder {
  readonly state: string;
  readonly shipments: readonly { readonly trackingNumber: string | null }[];
}

async function orderOf(shopper: Shopper, order: string): Promise<ShownOrder> {
  return await shopper.page.evaluate(async (path) => {
    const response = await fetch(`/shop/v1${path}`);
    return (await response.json()) as ShownOrder;
  }, order);
}

async function trackingNumberOf(shopper: Shopper, order: string): Promise<string> {
  return (await orderOf(shopper, order)).shipments[0]?.trackingNumber ?? '';
}

async function isDelivered(shopper: Shopper, order: string): Promise<boolean> {
  return (await orderOf(shopper, order)).state === 'delivered';
}
