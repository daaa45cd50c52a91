import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { Visitor, type Stage, type Story } from '../story.ts';
import { linkFromMail, provisionShop, type NewShop } from './new-owner.ts';

const PASSWORD = '봄비 내리는 감자밭 2026';

/** From the mail to an open shop: what a new owner goes through, and what strangers see meanwhile. */
export const ownersStart: readonly Story[] = [
  {
    name: 'a new owner goes from the mail to an open shop by the checklist, and strangers come in only while it is open',
    async tell(stage) {
      const shop = await provisionShop(stage, 'start', '한봄 공방');
      const stranger = await Visitor.arrive(stage.browser, 'start-stranger', stage.viewport);
      stranger.closedShop = new URL(shop.url).origin;
      await stranger.open(shop.url);
      await stranger.page.getByText('준비 중').first().waitFor();
      await stranger.look('1-preparing');

      const owner = await Visitor.arrive(stage.browser, 'start', stage.viewport);
      const { page } = owner;
      await setPassword(stage, owner, shop);
      await owner.look('2-start');
      assert.ok(await page.getByRole('button', { name: '쇼핑몰 열기' }).isDisabled(), 'it cannot open yet');

      await enterBusiness(page);
      await backToStart(page);
      await makeRacks(owner);
      await page.getByRole('link', { name: '준비로 돌아가기' }).click();
      await addProduct(owner);
      await page.getByRole('link', { name: '준비로 돌아가기' }).click();
      await enterKeys(page);
      await backToStart(page);
      await chooseLook(owner);
      await page.getByText('6개 가운데 6개를 마쳤어요').waitFor();

      await preview(owner, shop);
      await openShop(owner, shop);
      await untilOpen(stranger, shop);
      await stranger.look('8-open');

      await pauseShop(stage, owner);
      await untilClosed(stranger, shop);
      await stranger.leave();
      await owner.leave();
    },
  },
  {
    name: 'a link is good for one password, and whoever forgot theirs gets another',
    async tell(stage) {
      const shop = await provisionShop(stage, 'forgot', '잊은 가게');
      const owner = await Visitor.arrive(stage.browser, 'forgot', stage.viewport);
      const { page } = owner;
      const link = await setPassword(stage, owner, shop);
      await page.context().clearCookies();
      await page.goto('about:blank');
      await owner.open(link);
      await page.getByText('이 링크는 더 이상 쓸 수 없어요').waitFor();
      await owner.look('1-used');
      await page.getByRole('link', { name: '새 링크 받기' }).click();
      await page.getByLabel('이메일').fill(shop.ownerEmail);
      await page.getByRole('button', { name: '링크 보내기' }).click();
      await page.getByText('메일을 보냈어요').waitFor();
      await owner.look('2-sent');
      await owner.open(await newerLink(stage, shop, link));
      await page.getByLabel('새 비밀번호').fill('다른 낱말 여럿이 좋아요');
      await page.getByRole('button', { name: '비밀번호 정하고 들어가기' }).click();
      await page.getByRole('heading', { level: 1, name: /문을 열 준비를 해요/ }).waitFor();
      await owner.leave();
    },
  },
];

async function setPassword(stage: Stage, owner: Visitor, shop: NewShop): Promise<string> {
  const { page } = owner;
  const link = await linkFromMail(stage, shop.ownerEmail);
  await owner.open(link);
  await page.getByText(shop.name).first().waitFor();
  assert.ok(
    !new URL(page.url()).pathname.includes(link.split('/').at(-1) ?? link),
    'no server sees the secret',
  );
  await page.getByLabel('새 비밀번호').fill(PASSWORD);
  await owner.look('0-password');
  await page.getByRole('button', { name: '비밀번호 정하고 들어가기' }).click();
  await page.getByRole('heading', { level: 1, name: /문을 열 준비를 해요/ }).waitFor();
  return link;
}

async function enterBusiness(page: Page): Promise<void> {
  await page.getByRole('link', { name: '정보 입력하기' }).click();
  await page.getByLabel('상호').fill('한봄 공방');
  await page.getByLabel('대표자').fill('한봄');
  await page.getByLabel('사업자등록번호').fill('220-81-62517');
  await page.getByLabel('사업장 주소').fill('강원특별자치도 강릉시 임영로 131');
  await page.getByLabel('고객센터 전화').fill('033-123-4567');
  await page.getByLabel('이메일').fill('help@hanbom.test');
  await page.getByLabel('개인정보 보호책임자').fill('한봄');
  await save(page);
}

async function makeRacks(owner: Visitor): Promise<void> {
  const { page } = owner;
  await page.getByRole('link', { name: '창고 준비하기' }).click();
  await page.getByText('선반 3개, 칸 60개가 생겨요').waitFor();
  await page.getByRole('button', { name: '하나 늘리기' }).first().click();
  await page.getByText('선반 4개, 칸 80개가 생겨요').waitFor();
  await page.getByRole('button', { name: 'A-04-4-05' }).waitFor();
  await owner.look('3-racks');
  await page.getByRole('button', { name: '이대로 만들기' }).click();
  await page.getByText('칸 80개를 만들었어요').waitFor();
}

