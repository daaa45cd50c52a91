import { Injectable } from '@nestjs/common';

/** What a part of the platform says of itself. */
export interface HealthReport {
  readonly name: string;
  readonly healthy: boolean;
  /** False: the process can serve without it (search falls back, limits fail open). */
  readonly required: boolean;
  readonly detail: string | null;
}

/** A part that can tell whether it works. Modules register theirs at start. */
export interface HealthSource {
  check(): Promise<HealthReport>;
}

/** Asks every registered part. */
@Injectable()
export class Health {
  private readonly sources: HealthSource[] = [];
  private leaving = false;

  register(source: HealthSource): void {
    this.sources.push(source);
  }

  /** True from the moment the process was asked to end. */
  get isLeaving(): boolean {
    return this.leaving;
  }

  /** From now on the process is not ready: the proxy in front sends new requests elsewhere. */
  leave(): void {
    this.leaving = true;
  }

  async report(): Promise<{ ready: boolean; parts: HealthReport[] }> {
    const parts = await Promise.all(this.sources.map((source) => source.check()));
    return { ready: !this.leaving && parts.every((part) => part.healthy || !part.required), parts };
  }
}
