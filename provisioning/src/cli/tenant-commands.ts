import type { PlatformClient } from '../platform.client.ts';
import type { Run } from '../platform.types.ts';
import type { CliSettings } from '../settings.ts';
import type { Wish } from './arguments.ts';
import type { ExitCode } from './cli-failure.ts';
import { help } from './help.ts';
import { padded, say } from './language.ts';
import { localTime } from './local-time.ts';
import { RunDisplay } from './run-display.ts';
import { followRun } from './run-follower.ts';
import { statusLine, tenantCard, tenantTable } from './tenant-tables.ts';

/** Where the tool writes and what it knows. */
export interface Terminal {
  readonly settings: CliSettings;
  readonly platform: PlatformClient;
  /** For what was asked for: words, or with `--json` one object. */
  readonly out: (text: string) => void;
  /** For what happens on the way; apart from the answer when that is JSON. */
  readonly progress: (line: string) => void;
}

type Of<Command extends Wish['command']> = Extract<Wish, { command: Command }>;

/** Does what the words ask for. */
export async function obey(wish: Wish, at: Terminal): Promise<ExitCode> {
  switch (wish.command) {
    case 'create':
      return await create(wish, at);
    case 'list':
      return await list(wish, at);
    case 'show':
      return await show(wish, at);
    case 'suspend':
    case 'resume':
      return await change(wish, at);
    case 'help':
      at.out(help());
      return 0;
  }
}

async function create(wish: Of<'create'>, at: Terminal): Promise<ExitCode> {
  const { slug, name, plan, owner } = wish;
  const begun = await at.platform.start({ slug, name, plan, owner });
  at.progress(
    begun.state === 'waiting'
      ? say(`${name} (${slug}) is being set up.`, `${name}(${slug}) 쇼핑몰을 준비합니다.`)
      : say(
          `${name} (${slug}): this run began at ${localTime(begun.createdAt)}.`,
          `${name}(${slug}): ${localTime(begun.createdAt)}에 시작된 작업입니다.`,
        ),
  );
  const run = wish.waits ? await followRun(at.platform, begun, new RunDisplay(at.progress).show) : begun;
  const addresses = {
    shop: run.url,
    portal: at.settings.portalUrl || null,
    mailbox: mailboxOf(run, at.settings),
  };
  if (wish.asJson) at.out(JSON.stringify({ run, addresses }, null, 2));
  else at.out(ending(run, at.settings));
  return run.state === 'undone' || run.state === 'stuck' ? 1 : 0;
}

function ending(run: Run, settings: CliSettings): string {
  switch (run.state) {
    case 'done':
      return [
        '',
        say(`${run.name} is ready${took(run)}.`, `${run.name} 쇼핑몰이 준비됐습니다${took(run)}.`),
        '',
        ...whereToGo(run, settings),
        '',
      ].join('\n');
    case 'undone':
      return say(
        `${run.name} could not be set up and nothing is left of it: ${run.failure ?? ''} Mend that and give the same command again.`,
        `${run.name} 쇼핑몰을 만들지 못해 모두 되돌렸습니다: ${run.failure ?? ''} 원인을 고친 뒤 같은 명령을 다시 실행하세요.`,
      );
    case 'stuck':
      return say(
        `${run.name} could not be set up, and taking it back failed too: ${run.failure ?? ''} Mend that and press "retry" at this run in the operators' console.`,
        `${run.name} 쇼핑몰을 만들지 못했고 되돌리지도 못했습니다: ${run.failure ?? ''} 원인을 고친 뒤 운영 콘솔의 이 작업에서 다시 시도를 누르세요.`,
      );
    case 'waiting':
    case 'running':
    case 'undoing':
      return say(
        `The run ${run.id} has begun. The same command without --no-wait shows how far it is.`,
        `작업 ${run.id}이(가) 시작됐습니다. --no-wait 없이 같은 명령을 실행하면 진행 상황을 볼 수 있습니다.`,
      );
  }
}

function row(label: string, value: string): string {
  return `  ${padded(label, 8)} ${value}`;
}

async function list({ asJson }: Of<'list'>, { platform, out }: Terminal): Promise<ExitCode> {
  const tenants = await platform.tenants();
  out(asJson ? JSON.stringify({ items: tenants }, null, 2) : tenantTable(tenants));
  return 0;
}

async function show({ slug, asJson }: Of<'show'>, { platform, out }: Terminal): Promise<ExitCode> {
  const tenant = await platform.tenant(slug);
  out(asJson ? JSON.stringify(tenant, null, 2) : tenantCard(tenant));
  return 0;
}

async function change(wish: Of<'suspend'> | Of<'resume'>, { platform, out }: Terminal): Promise<ExitCode> {
  const { slug } = wish;
  const tenant =
    wish.command === 'suspend' ? await platform.suspend(slug, wish.reason) : await platform.resume(slug);
  out(wish.asJson ? JSON.stringify(tenant, null, 2) : `${tenant.name} (${slug}): ${statusLine(tenant)}`);
  return 0;
}

function took({ createdAt, finishedAt }: Run): string {
  if (finishedAt === null) return '';
  const seconds = ((Date.parse(finishedAt) - Date.parse(createdAt)) / 1_000).toFixed(1);
  return say(` after ${seconds} s`, ` (${seconds}초)`);
}

/** The addresses that people need next, one a line. */
function whereToGo(run: Run, settings: CliSettings): string[] {
  const mailbox = mailboxOf(run, settings);
  return [
    row(say('Shop', '쇼핑몰'), run.url),
    ...(settings.portalUrl === '' ? [] : [row(say('Portal', '포털'), settings.portalUrl)]),
    ...(mailbox === null ? [] : [row(say('Mail', '메일'), mailbox)]),
    '',
    say(
      `  ${run.owner.email} was sent a link to come into the portal. Strangers see "preparing" until the owner opens the shop.`,
      `  ${run.owner.email}로 포털에 들어오는 링크를 보냈습니다. 대표자가 열기 전까지 손님에게는 준비 중 화면이 보입니다.`,
    ),
  ];
}

/** Where the owner's mail can be read, on a machine whose mail goes to the sandbox. */
function mailboxOf({ owner }: Run, { mailboxUrl }: CliSettings): string | null {
  return mailboxUrl === '' ? null : `${mailboxUrl}?to=${encodeURIComponent(owner.email)}`;
}
