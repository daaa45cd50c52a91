import type { Story } from '../story.ts';

export const paymentTroubles: readonly Story[] = [];
