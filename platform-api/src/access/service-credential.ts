import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.ts';
import { serviceKeys } from './service-credential.rules.ts';

/** Knows the provisioning process by its key. Only hashes are kept, and each is compared in constant time. */
@Injectable()
export class ServiceCredential {
  private readonly known: readonly Buffer[];

  constructor(config: Config) {
    this.known = serviceKeys(config.values.PROVISIONING_KEY).map(sha256);
  }

  /** Whether an Authorization header shows one of the keys. */
  matches(authorization: string): boolean {
    const shown = sha256(/^Bearer ([\x21-\x7e]+)$/i.exec(authorization)?.[1] ?? '');
    // All are compared, so that the time does not tell which one it was.
    return this.known.map((key) => timingSafeEqual(key, shown)).includes(true);
  }
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
