import { z } from 'zod';
import { businessDigits, isBusinessNumber } from './business-number.rules.ts';
import { legalSchema, policySchema } from './shop.schemas.ts';

export const shopProfileSchema = legalSchema
  .extend({
    policies: z.array(z.object({ key: z.string(), title: z.string(), paragraphs: z.array(z.string()) })),
  })
  .meta({ id: 'ShopProfile' });

export type ShopProfileView = z.infer<typeof shopProfileSchema>;

const line = (max: number) => z.string().trim().min(1).max(max);

/** What the law wants a shop to tell (전자상거래법 10조). */
export const shopProfileInputSchema = z
  .object({
    companyName: line(80),
    representative: line(40),
    address: line(200),
    phone: z
      .string()
      .trim()
      .regex(/^[0-9+][0-9 -]{6,18}[0-9]$/, 'must be a telephone number'),
    email: z.email().max(190),
    businessNumber: z
      .string()
      .transform(businessDigits)
      .refine(isBusinessNumber, 'is not a business registration number: its check digit does not fit')
      .meta({ type: 'string' }),
    /** Empty for those who need not report (간이과세자). */
    mailOrderNumber: z.string().trim().max(40),
    privacyOfficer: line(40),
    hosting: line(80),
    /** Left out: the policies stay as they are. */
    policies: z.array(policySchema).max(4).optional(),
  })
  .meta({ id: 'ShopProfileInput' });

export type ShopProfileInput = z.infer<typeof shopProfileInputSchema>;
