/** What the storefront process is told from outside. */
export interface StorefrontSettings {
  /** Port this process listens on. */
  port: number;
  /** Address it binds; loopback unless a container needs all interfaces. */
  bindAddress: string;
  /** Base address of the api process, without a trailing slash. */
  apiUrl: string;
  /** Proves to the api that X-Gamja-Host comes from this server and not from a browser. */
  internalKey: string;
}

/** Reads the settings and names every fault at once, so that a wrong start is mended in one go. */
export function readSettings(environment: Record<string, string | undefined>): StorefrontSettings {
  const faults: string[] = [];
  const port = Number(environment.STOREFRONT_PORT ?? '8083');
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    faults.push('STOREFRONT_PORT must be a port number, such as 8083.');
  const apiUrl = environment.API_URL ?? '';
  if (!URL.canParse(apiUrl))
    faults.push('API_URL must be the address of the api, such as http://127.0.0.1:8081.');
  const internalKey = environment.INTERNAL_KEY ?? '';
  if (internalKey === '') faults.push('INTERNAL_KEY must be the same secret that the api was started with.');
  if (faults.length > 0) throw new Error(`The storefront cannot start:\n- ${faults.join('\n- ')}`);
  return {
    port,
    bindAddress: environment.STOREFRONT_BIND ?? '127.0.0.1',
    apiUrl: apiUrl.replace(/\/$/, ''),
    internalKey,
  };
}
