import { z } from 'zod';
import type { SandboxConfig } from '../../core/config.ts';
import { ServiceFaults } from '../../core/service-faults.ts';

export const kakaoLocalBehaviour = z.object({
  /** 전북 or 전북특별자치도 in answers; questions may use either. */
  provinceNames: z.enum(['short', 'long']).default('short'),
});

/** Switches and faults of the local API. */
export class KakaoLocalWorld {
  #config: SandboxConfig;
  readonly faults = new ServiceFaults();
  behaviour = kakaoLocalBehaviour.parse({});

  constructor(config: SandboxConfig) {
    this.#config = config;
  }

  acceptsKey(key: string): boolean {
    return this.#config.kakaoRestApiKey === null || key === this.#config.kakaoRestApiKey;
  }

  /** Waits where a fault says so; returns the HTTP status to fail with, or null. */
  takeFault(): Promise<number | null> {
    return this.faults.take();
  }

  reset(): void {
    this.behaviour = kakaoLocalBehaviour.parse({});
    this.faults.clear();
  }
}
