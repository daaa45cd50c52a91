import { defineErrors } from '../kernel/index.ts';

export const reviewsErrors = defineErrors({
  notFound: ['reviews.not-found', 404, 'There is no such review.'],
  notABuyer: [
    'reviews.not-a-buyer',
    403,
    'Only people who bought this product and received it can review it.',
  ],
  alreadyWritten: ['reviews.already-written', 409, 'You have reviewed this purchase already.'],
});
