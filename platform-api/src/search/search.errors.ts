import { defineErrors } from '../kernel/index.ts';

export const searchErrors = defineErrors({
  engineDown: ['search.engine-down', 503, 'The search engine does not answer. Try again in a moment.'],
});
