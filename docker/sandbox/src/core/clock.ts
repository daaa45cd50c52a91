interface Task {
  at: number;
  run: () => void | Promise<void>;
}

/** setTimeout takes 31 bits; a later task is simply looked at again after this long. */
const LONGEST_SLEEP_MS = 2_000_000_000;

/** The sandbox's own time: it runs with the real one and can be pushed forward through the control API. */
export class Clock {
  #offset = 0;
  #tasks: Task[] = [];
  #timer: NodeJS.Timeout | null = null;

  /** Milliseconds since 1970 on the sandbox's clock. */
  now(): number {
    return Date.now() + this.#offset;
  }

  /** How far the sandbox is ahead of real time. */
  get offset(): number {
    return this.#offset;
  }

  /** Runs `run` when the clock reaches `at`; returns a function that calls it off. */
  schedule(at: number, run: () => void | Promise<void>): () => void {
    const task: Task = { at, run };
    this.#tasks.push(task);
    this.#arm();
    return () => {
      this.#tasks = this.#tasks.filter((other) => other !== task);
    };
  }

  /** Moves the clock forward and waits for everything that became due. */
  async advance(milliseconds: number): Promise<void> {
    this.#offset += milliseconds;
    await this.#runDue();
  }

  /** Back to real time; planned tasks keep their moments. */
  reset(): void {
    this.#offset = 0;
    this.#arm();
  }

  /** Forgets all tasks, so that the process can end. */
  stop(): void {
    this.#tasks = [];
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #runDue(): Promise<void> {
    for (;;) {
      const due = this.#tasks.filter((task) => task.at <= this.now()).sort((a, b) => a.at - b.at);
      const next = due[0];
      if (!next) break;
      this.#tasks = this.#tasks.filter((task) => task !== next);
      await next.run();
    }
    this.#arm();
  }

  #arm(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#tasks.length === 0) return;
    const earliest = Math.min(...this.#tasks.map((task) => task.at));
    const wait = Math.min(Math.max(earliest - this.now(), 0), LONGEST_SLEEP_MS);
    this.#timer = setTimeout(() => void this.#runDue(), wait);
    this.#timer.unref();
  }
}
