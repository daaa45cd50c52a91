import assert from 'node:assert/strict';
import type { Story } from '../story.ts';
import { Shopper } from './shopper.ts';
import { StaffMember } from './staff-member.ts';

/** What an owner changes in the portal shows in the shop. */
export const settings: readonly Story[] = [
  {
    name: 'a price that the owner changes is the price in the shop',
    async tell(stage) {
      const price = stage.viewport === 'phone' ? 11_800 : 12_300;
      const owner = await StaffMember.arrive(stage, 'price', 'owner@haru.test');
      await owner.open('/products');
      await owner.page.getByPlaceholder(/상품/).first().fill('캐시미어 머플러');
      await owner.page.getByText('목에 닿는 캐시미어 머플러').first().click();
      const field = owner.page.getByLabel('판매가').first();
      await field.fill(String(price));
      await owner.visitor.look('1-edited');
      await owner.page.getByRole('button', { name: '저장' }).click();
      await owner.page.getByRole('button', { name: '저장' }).waitFor({ state: 'detached' });
      await owner.leave();
      const shopper = await Shopper.arrive(stage, 'price', 'haru');
      const shown = `${price.toLocaleString('ko-KR')}원`;
      await shopper.open('/products/cashmere-muffler');
      await shopper.page.getByText(shown).first().waitFor();
      await shopper.visitor.look('2-in-the-shop');
      await shopper.leave();
    },
  },
  {
    name: 'stock is corrected in the grid with a reason, and the ledger keeps it',
    async tell(stage) {
      const owner = await StaffMember.arrive(stage, 'stock', 'owner@gamja-farm.test');
      await owner.open('/stock');
      await owner.page.getByPlaceholder(/SKU/).first().fill('GF-FRU-CHES-2');
      const cell = owner.page.getByRole('button', { name: /공주 정안밤.*이천 센터/ }).first();
      await cell.click();
      await owner.page.getByLabel('실제 수량').fill(stage.viewport === 'phone' ? '45' : '46');
      await owner.visitor.look('1-cell');
      await owner.page.getByRole('button', { name: '수량 바꾸기' }).click();
      await owner.page.getByText('수량을 바꿨어요').waitFor();
      await owner.page.getByLabel('실제 수량').waitFor({ state: 'detached' });
      await cell.click();
      await owner.page.getByLabel('실제 수량').waitFor();
      // Once as the reason that is offered, and once more as a line of the ledger.
      await owner.page.getByText('실사').filter({ visible: true }).nth(1).waitFor();
      await owner.visitor.look('2-ledger');
      await owner.leave();
    },
  },
  {
    name: 'racks are shown before they are made, and then stand on the map',
    async tell(stage) {
      const zone = stage.viewport === 'phone' ? 'P' : 'D';
      const owner = await StaffMember.arrive(stage, 'racks', 'owner@haru.test');
      await owner.open('/warehouses');
      await owner.page.getByText('대구').first().click();
      await owner.page.getByRole('button', { name: '선반 만들기' }).first().click();
      await owner.page.getByLabel('구역 코드').fill(zone);
      await owner.page.getByLabel('구역 이름').fill('새 구역');
      await owner.page.getByLabel('선반 수', { exact: true }).fill('2');
      await owner.page.getByLabel('단 수', { exact: true }).fill('2');
      await owner.page.getByLabel('한 단의 칸 수', { exact: true }).fill('3');
      await owner.page.getByText('선반 2개, 칸 12개가 생겨요').waitFor();
      await owner.visitor.look('1-preview');
      await owner.page.getByRole('button', { name: '이대로 만들기' }).click();
      await owner.page.getByText('칸 12개를 만들었어요').waitFor();
      await owner.visitor.look('2-made');
      assert.ok((await owner.page.getByText('새 구역').count()) > 0, 'the new zone is on the map');
      await owner.leave();
    },
  },
];
