import { Injectable } from '@nestjs/common';
import { catalogErrors, type RatingCounts, type RatingView } from '../catalog/index.ts';
import { Database } from '../database/index.ts';
import type { Page, TenantId } from '../kernel/index.ts';
import {
  countRatings,
  findProductReviews,
  findReviewedProduct,
  findReviewsForStaff,
} from './review.queries.ts';
import type { ReviewForStaff, ReviewPage, ReviewQuery } from './review.schemas.ts';

/** Reads reviews. */
@Injectable()
export class ReviewReader implements RatingView {
  constructor(private readonly database: Database) {}

  /** A page of a product's reviews. Three statements. @throws catalog.product-not-found */
  async page(
    tenant: TenantId,
    slug: string,
    page: { cursor?: string | undefined; limit: number },
  ): Promise<ReviewPage> {
    const { db } = this.database;
    const productId = await findReviewedProduct(db, tenant, slug);
    if (productId === undefined) throw catalogErrors.productNotFound();
    const [reviews, counts] = await Promise.all([
      findProductReviews(db, tenant, productId, page),
      countRatings(db, tenant, productId),
    ]);
    return { ...reviews, total: counts.reduce((sum, count) => sum + count, 0), ratingCounts: [...counts] };
  }

  async countsOf(tenant: TenantId, productId: string): Promise<RatingCounts> {
    return await countRatings(this.database.db, tenant, productId);
  }

  async list(tenant: TenantId, query: ReviewQuery): Promise<Page<ReviewForStaff>> {
    return await findReviewsForStaff(this.database.db, tenant, query);
  }
}
