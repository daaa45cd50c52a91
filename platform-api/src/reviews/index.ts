/** The front door of reviews. */
export { ReviewRights, type ReviewRightGrant } from './review-rights.ts';
export { ReviewsModule } from './reviews.module.ts';
