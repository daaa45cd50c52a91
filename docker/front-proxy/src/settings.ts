/** What the proxy is told by its environment. */
export interface ProxySettings {
  readonly port: number;
  /** The address it binds; loopback unless a container needs all of them. */
  readonly host: string;
  readonly apiUrls: readonly URL[];
  readonly storefrontUrls: readonly URL[];
  readonly portalHost: string;
  /** Folder with the built portal. */
  readonly portalFolder: string;
}

/** Reads and checks the environment; all faults are told at once. Two or more upstreams are separated by commas. */
export function readSettings(environment: NodeJS.ProcessEnv): ProxySettings {
  const faults: string[] = [];
  const text = (name: string, example: string) => {
    const value = environment[name]?.trim();
    if (!value) faults.push(`${name} is missing; set it like ${name}=${example}`);
    return value ?? '';
  };
  const urls = (name: string, example: string) => {
    const parts = text(name, example)
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
    const wrong = parts.find((part) => !URL.canParse(part) || new URL(part).protocol !== 'http:');
    if (wrong)
      faults.push(`${name} holds "${wrong}", which is not an http address; set it like ${name}=${example}`);
    return wrong ? [] : parts.map((part) => new URL(part));
  };
  const settings = {
    port: Number(environment.PROXY_PORT ?? '8080'),
    host: environment.PROXY_HOST?.trim() || '127.0.0.1',
    apiUrls: urls('API_URL', 'http://127.0.0.1:8081'),
    storefrontUrls: urls('STOREFRONT_URL', 'http://127.0.0.1:8083'),
    portalHost: (environment.PORTAL_HOST ?? 'portal.localhost').toLowerCase(),
    portalFolder: text('PORTAL_DIR', 'tenant-admin/dist'),
  };
  if (!Number.isInteger(settings.port) || settings.port < 0 || settings.port > 65_535)
    faults.push('PROXY_PORT is not a port; set it like PROXY_PORT=8080');
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return settings;
}
