import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { SignInListeners, type SignInListener } from '../identity/index.ts';
import type { TenantId } from '../kernel/index.ts';

/** Gives the orders that somebody placed as a guest to the account that they sign in with in the same browser. */
@Injectable()
export class GuestOrders implements OnModuleInit, SignInListener {
  constructor(
    private readonly database: Database,
    private readonly listeners: SignInListeners,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  async customerSignedIn(
    tenant: TenantId,
    customerId: string,
    guestSecretHash: string | null,
  ): Promise<void> {
    if (guestSecretHash === null) return;
    await this.database.db
      .updateTable('shop_order')
      .set({ customer_id: customerId, guest_hash: null })
      .where('tenant_id', '=', tenant)
      .where('guest_hash', '=', guestSecretHash)
      .where('customer_id', 'is', null)
      .execute();
  }
}
