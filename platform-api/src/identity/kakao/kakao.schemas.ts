import { z } from 'zod';

export const startQuerySchema = z.object({ returnTo: z.string().max(2000).optional() });

export const completeQuerySchema = z.object({ code: z.string().max(200).default('') });

export const callbackQuerySchema = z.object({
  state: z.string().max(4000).default(''),
  code: z.string().max(1000).optional(),
  error: z.string().max(200).optional(),
});

/** The documents leave open whether the numbers come as text, and what else comes along. */
export const unlinkSchema = z.object({ user_id: z.coerce.string().regex(/^\d{1,20}$/) });
