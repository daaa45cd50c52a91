import { z } from 'zod';

/** Base64url of 32 bytes; anything else is as unknown as a link that nobody made. */
export const linkTokenSchema = z.string().max(200);

export const askForLinkSchema = z.object({ email: z.string().min(1).max(190) }).meta({ id: 'AskForLink' });

export const setPasswordSchema = z
  .object({
    /** At least ten characters. */
    password: z.string().min(1).max(200),
  })
  .meta({ id: 'SetPassword' });

export const linkViewSchema = z
  .object({
    email: z.string(),
    name: z.string(),
    purpose: z.enum(['welcome', 'reset']),
    /** The shop in whose name the link was mailed. */
    shop: z.object({ slug: z.string(), name: z.string() }).nullable(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'PasswordLink' });
export type LinkView = z.infer<typeof linkViewSchema>;
