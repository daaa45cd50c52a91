import { Injectable } from '@nestjs/common';
import { AuditLog } from '../access/index.ts';
import { addRating, catalogErrors } from '../catalog/index.ts';
import { Database, isDuplicateKey, type Db } from '../database/index.ts';
import { IdempotencyService, httpErrors, type IdempotentRequest } from '../http/index.ts';
import { CustomerDirectory, maskName } from '../identity/index.ts';
import { Clock, newId, type Actor, type TenantId } from '../kernel/index.ts';
import { ReviewRights } from './review-rights.ts';
import { findReviewedProduct } from './review.queries.ts';
import type { ReviewInput, ReviewView } from './review.schemas.ts';
import { reviewsErrors } from './reviews.errors.ts';

/** Writes reviews, and hides those that break the rules. The product's rating moves in the same transaction. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: IdempotencyService,
    private readonly rights: ReviewRights,
    private readonly customers: CustomerDirectory,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws catalog.product-not-found, reviews.not-a-buyer, reviews.already-written */
  async write(
    tenant: TenantId,
    actor: Actor,
    slug: string,
    input: ReviewInput,
    request: IdempotentRequest,
  ): Promise<ReviewView> {
    if (actor.kind !== 'customer') throw httpErrors.unauthenticated();
    const productId = await findReviewedProduct(this.database.db, tenant, slug);
    if (productId === undefined) throw catalogErrors.productNotFound();
    const contact = await this.customers.contactOf(tenant, actor.id);
    const author = maskName(contact?.name ?? '');
    return await this.idempotency.once<ReviewView>(request, async (mark) => {
      await this.database.transaction(async (tx) => {
        const right = await this.rights.use(tx, tenant, {
          orderLineId: input.orderLineId,
          customerId: actor.id,
          productId,
        });
        if (right === 'none') throw reviewsErrors.notABuyer();
        if (right === 'used') throw reviewsErrors.alreadyWritten();
        const review = await this.insert(tx, tenant, {
          productId,
          customerId: actor.id,
          author,
          input,
          right,
        });
        await addRating(tx, tenant, productId, review.rating, 1);
        await mark(tx, review);
      });
    });
  }

  /** Takes a review out of the shop and its stars out of the rating. Repeating it changes nothing. @throws reviews.not-found */
  async hide(tenant: TenantId, id: string, reason: string): Promise<{ id: string }> {
    return await this.setHidden(tenant, id, { hidden_at: this.clock.now(), hidden_why: reason });
  }

  /** Brings a hidden review back. @throws reviews.not-found */
  async show(tenant: TenantId, id: string): Promise<{ id: string }> {
    return await this.setHidden(tenant, id, { hidden_at: null, hidden_why: null });
  }

  private async setHidden(
    tenant: TenantId,
    id: string,
    columns: { hidden_at: Date | null; hidden_why: string | null },
  ): Promise<{ id: string }> {
    const hides = columns.hidden_at !== null;
    return await this.database.transaction(async (tx) => {
      const changed = await tx
        .updateTable('review')
        .set(columns)
        .where('tenant_id', '=', tenant)
        .where('id', '=', id)
        .where('hidden_at', hides ? 'is' : 'is not', null)
        .executeTakeFirst();
      const review = await tx
        .selectFrom('review')
        .select(['product_id', 'rating'])
        .where('tenant_id', '=', tenant)
        .where('id', '=', id)
        .executeTakeFirst();
      if (review === undefined) throw reviewsErrors.notFound();
      if (changed.numUpdatedRows === 0n) return { id };
      await addRating(tx, tenant, review.product_id, review.rating, hides ? -1 : 1);
      await this.audit.record(tx, tenant, {
        action: hides ? 'review.hidden' : 'review.shown',
        subjectType: 'Review',
        subjectId: id,
        before: { hidden: !hides },
        after: { hidden: hides, reason: columns.hidden_why },
      });
      return { id };
    });
  }

  private async insert(
    tx: Db,
    tenant: TenantId,
    review: {
      productId: string;
      customerId: string;
      author: string;
      input: ReviewInput;
      right: { optionLabel: string };
    },
  ): Promise<ReviewView> {
    const { input, right, author } = review;
    const id = newId();
    const now = this.clock.now();
    try {
      await tx
        .insertInto('review')
        .values({
          tenant_id: tenant,
          id,
          product_id: review.productId,
          order_line_id: input.orderLineId,
          customer_id: review.customerId,
          author_masked: author,
          rating: input.rating,
          body: input.body,
          option_label: right.optionLabel,
          created_at: now,
          hidden_at: null,
          hidden_why: null,
        })
        .execute();
    } catch (error) {
      if (isDuplicateKey(error, 'uq_review_order_line')) throw reviewsErrors.alreadyWritten();
      throw error;
    }
    const { rating, body } = input;
    return { id, author, rating, body, createdAt: now.toISOString(), optionLabel: right.optionLabel };
  }
}
