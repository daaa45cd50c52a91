import type { Story } from '../story.ts';

export const browsing: readonly Story[] = [];
