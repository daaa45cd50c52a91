import { Injectable } from '@nestjs/common';
import type { TenantId } from '../kernel/index.ts';

/** Who knows whether an order exists. Ordering registers itself: inventory knows claims, never orders or payments. */
export interface HoldOwner {
  /** Those of `orderIds` that belong to an order; its claims end when the owner says so, never by the sweep here. */
  ownsHold(tenant: TenantId, orderIds: readonly string[]): Promise<Set<string>>;
}

/** The registered owners of holds. Without any, nothing is swept. */
@Injectable()
export class HoldOwners {
  private readonly owners: HoldOwner[] = [];

  register(owner: HoldOwner): void {
    this.owners.push(owner);
  }

  /** Those of `orderIds` that nobody owns; none while no owner has registered. */
  async orphansAmong(tenant: TenantId, orderIds: readonly string[]): Promise<string[]> {
    if (this.owners.length === 0) return [];
    const answers = await Promise.all(this.owners.map((owner) => owner.ownsHold(tenant, orderIds)));
    return orderIds.filter((orderId) => !answers.some((owned) => owned.has(orderId)));
  }
}
