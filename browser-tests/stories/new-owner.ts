import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Stage } from '../story.ts';
import { Visitor } from '../story.ts';

/** A shop that an operator has just made for somebody. */
export interface NewShop {
  readonly slug: string;
  readonly name: string;
  readonly url: string;
  readonly ownerEmail: string;
}

interface Run {
  readonly id: string;
  readonly state: string;
  readonly url: string;
  readonly failure: string | null;
}

const RUN_LIMIT_MS = 60_000;

/** An operator orders a shop and waits until it stands. */
export async function provisionShop(stage: Stage, story: string, name: string): Promise<NewShop> {
  const operator = stage.accounts.find((account) => account.role.includes('operator'));
  if (operator === undefined) throw new Error('There is no account of an operator.');
  const visitor = await Visitor.arrive(stage.browser, `${story}-operator`, stage.viewport);
  // The browser knows the portal's host name; requests from its page carry the operator's session.
  await visitor.page.goto(`${stage.addresses.portal}/favicon.svg`);
  await send(visitor.page, '/platform/v1/auth/sign-in', {
    email: operator.email,
    password: operator.password,
  });
  const slug = `${story}-${Date.now().toString(36)}`;
  const ownerEmail = `owner@${slug}.test`;
  const order = { slug, name, owner: { name: '한봄', email: ownerEmail } };
  const started = await send<Run>(visitor.page, '/platform/v1/provisioning-runs', order);
  const run = await finished(visitor.page, started);
  assert.equal(run.state, 'done', `the shop is made (${run.failure ?? 'no reason told'})`);
  await visitor.leave();
  return { slug, name, url: run.url.replace(/\/$/u, ''), ownerEmail };
}

/** The one-time link in the newest mail to somebody. */
export async function linkFromMail(stage: Stage, email: string): Promise<string> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const answer = await fetch(`${stage.addresses.sandbox}/mailbox/messages?to=${encodeURIComponent(email)}`);
    const { items } = (await answer.json()) as { items: readonly { text: string }[] };
    const link = /https?:\S+#\/password\/[\w-]+/u.exec(items[0]?.text ?? '')?.[0];
    if (link !== undefined) return link;
    if (Date.now() > deadline) throw new Error(`No mail with a link came to ${email} within 30 seconds.`);
    await pause();
  }
}

async function finished(page: Page, started: Run): Promise<Run> {
  const deadline = Date.now() + RUN_LIMIT_MS;
  let run = started;
  while (!['done', 'undone', 'stuck'].includes(run.state)) {
    if (Date.now() > deadline) throw new Error(`The run is still ${run.state} after a minute.`);
    await pause();
    run = await page.evaluate(
      async (id) => (await (await fetch(`/platform/v1/provisioning-runs/${id}`)).json()) as Run,
      run.id,
    );
  }
  return run;
}

async function send<Answer>(page: Page, path: string, body: object): Promise<Answer> {
  const { ok, text } = await page.evaluate(
    async ([to, json]) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(to, { method: 'POST', headers, body: json });
      return { ok: answer.ok, text: await answer.text() };
    },
    [path, JSON.stringify(body)] as const,
  );
  assert.ok(ok, `POST ${path}: ${text}`);
  return JSON.parse(text) as Answer;
}

async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 500));
}