async function addProduct(owner: Visitor): Promise<void> {
  const { page } = owner;
  await page.getByRole('link', { name: '상품 등록하기' }).click();
  await page.getByLabel('상품 이름').fill('봄꽃 유리컵');
  await page.getByLabel('판매가').first().fill('18000');
  await page.getByLabel('카테고리').fill('그릇');
  await page.getByRole('option', { name: /새로 만들기/ }).click();
  await page.getByRole('button', { name: '그릇' }).waitFor();
  await owner.look('4-product');
  await page.getByRole('button', { name: '저장' }).click();
  await page.getByLabel('들어온 수량').fill('30');
  await owner.look('5-stock');
  await page.getByRole('button', { name: '재고에 더하기' }).click();
  await page.getByText('이제 팔 수 있어요').waitFor();
}

async function enterKeys(page: Page): Promise<void> {
  await page.getByRole('link', { name: '키 넣기' }).click();
  await page.getByLabel('클라이언트 키').fill('test_gck_hanbom');
  await page.getByLabel('시크릿 키').first().fill('test_gsk_hanbom');
  await save(page);
}

async function chooseLook(owner: Visitor): Promise<void> {
  const { page } = owner;
  await page.getByRole('link', { name: '꾸미러 가기' }).click();
  await page.getByRole('radio', { name: /스튜디오/ }).check({ force: true });
  await page.getByRole('button', { name: '#a8326b 쓰기' }).click();
  await page.getByLabel('첫 화면 제목').fill('봄을 담는 그릇');
  await owner.look('6-look');
  await page.getByRole('button', { name: '이 모습으로 발행하기' }).click();
}

async function preview(owner: Visitor, shop: NewShop): Promise<void> {
  const opened = owner.page.waitForEvent('popup');
  await owner.page.getByRole('button', { name: '미리보기' }).first().click();
  const tab = await opened;
  await tab.waitForURL((url) => url.href.startsWith(shop.url));
  await tab.getByText('봄을 담는 그릇').first().waitFor();
  await tab.getByText('미리보기 중').first().waitFor();
  await tab.close();
}

async function openShop(owner: Visitor, shop: NewShop): Promise<void> {
  const { page } = owner;
  await page.getByRole('button', { name: '쇼핑몰 열기' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('누구나 아래 주소로').waitFor();
  await dialog.getByRole('button', { name: '쇼핑몰 열기' }).click();
  await page.getByText('쇼핑몰이 열렸어요!').waitFor();
  const way = page.getByRole('link', { name: '쇼핑몰 보기' });
  assert.ok((await way.getAttribute('href'))?.startsWith(shop.url), 'the way in is the shop');
  await owner.look('7-opened');
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '저장' }).click();
  await page.getByText('저장했어요').first().waitFor();
}

async function backToStart(page: Page): Promise<void> {
  await page.getByRole('link', { name: '준비 이어서 하기' }).first().click();
  await page.getByRole('heading', { level: 1, name: /문을 열 준비를 해요/ }).waitFor();
}

async function pauseShop(stage: Stage, owner: Visitor): Promise<void> {
  const { page } = owner;
  await owner.open(`${stage.addresses.portal}/profile`);
  await page.getByRole('button', { name: '잠시 쉬기' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '잠시 쉬기' }).click();
  await page.getByText('새 주문은 받지 않아요').waitFor();
  await owner.look('9-paused');
}

async function untilClosed(stranger: Visitor, shop: NewShop): Promise<void> {
  const deadline = Date.now() + 20_000;
  while ((await stranger.page.getByText('잠시 쉬고 있어요').count()) === 0) {
    if (Date.now() > deadline)
      throw new Error('Strangers still come in 20 seconds after the shop was paused.');
    await stranger.page.waitForTimeout(500);
    await stranger.open(shop.url);
  }
}

/** Every process learns of it within a few seconds. */
async function untilOpen(stranger: Visitor, shop: NewShop): Promise<void> {
  const deadline = Date.now() + 20_000;
  while ((await stranger.page.getByText('봄을 담는 그릇').count()) === 0) {
    if (Date.now() > deadline) throw new Error('Strangers do not come in 20 seconds after the shop opened.');
    await stranger.page.waitForTimeout(500);
    await stranger.open(shop.url);
  }
}

async function newerLink(stage: Stage, shop: NewShop, used: string): Promise<string> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const link = await linkFromMail(stage, shop.ownerEmail);
    if (link !== used) return link;
    if (Date.now() > deadline) throw new Error('No newer link came within 30 seconds.');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
