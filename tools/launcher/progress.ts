import { padded, say } from './language.ts';

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const isTerminal = process.stdout.isTTY && process.env.TERM !== 'dumb' && process.env.CI === undefined;
const isColoured = isTerminal && !process.env.NO_COLOR;
const plainReminderMs = 20_000;

/** Colours for a terminal that wants them; NO_COLOR and pipes get plain text. */
export const paint = {
  green: (text: string) => (isColoured ? `\u001B[32m${text}\u001B[39m` : text),
  red: (text: string) => (isColoured ? `\u001B[31m${text}\u001B[39m` : text),
  yellow: (text: string) => (isColoured ? `\u001B[33m${text}\u001B[39m` : text),
  bold: (text: string) => (isColoured ? `\u001B[1m${text}\u001B[22m` : text),
  dim: (text: string) => (isColoured ? `\u001B[2m${text}\u001B[22m` : text),
};

interface ActiveStep {
  readonly label: string;
  readonly startedAt: number;
  note: string;
  remindedAt: number;
}

/** Lets a step tell what it is doing right now. */
export type Note = (text: string) => void;

/** One line per step: while it runs (on a terminal) and when it is done, with the seconds it took. Steps may overlap. */
export class Progress {
  private readonly active: ActiveStep[] = [];
  private drawnLines = 0;
  private frame = 0;
  private timer: NodeJS.Timeout | undefined;

  /** Runs the work of a step. What it returns, when it is a text, is shown behind the label. */
  async step<T>(label: string, work: (note: Note) => Promise<T>): Promise<T> {
    const step: ActiveStep = { label, startedAt: Date.now(), note: '', remindedAt: Date.now() };
    this.active.push(step);
    this.startDrawing();
    try {
      const result = await work((text) => {
        step.note = text;
      });
      this.finish(step, paint.green('✓'), typeof result === 'string' ? result : '');
      return result;
    } catch (error) {
      this.finish(step, paint.red('✗'), '');
      throw error;
    }
  }

  /** A line of its own between the steps. */
  line(text: string): void {
    this.erase();
    process.stdout.write(`${text}\n`);
    this.draw();
  }

  private finish(step: ActiveStep, mark: string, result: string): void {
    this.active.splice(this.active.indexOf(step), 1);
    const seconds = ((Date.now() - step.startedAt) / 1000).toFixed(1);
    this.line(
      `  ${mark} ${padded(step.label, 24)} ${paint.dim(`${seconds.padStart(6)} s`)}  ${paint.dim(result)}`.trimEnd(),
    );
    if (this.active.length === 0) {
      clearInterval(this.timer);
      this.timer = undefined;
    }
  }

  private startDrawing(): void {
    this.timer ??= setInterval(
      () => (isTerminal ? this.redraw() : this.remind()),
      isTerminal ? 90 : 1000,
    ).unref();
    this.redraw();
  }

  private redraw(): void {
    this.erase();
    this.frame = (this.frame + 1) % frames.length;
    this.draw();
  }

  private draw(): void {
    if (!isTerminal) return;
    const width = process.stdout.columns || 80;
    for (const step of this.active) {
      const seconds = ((Date.now() - step.startedAt) / 1000).toFixed(0);
      const text = `  ${frames[this.frame]} ${padded(step.label, 24)} ${seconds.padStart(4)} s    ${step.note}`;
      process.stdout.write(`${text.slice(0, width - 1)}\n`);
    }
    this.drawnLines = this.active.length;
  }

  private erase(): void {
    if (isTerminal && this.drawnLines > 0) process.stdout.write(`\u001B[${this.drawnLines}A\u001B[0J`);
    this.drawnLines = 0;
  }

  /** Without a terminal a long step says every now and then that it is still at it. */
  private remind(): void {
    for (const step of this.active) {
      if (Date.now() - step.remindedAt < plainReminderMs) continue;
      step.remindedAt = Date.now();
      const seconds = Math.round((Date.now() - step.startedAt) / 1000);
      this.line(
        `  … ${step.label} ${say(`(${seconds} s so far)`, `(${seconds}초째)`)} ${step.note}`.trimEnd(),
      );
    }
  }
}
