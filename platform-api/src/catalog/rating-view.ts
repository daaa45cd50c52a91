import { Injectable } from '@nestjs/common';
import type { TenantId } from '../kernel/index.ts';

/** How many reviews gave one star, two stars … five stars. */
export type RatingCounts = readonly [number, number, number, number, number];

export const NO_RATINGS: RatingCounts = [0, 0, 0, 0, 0];

/** What the catalogue shows of reviews. The reviews module, which lies above, answers it. */
export abstract class RatingView {
  abstract countsOf(tenant: TenantId, productId: string): Promise<RatingCounts>;
}

/** Holds the one {@link RatingView}; reviews registers it when it starts. Until then nobody has rated anything. */
@Injectable()
export class RatingViews extends RatingView {
  private view: RatingView | null = null;

  register(view: RatingView): void {
    this.view = view;
  }

  async countsOf(tenant: TenantId, productId: string): Promise<RatingCounts> {
    return this.view === null ? NO_RATINGS : await this.view.countsOf(tenant, productId);
  }
}
