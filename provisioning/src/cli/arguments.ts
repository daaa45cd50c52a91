import { parseArgs } from 'node:util';
import { CliFailure } from './cli-failure.ts';
import { say } from './language.ts';

/** As many characters as the platform takes for a person's name. */
const longestName = 80;

/** What the words of a command line ask for. */
export type Wish =
  | {
      readonly command: 'create';
      readonly slug: string;
      readonly name: string;
      readonly plan: string;
      readonly owner: { readonly name: string; readonly email: string };
      /** False: the tool ends once the run has begun. */
      readonly waits: boolean;
      readonly asJson: boolean;
    }
  | { readonly command: 'list'; readonly asJson: boolean }
  | { readonly command: 'show'; readonly slug: string; readonly asJson: boolean }
  | { readonly command: 'suspend'; readonly slug: string; readonly reason: string; readonly asJson: boolean }
  | { readonly command: 'resume'; readonly slug: string; readonly asJson: boolean }
  | { readonly command: 'help' };

/**
 * Reads the words after `tenant`.
 * @throws CliFailure with the sentence that says what is missing.
 */
export function readWish(words: readonly string[]): Wish {
  const { values, positionals } = parse(words);
  const [command = 'help', slug, ...rest] = positionals;
  const asJson = values.json;
  if (values.help || command === 'help') return { command: 'help' };
  if (rest.length > 0)
    throw usage(
      say(
        `"${rest.join(' ')}" is one word too many: put names with spaces into quotes.`,
        `"${rest.join(' ')}"은(는) 필요 없는 말입니다. 띄어쓰기가 있는 이름은 따옴표로 묶으세요.`,
      ),
    );
  switch (command) {
    case 'create':
      return { command, slug: named(slug, command), ...wanted(values), waits: !values['no-wait'], asJson };
    case 'list':
      return { command, asJson };
    case 'show':
    case 'resume':
      return { command, slug: named(slug, command), asJson };
    case 'suspend':
      return { command, slug: named(slug, command), reason: reasonIn(values.reason), asJson };
    default:
      throw usage(
        say(
          `There is no command "tenant ${command}"; there are: create, list, show, suspend, resume.`,
          `"tenant ${command}" 명령은 없습니다. 쓸 수 있는 것: create, list, show, suspend, resume`,
        ),
      );
  }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        owner: { type: 'string' },
        'owner-name': { type: 'string' },
        plan: { type: 'string', default: 'standard' },
        reason: { type: 'string' },
        'no-wait': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
      },
    });
  } catch (error) {
    const option = /'(-[^'\s]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? words.join(' ');
    throw usage(
      say(
        `The option ${option} is not understood, or its value is missing.`,
        `${option} 옵션을 알 수 없거나 값이 빠졌습니다.`,
      ),
    );
  }
}

function wanted(values: { name?: string; owner?: string; 'owner-name'?: string; plan: string }) {
  const email = values.owner?.trim() ?? '';
  const name = values.name?.trim() ?? '';
  if (name === '')
    throw usage(
      say(
        'The name of the shop is missing: --name "이끼상점".',
        '쇼핑몰 이름이 빠졌습니다: --name "이끼상점"',
      ),
    );
  if (email === '')
    throw usage(
      say(
        'The e-mail address of the owner is missing: --owner owner@moss.test.',
        '대표자의 이메일이 빠졌습니다: --owner owner@moss.test',
      ),
    );
  if (!/^[^\s@]+@[^\s@]+$/.test(email))
    throw usage(
      say(
        `"${email}" is no e-mail address; the owner gets mail there: --owner owner@moss.test.`,
        `"${email}"은(는) 이메일 주소가 아닙니다. 대표자가 메일을 받을 주소를 적어 주세요: --owner owner@moss.test`,
      ),
    );
  const ownerName = values['owner-name']?.trim() || ownerOf(name);
  return { name, plan: values.plan, owner: { name: ownerName, email } };
}

/**
 * What an owner is called whose name nobody gave. The same words must mean the same run, so it depends on nothing but
 * the shop's name and is Korean in every terminal: people read it in the mail and in the portal.
 */
function ownerOf(shop: string): string {
  const title = ' 대표';
  return `${shop.slice(0, longestName - title.length).trimEnd()}${title}`;
}

function named(slug: string | undefined, command: string): string {
  if (slug !== undefined) return slug;
  throw usage(
    say(
      `Which tenant? Give its short name: ./gamja tenant ${command} moss.`,
      `어느 쇼핑몰인가요? 짧은 이름을 적어 주세요: ./gamja tenant ${command} moss`,
    ),
  );
}

function reasonIn(reason: string | undefined): string {
  if (reason !== undefined && reason.trim() !== '') return reason.trim();
  throw usage(
    say(
      'Say why: --reason "…". Operators read it later.',
      '이유를 적어 주세요: --reason "…" 나중에 운영자가 확인합니다.',
    ),
  );
}

function usage(sentence: string): CliFailure {
  return new CliFailure(sentence, 2, 'cli.not-understood');
}
