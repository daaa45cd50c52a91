import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/index.ts';
import { Database } from '../../database/index.ts';
import { currentScope, inTenant, tenantId } from '../../kernel/index.ts';
import { CustomerService } from '../customers/customer.service.ts';
import { identityErrors } from '../identity.errors.ts';

/** People who disconnected the app at Kakao leave every shop, because they could never sign in again. */
@Injectable()
export class KakaoUnlinkService {
  private readonly expected: Buffer | null;

  constructor(
    config: Config,
    private readonly database: Database,
    private readonly customers: CustomerService,
  ) {
    const key = config.values.KAKAO_ADMIN_KEY;
    this.expected = key === '' ? null : digest(`KakaoAK ${key}`);
  }

  /**
   * Erases the person in all shops.
   * @throws identity.unlink-refused without the admin key.
   */
  async unlinked(authorization: string | undefined, kakaoId: string): Promise<void> {
    const isKakao = this.expected !== null && timingSafeEqual(digest(authorization ?? ''), this.expected);
    if (!isKakao) throw identityErrors.unlinkRefused();
    const links = await this.database.db
      .selectFrom('kakao_link')
      .select(['owner_tenant_id', 'customer_id'])
      .where('kakao_id', '=', kakaoId)
      .orderBy('owner_tenant_id')
      .execute();
    for (const link of links) {
      const tenant = tenantId(link.owner_tenant_id);
      const requestId = currentScope()?.requestId;
      await inTenant(tenant, 'kakao-unlink', () => this.customers.erase(tenant, link.customer_id), requestId);
    }
  }
}

/** Digests have one length, which the comparison in constant time needs. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
