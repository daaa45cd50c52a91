import { Injectable } from '@nestjs/common';
import type { TenantId } from '../../kernel/index.ts';

/** Somebody above who wants to know when a customer signs in, such as ordering, which merges carts. */
export interface SignInListener {
  /** Runs before the browser is sent on. `guestSecretHash` names the guest that the browser was until now. */
  customerSignedIn(tenant: TenantId, customerId: string, guestSecretHash: string | null): Promise<void>;
}

/** The listeners, which add themselves at start. */
@Injectable()
export class SignInListeners {
  private readonly listeners: SignInListener[] = [];

  add(listener: SignInListener): void {
    this.listeners.push(listener);
  }

  async tell(tenant: TenantId, customerId: string, guestSecretHash: string | null): Promise<void> {
    for (const listener of this.listeners)
      await listener.customerSignedIn(tenant, customerId, guestSecretHash);
  }
}
