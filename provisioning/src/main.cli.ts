import { readWish } from './cli/arguments.ts';
import { CliFailure } from './cli/cli-failure.ts';
import { say } from './cli/language.ts';
import { obey } from './cli/tenant-commands.ts';
import { sentenceOf } from './log.ts';
import { PlatformClient } from './platform.client.ts';
import { PlatformAway, PlatformRefusal } from './platform.errors.ts';
import { readCliSettings } from './settings.ts';

const words = process.argv.slice(2);
const asJson = words.includes('--json');

try {
  const wish = readWish(words);
  const settings = readCliSettings(process.env);
  process.exitCode = await obey(wish, {
    settings,
    platform: new PlatformClient(settings),
    out: (text) => process.stdout.write(`${text}\n`),
    progress: (line) => (asJson ? process.stderr : process.stdout).write(`${line}\n`),
  });
} catch (error) {
  const failure = explain(error);
  process.stderr.write(`${failure.message}\n`);
  if (asJson)
    process.stdout.write(`${JSON.stringify({ error: { code: failure.code, message: failure.message } })}\n`);
  process.exitCode = failure.exitCode;
}

/** One sentence for the person, whatever went wrong. */
function explain(error: unknown): CliFailure {
  if (error instanceof CliFailure) return error;
  if (error instanceof PlatformAway)
    return new CliFailure(
      say(
        'The platform does not answer: start it with ./gamja up --detach, or look at ./gamja status.',
        '플랫폼이 응답하지 않습니다. ./gamja up --detach로 시작하거나 ./gamja status를 확인하세요.',
      ),
      3,
      'cli.platform-away',
    );
  if (!(error instanceof PlatformRefusal)) return new CliFailure(sentenceOf(error), 1, 'cli.fault');
  const fields = error.fields.map(({ path, message }) => `\n  ${path}: ${message}`).join('');
  return new CliFailure(`${refusal(error)}${fields}`, 1, error.code);
}

/** The refusals that people meet, in their language; all others in the platform's own words. */
function refusal({ code, message, isAboutOurKey }: PlatformRefusal): string {
  if (isAboutOurKey)
    return say(
      'The platform does not know this key: PROVISIONING_KEY must be the one that the API was started with.',
      '플랫폼이 이 키를 모릅니다. PROVISIONING_KEY는 API를 시작할 때와 같아야 합니다.',
    );
  if (code === 'platform.slug-taken')
    return say(
      'This short name belongs to another tenant, or was asked for with another name or owner: choose another one, or see ./gamja tenant list.',
      '이미 다른 쇼핑몰이 쓰거나, 다른 이름·대표자로 신청된 짧은 이름입니다. 다른 이름을 고르거나 ./gamja tenant list를 확인하세요.',
    );
  if (code === 'platform.tenant-not-found')
    return say(
      'There is no such tenant: ./gamja tenant list shows them all.',
      '그런 쇼핑몰이 없습니다. ./gamja tenant list에서 확인하세요.',
    );
  return message;
}
