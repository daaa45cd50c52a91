import { configSchema, type ConfigValues } from './config.schema.ts';

/** The injected configuration. `config.values.API_PORT` and so on. */
export class Config {
  constructor(readonly values: ConfigValues) {}

  get isProduction(): boolean {
    return this.values.NODE_ENV === 'production';
  }

  /** The host name (with port where there is one) of the portal. */
  get portalHost(): string {
    return new URL(this.values.PORTAL_URL).host;
  }

  /** The address of a shop that has no domain of its own. */
  shopUrl(slug: string): string {
    return this.values.SHOP_URL_PATTERN.replace('{slug}', slug);
  }
}

/**
 * Reads the configuration.
 * @throws Error that lists all faults at once, so that nobody mends them one restart at a time.
 */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = configSchema.safeParse(environment);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(
      `The configuration has faults:\n${faults.join('\n')}\nSee .env.example for each variable.`,
    );
  }
  const config = new Config(Object.freeze(parsed.data));
  if (config.isProduction && config.values.FAILPOINT !== '') {
    throw new Error('FAILPOINT is for crash tests and is refused in production.');
  }
  return config;
}
