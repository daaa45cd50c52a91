import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.ts';
import { normalHost } from './host.rules.ts';
import { tenancyErrors } from './tenancy.errors.ts';
import { TenantDirectory } from './tenant.directory.ts';

/** Tells which host names are the platform's. */
@Injectable()
export class HostNames {
  constructor(
    private readonly config: Config,
    private readonly directory: TenantDirectory,
  ) {}

  /**
   * The host in its normal form, when the portal or a shop answers there; a shop that is not open yet or is suspended answers too.
   * A certificate is for a name without a port, so the ports of PORTAL_URL and SHOP_URL_PATTERN do not count.
   * @throws tenancy.host-not-ours
   */
  async known(domain: string): Promise<{ host: string }> {
    const host = normalHost(domain);
    if (host === new URL(this.config.values.PORTAL_URL).hostname) return { host };
    const { port } = new URL(this.config.shopUrl('x'));
    const tenant =
      (await this.directory.byHost(host)) ??
      (port === '' ? null : await this.directory.byHost(`${host}:${port}`));
    if (tenant === null) throw tenancyErrors.hostNotOurs();
    return { host };
  }
}
