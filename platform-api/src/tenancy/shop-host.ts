import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.ts';
import { normalHost } from './host.rules.ts';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Tells which host name a request is for. */
@Injectable()
export class ShopHost {
  private readonly internalKey: Buffer;
  private readonly shopScheme: string;

  constructor(config: Config) {
    this.internalKey = Buffer.from(config.values.INTERNAL_KEY);
    this.shopScheme = new URL(config.shopUrl('x')).protocol;
  }

  /** The Host header, or `X-Gamja-Host` when the caller shows the internal key; a forwarded host of anybody else is ignored. */
  of(headers: Headers): string {
    const named = headers['x-gamja-host'];
    if (typeof named === 'string' && this.isInternal(headers)) return normalHost(named);
    return normalHost(typeof headers['host'] === 'string' ? headers['host'] : '');
  }

  /** True for the platform's own servers, such as the storefront server. */
  isInternal(headers: Headers): boolean {
    const shown = headers['x-gamja-internal-key'];
    if (typeof shown !== 'string') return false;
    const bytes = Buffer.from(shown);
    return bytes.length === this.internalKey.length && timingSafeEqual(bytes, this.internalKey);
  }

  /** The address of a page on a shop's host; all shops share the scheme of SHOP_URL_PATTERN. */
  url(host: string, path: string): string {
    return new URL(path, `${this.shopScheme}//${host}`).href;
  }
}
