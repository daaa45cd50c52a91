import type { Page } from 'playwright-core';
import type { Stage } from '../story.ts';
import { Visitor } from '../story.ts';

/** Somebody who works in the portal, for a shop or for the platform. */
export class StaffMember {
  readonly visitor: Visitor;
  private readonly portal: string;

  private constructor(visitor: Visitor, portal: string) {
    this.visitor = visitor;
    this.portal = portal;
  }

  /** Signs in with the demo account of that e-mail address; operators come in by a door of their own. */
  static async arrive(stage: Stage, story: string, email: string, door = '/'): Promise<StaffMember> {
    const account = stage.accounts.find((known) => known.email === email);
    if (account === undefined) throw new Error(`There is no demo account ${email}.`);
    const visitor = await Visitor.arrive(stage.browser, story, stage.viewport);
    const member = new StaffMember(visitor, stage.addresses.portal);
    await member.open(door);
    await member.page.getByLabel('이메일').fill(account.email);
    await member.page.getByLabel('비밀번호').first().fill(account.password);
    await member.page.getByRole('button', { name: '로그인' }).click();
    await member.page.getByLabel('비밀번호').first().waitFor({ state: 'detached' });
    await member.page.locator('h1').first().waitFor();
    await member.page.waitForLoadState('networkidle');
    return member;
  }

  get page(): Page {
    return this.visitor.page;
  }

  async open(path: string): Promise<void> {
    await this.visitor.open(`${this.portal}${path}`);
  }

  async leave(): Promise<void> {
    await this.visitor.leave();
  }
}
