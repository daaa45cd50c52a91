import type { Running } from './bring-up.ts';
import { demoAccounts, demoPassword, demoShops } from './demo-accounts.ts';
import { padded, say } from './language.ts';
import { paint } from './progress.ts';

/** Every address and sign-in, shown once when everything runs. */
export function welcome(
  { settings, searchNote }: Running,
  how: { seconds: number; isDetached: boolean },
): string {
  const shop = (slug: string) => (settings.SHOP_URL_PATTERN ?? '').replace('{slug}', slug);
  const accounts = demoAccounts.map(({ email, label }) => `    ${email.padEnd(26)} ${paint.dim(label())}`);
  const took = how.seconds.toFixed(0);
  return [
    '',
    paint.green(say(`Gamja is open after ${took} s.`, `감자가 ${took}초 만에 열렸습니다.`)),
    '',
    ...demoShops.map(({ slug, name }) => row(name, shop(slug))),
    row(say('Portal', '관리자 포털'), settings.PORTAL_URL ?? ''),
    row(
      say('Sandbox', '샌드박스'),
      `${settings.PUBLIC_URL ?? ''}  ${paint.dim(say('(Toss, Kakao, parcels, mailbox)', '(토스, 카카오, 택배, 메일함)'))}`,
    ),
    '',
    say(
      `  Sign in to the portal with the password ${paint.bold(demoPassword)}:`,
      `  포털 로그인 비밀번호는 ${paint.bold(demoPassword)}입니다.`,
    ),
    ...accounts,
    say(
      '  Shops: sign in with Kakao; the sandbox offers test people.',
      '  쇼핑몰: 카카오로 로그인하면 샌드박스가 시험용 회원을 보여 줍니다.',
    ),
    '',
    ...(searchNote ? [`  ${searchNote}`, ''] : []),
    how.isDetached
      ? say(
          '  Stop it with ./gamja down; read along with ./gamja logs.',
          '  ./gamja down으로 멈추고 ./gamja logs로 기록을 봅니다.',
        )
      : say(
          '  Ctrl-C stops it; ./gamja logs in another terminal shows what it does.',
          '  Ctrl-C로 멈춥니다. 다른 터미널에서 ./gamja logs로 기록을 봅니다.',
        ),
    '',
    '',
  ].join('\n');
}

function row(label: string, value: string): string {
  return `  ${padded(label, 16)} ${paint.bold(value)}`;
}
