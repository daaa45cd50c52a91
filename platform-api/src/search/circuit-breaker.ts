import type { Clock } from '../kernel/index.ts';

const REST_MS = 2_000;

/** Keeps calls from a server that is down: after a failure it is left alone for two seconds, then one call tries. */
export class CircuitBreaker {
  private restUntil = 0;
  private isTrying = false;
  private down = false;

  constructor(private readonly clock: Clock) {}

  /** Whether the last call failed. */
  get isDown(): boolean {
    return this.down;
  }

  /** Somebody else saw the server work: calls go through again. */
  close(): void {
    this.down = false;
  }

  /** Runs `work`, or refuses at once while the server rests; null for both a refusal and a failure. */
  async run<T>(work: () => Promise<T>, onFailure: (error: unknown) => void): Promise<T | null> {
    if (this.down && (this.isTrying || this.clock.now().getTime() < this.restUntil)) return null;
    const isTrial = this.down;
    if (isTrial) this.isTrying = true;
    try {
      const answer = await work();
      this.down = false;
      return answer;
    } catch (error) {
      this.down = true;
      this.restUntil = this.clock.now().getTime() + REST_MS;
      onFailure(error);
      return null;
    } finally {
      if (isTrial) this.isTrying = false;
    }
  }
}
