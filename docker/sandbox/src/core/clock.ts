interface Task {
  at: number;
  run: () => void | Promise<void>;
}

/** setTimeout takes 31 bits; a later task is simply looked at again after this long. */
const LONGEST_SLEEP_MS = 2_000_000_000;

/** The sandbox's own time: it runs with the real one and can be pushed forward through the control API. */
export class Clock {
  #offset = 0;
  /** Sorted by time, the earliest first. */
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
    this.#tasks.splice(this.#placeOf(at), 0, task);
    this.#arm();
    return () => {
      this.#tasks = this.#tasks.filter((other) => other !== task);
    };
  }

  /** Moves the clock forward and waits for everything that became due, and for what that made due. */
  async advance(milliseconds: number): Promise<void> {
    this.#offset += milliseconds;
    let started = this.#startDue();
    while (started.length > 0) {
      await Promise.all(started);
      started = this.#startDue();
    }
    this.#arm();
  }

  /** Back to real time; planned tasks keep their moments. */
  reset(): void {
    this.#offset = 0;
    this.#arm();
  }

  /** Forgets all tasks, so that the process can end. */
  stop(): void {
    this.#tasks = [];
    this.#arm();
  }

  /** Starts what is due in the order of its moments; a slow task holds up no other. */
  #startDue(): Promise<void>[] {
    const started: Promise<void>[] = [];
    for (let next = this.#tasks[0]; next && next.at <= this.now(); next = this.#tasks[0]) {
      this.#tasks.shift();
      started.push(Promise.resolve(next.run()));
    }
    return started;
  }

  #arm(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const earliest = this.#tasks[0];
    if (!earliest) return;
    const wait = Math.min(Math.max(earliest.at - this.now(), 0), LONGEST_SLEEP_MS);
    this.#timer = setTimeout(() => {
      void Promise.all(this.#startDue());
      this.#arm();
    }, wait);
    this.#timer.unref();
  }

  /** Binary search; tasks of the same moment keep the order in which they were planned. */
  #placeOf(at: number): number {
    let low = 0;
    let high = this.#tasks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#tasks[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
