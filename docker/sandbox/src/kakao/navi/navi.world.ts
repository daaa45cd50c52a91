import { z } from 'zod';
import type { SandboxConfig } from '../../core/config.ts';
import { ServiceFaults } from '../../core/service-faults.ts';

export const naviBehaviour = z.object({
  /** Between the mainland and Jeju or Ulleung: a route by ferry, or none. */
  islandRoutes: z.enum(['ferry', 'no-route']).default('ferry'),
  /** Whether calls with many points must name a radius. */
  radiusRequired: z.boolean().default(false),
  /** More than 30 points: result_code 202 or 303 in each route, or HTTP 400. */
  tooManyPoints: z.enum(['result-code', 'http-400']).default('result-code'),
  /** The form of HTTP errors. */
  errorShape: z.enum(['code-msg', 'errorType']).default('code-msg'),
});

/** Switches and faults of the directions API. */
export class NaviWorld {
  #config: SandboxConfig;
  readonly faults = new ServiceFaults();
  behaviour = naviBehaviour.parse({});

  constructor(config: SandboxConfig) {
    this.#config = config;
  }

  acceptsKey(key: string): boolean {
    return this.#config.kakaoRestApiKey === null || key === this.#config.kakaoRestApiKey;
  }

  reset(): void {
    this.behaviour = naviBehaviour.parse({});
    this.faults.clear();
  }
}
