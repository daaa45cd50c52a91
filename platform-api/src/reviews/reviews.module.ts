import { Module, type OnModuleInit } from '@nestjs/common';
import { CatalogModule, RatingViews } from '../catalog/index.ts';
import { IdentityModule } from '../identity/index.ts';
import { OrderingModule } from '../ordering/index.ts';
import { GrantReviewRightsJob } from './grant-review-rights.job.ts';
import { ReviewAdminController } from './review.admin.controller.ts';
import { ReviewReader } from './review.reader.ts';
import { ReviewRights } from './review-rights.ts';
import { ReviewService } from './review.service.ts';
import { ReviewShopController } from './review.shop.controller.ts';

/** What buyers say of products. */
@Module({
  imports: [OrderingModule, CatalogModule, IdentityModule],
  controllers: [ReviewShopController, ReviewAdminController],
  providers: [GrantReviewRightsJob, ReviewReader, ReviewRights, ReviewService],
  exports: [ReviewRights],
})
export class ReviewsModule implements OnModuleInit {
  constructor(
    private readonly ratings: RatingViews,
    private readonly reader: ReviewReader,
  ) {}

  onModuleInit(): void {
    this.ratings.register(this.reader);
  }
}
