import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../../config/index.ts';
import { Database } from '../../database/index.ts';
import { Handles, type JobHandler } from '../../jobs/index.ts';
import type { TenantId } from '../../kernel/index.ts';
import { customerLeft } from '../customers/customer.events.ts';
import { lockKakaoLinks } from '../identity.locks.ts';
import { SessionService } from '../sessions/session.service.ts';
import { KakaoClient } from './kakao.client.ts';

/**
 * After a customer left a shop: ends what was missed of their sessions and removes the tie to Kakao. With the last shop
 * the person is unlinked at Kakao too, before the last row goes, so that a failure is tried again.
 */
@Handles(customerLeft)
@Injectable()
export class ForgetKakaoLinkJob implements JobHandler<{ customerId: string }> {
  private readonly logger = new Logger('kakao');

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly sessions: SessionService,
    private readonly kakao: KakaoClient,
  ) {}

  async handle(tenant: TenantId, { customerId }: { customerId: string }): Promise<void> {
    await this.sessions.endAllOf('customer', customerId, 'customer-left');
    const link = await this.database.db
      .selectFrom('kakao_link')
      .select('kakao_id')
      .where('owner_tenant_id', '=', tenant)
      .where('customer_id', '=', customerId)
      .executeTakeFirst();
    if (link === undefined) return; // An earlier run removed it, or the person came back as somebody new.
    if (await this.removeUnlessLast(tenant, link.kakao_id, customerId)) return;
    if (this.config.values.KAKAO_ADMIN_KEY === '') {
      this.logger.warn(
        'Somebody left their last shop, but without KAKAO_ADMIN_KEY they stay connected at Kakao.',
      );
    } else {
      await this.kakao.unlink(link.kakao_id);
    }
    await this.remove(tenant, link.kakao_id, customerId);
  }

  /** True when the person still has another shop, and this tie is gone. */
  private async removeUnlessLast(tenant: TenantId, kakaoId: string, customerId: string): Promise<boolean> {
    return await this.database.transaction(async (tx) => {
      const links = await lockKakaoLinks(tx, kakaoId);
      if (!links.some((link) => link.owner_tenant_id !== tenant)) return false;
      await this.remove(tenant, kakaoId, customerId, tx);
      return true;
    });
  }

  private async remove(
    tenant: TenantId,
    kakaoId: string,
    customerId: string,
    db = this.database.db,
  ): Promise<void> {
    await db
      .deleteFrom('kakao_link')
      .where('kakao_id', '=', kakaoId)
      .where('owner_tenant_id', '=', tenant)
      .where('customer_id', '=', customerId)
      .execute();
  }
}
