import type { Run, RunStep, StepName } from '../platform.types.ts';
import { padded, say, widthOf } from './language.ts';
import { clockTime } from './local-time.ts';

/** After so long without anybody on the run the person is told what may be wrong. */
const LONELY_MS = 15_000;

const labels: Readonly<Record<StepName, string>> = {
  register: say('Tenant registered', '쇼핑몰 등록'),
  owner: say('Owner invited', '대표자 초대'),
  defaults: say('Defaults set up', '기본 설정'),
  search: say('Search ready', '검색 준비'),
  release: say('Front page released', '첫 화면 발행'),
  probe: say('Storefront answers', '쇼핑몰 화면 확인'),
};
const column = Math.max(...Object.values(labels).map(widthOf)) + 2;

/** Tells a run's progress line by line: each line is new, so that a log of it reads like what a person saw. */
export class RunDisplay {
  private readonly write: (line: string) => void;
  private readonly told = new Set<string>();
  private readonly startedAt = Date.now();

  constructor(write: (line: string) => void) {
    this.write = write;
  }

  /** Tells what is new since the last time. */
  readonly show = (run: Run): void => {
    for (const step of run.steps.toSorted((one, other) => one.position - other.position)) this.showStep(step);
    if (run.state === 'undoing')
      this.once('undoing', say('  It cannot succeed and is taken back.', '  완료할 수 없어 되돌립니다.'));
    if (run.state === 'waiting' && Date.now() - this.startedAt > LONELY_MS)
      this.once(
        'lonely',
        say(
          '  Nobody has taken it yet: ./gamja status shows whether provisioning runs. It goes on by itself once it does.',
          '  아직 처리하는 프로세스가 없습니다. ./gamja status에서 provisioning이 실행 중인지 확인하세요. 실행되면 저절로 이어집니다.',
        ),
      );
  };

  private showStep(step: RunStep): void {
    const label = padded(labels[step.name], column);
    if (step.state === 'done') this.once(`${step.name} done`, `  ✓ ${label} ${tookSeconds(step)}`.trimEnd());
    if (step.state === 'undone' && step.startedAt !== null)
      this.once(`${step.name} undone`, `  ↩ ${label} ${say('taken back', '되돌림')}`);
    if (step.state === 'failed' && step.failure !== null) {
      const next =
        step.nextAttemptAt === null
          ? ''
          : say(
              ` It is tried again at ${clockTime(step.nextAttemptAt)}.`,
              ` ${clockTime(step.nextAttemptAt)}에 다시 시도합니다.`,
            );
      this.once(
        `${step.name} failed ${step.attempts} ${step.nextAttemptAt}`,
        `  ✗ ${label} ${step.failure}${next}`,
      );
    }
  }

  private once(key: string, line: string): void {
    if (this.told.has(key)) return;
    this.told.add(key);
    this.write(line);
  }
}

function tookSeconds({ startedAt, finishedAt }: RunStep): string {
  if (startedAt === null || finishedAt === null) return '';
  const seconds = Math.max(0, Date.parse(finishedAt) - Date.parse(startedAt)) / 1_000;
  return say(`${seconds.toFixed(1)} s`, `${seconds.toFixed(1)}초`);
}
