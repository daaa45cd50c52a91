import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Stage, Story } from '../story.ts';
import { StaffMember } from './staff-member.ts';
import { waitUntil } from './wait-until.ts';

const STEPS = 6;

/** The platform's side: shops are made, watched, shut and given back by an operator. */
export const operator: readonly Story[] = [
  {
    name: 'an operator makes a shop by a form, watches its steps through a reload, looks into it, shuts it and gives it back',
    async tell(stage) {
      const slug = `bomnal-${stage.viewport}-${Date.now().toString(36)}`;
      const name = '봄날 과수원';
      const email = `owner@${slug}.test`;
      const operator = await StaffMember.arrive(stage, 'operator', 'operator@gamja.test', '/operator');
      const { page, visitor } = operator;
      await page.getByText('감자네 농장').first().waitFor();
      await visitor.look('1-tenants');

      await page.getByRole('link', { name: '상점 개설' }).first().click();
      await fillForm(page, { name, slug, email });
      await visitor.look('2-form');
      await page.getByRole('button', { name: '개설하기' }).click();

      await page.waitForURL(/\/operator\/runs\/[0-9a-f-]{36}$/);
      await page.locator('li[data-step="register"][data-state="done"]').waitFor({ timeout: 60_000 });
      await page.reload();
      await page.getByRole('button', { name: '쇼핑몰 보기' }).waitFor({ timeout: 60_000 });
      assert.equal(
        await page.locator('li[data-step][data-state="done"]').count(),
        STEPS,
        'every step is done',
      );
      assert.ok((await page.getByText(email).count()) > 0, 'the page says where the mail went');
      await visitor.look('3-done');
      await waitUntil(() => hasMail(stage, email));

      const [shop] = await Promise.all([
        page.context().waitForEvent('page'),
        page.getByRole('button', { name: '쇼핑몰 보기' }).click(),
      ]);
      await shop.waitForURL((url) => url.hostname.startsWith(`${slug}.`));
      await shop.getByText(name).first().waitFor();

      await page.getByRole('link', { name: '상점 살펴보기' }).click();
      await page.getByRole('button', { name: '상점 멈추기' }).click();
      const dialog = page.getByRole('dialog');
      assert.ok(await dialog.getByRole('button', { name: '멈추기' }).isDisabled(), 'a reason is needed');
      await dialog.getByLabel('사유').fill('사업자등록번호를 확인하고 있어요.');
      await visitor.look('4-suspend');
      await dialog.getByRole('button', { name: '멈추기' }).click();
      await page.getByText('멈춘 상점이에요').waitFor();
      await visitor.look('5-suspended');
      await waitUntil(async () => (await shop.reload())?.status() !== 200);

      await page.getByRole('button', { name: '다시 열기' }).click();
      await dialog.getByRole('button', { name: '다시 열기' }).click();
      await page.getByText('멈춘 상점이에요').waitFor({ state: 'detached' });
      await page.getByText('준비 중').first().waitFor();
      await waitUntil(async () => (await shop.reload())?.status() === 200);

      await operator.open(`/operator/tenants?q=${slug}`);
      await page.locator(`a[href="/operator/tenants/${slug}"]`).waitFor();
      assert.equal(
        await page.locator('main a[href^="/operator/tenants/"]').count(),
        1,
        'a search finds it alone',
      );
      await operator.leave();
    },
  },
  {
    name: 'an operator finds every screen of the platform by its menu',
    async tell(stage) {
      const operator = await StaffMember.arrive(stage, 'operator', 'operator@gamja.test', '/operator');
      for (const [label, title] of [
        ['개설', '개설'],
        ['작업', '작업'],
        ['서버', '서버'],
        ['상점', '상점'],
      ] as const) {
        await operator.page.getByRole('navigation').getByRole('link', { name: label, exact: true }).click();
        await operator.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
        await operator.page.waitForLoadState('networkidle');
        await operator.visitor.look(`screen-${label}`);
      }
      await operator.open('/operator/jobs?state=pending&tenant=haru');
      await operator.page.getByRole('tab', { name: '대기', selected: true }).waitFor();
      await operator.page.getByText('하루상점').first().waitFor();
      await operator.leave();
    },
  },
];

/** Takes a name that the platform keeps for itself first: the refusal stands at the field, and nothing else is lost. */
async function fillForm(page: Page, asked: { name: string; slug: string; email: string }): Promise<void> {
  // The list that is being left has a search field of a similar name.
  await page.waitForURL(/\/operator\/runs\/new$/);
  await page.getByRole('textbox', { name: '상점 이름', exact: true }).fill(asked.name);
  const address = page.getByRole('textbox', { name: '주소' });
  assert.match(await address.inputValue(), /^bomnal/, 'an address is suggested from the Korean name');
  await address.fill('portal');
  await page.getByRole('textbox', { name: '이름', exact: true }).fill('김봄날');
  await page.getByLabel('이메일').fill(asked.email);
  await page.getByRole('button', { name: '개설하기' }).click();
  await page.getByText('플랫폼이 쓰는 이름이라 쓸 수 없어요').waitFor();
  assert.equal(await page.getByLabel('이메일').inputValue(), asked.email, 'what was written stays');
  await address.fill(asked.slug);
  await page.getByText(`${asked.slug}.`).waitFor();
}

async function hasMail({ addresses }: Stage, to: string): Promise<boolean> {
  const answer = await fetch(`${addresses.sandbox}/mailbox/messages?to=${encodeURIComponent(to)}`);
  return answer.ok && (await answer.text()).includes(to);
}
