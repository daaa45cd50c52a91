import { defineErrors } from '../kernel/index.ts';

export const storefrontErrors = defineErrors({
  releaseNotFound: ['storefront.release-not-found', 404, 'There is no such release.'],
  notReady: [
    'storefront.not-ready',
    409,
    'The shop cannot open yet. Do first: {missing}. See errors for each of them.',
  ],
  nothingToPublish: [
    'storefront.nothing-to-publish',
    400,
    'Send either "content" for a new look or "releaseId" of a release to publish again, not both.',
  ],
});
