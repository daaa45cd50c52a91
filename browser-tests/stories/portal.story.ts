import type { Story } from '../story.ts';

export const portal: readonly Story[] = [];
