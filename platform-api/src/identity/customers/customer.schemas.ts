import { z } from 'zod';
import { idSchema, pageQuerySchema } from '../../kernel/index.ts';
import { normalPhone, writtenPhone } from './contact.rules.ts';

/** A phone number in any usual writing; answers with ours (`010-2345-6789`). */
export const phoneSchema = z
  .string()
  .max(30)
  .refine((value) => normalPhone(value) !== null, 'is not a phone number')
  .transform((value) => writtenPhone(normalPhone(value) ?? value));

export const customerSchema = z
  .object({ id: idSchema, name: z.string(), email: z.string().nullable(), phone: z.string().nullable() })
  .meta({ id: 'Customer' });
export type CustomerView = z.infer<typeof customerSchema>;

export const customerChangeSchema = z.object({
  name: z.string().trim().min(1).max(40).optional(),
  email: z.email().max(190).nullable().optional(),
  phone: phoneSchema.nullable().optional(),
});
export type CustomerChange = z.infer<typeof customerChangeSchema>;

const addressFields = {
  label: z.string().trim().min(1).max(40),
  recipient: z.string().trim().min(1).max(40),
  phone: phoneSchema,
  zoneCode: z.string().regex(/^\d{5}$/, 'is five digits'),
  roadAddress: z.string().trim().min(1).max(200),
  detail: z.string().trim().max(100),
  doorCode: z.string().trim().max(40).nullable(),
  message: z.string().trim().max(100).nullable(),
};

export const newAddressSchema = z.object({
  ...addressFields,
  detail: addressFields.detail.default(''),
  doorCode: addressFields.doorCode.default(null),
  message: addressFields.message.default(null),
  isDefault: z.boolean().default(false),
});
export type NewAddress = z.infer<typeof newAddressSchema>;

export const addressChangeSchema = z.object({ ...addressFields, isDefault: z.boolean() }).partial();
export type AddressChange = z.infer<typeof addressChangeSchema>;

export const addressSchema = z
  .object({
    id: idSchema,
    label: z.string(),
    recipient: z.string(),
    phone: z.string(),
    zoneCode: z.string(),
    roadAddress: z.string(),
    detail: z.string(),
    isDefault: z.boolean(),
    doorCode: z.string().nullable(),
    message: z.string().nullable(),
  })
  .meta({ id: 'CustomerAddress' });
export type AddressView = z.infer<typeof addressSchema>;

export const addressesSchema = z
  .object({ items: z.array(addressSchema), nextCursor: z.null() })
  .meta({ id: 'CustomerAddresses' });

export const customerQuerySchema = pageQuerySchema.extend({
  /** A whole phone number or e-mail address: they are stored encrypted and found by a keyed hash. */
  q: z.string().trim().max(190).optional(),
});
export type CustomerQuery = z.infer<typeof customerQuerySchema>;

export const maskedCustomerSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'MaskedCustomer' });
export type MaskedCustomer = z.infer<typeof maskedCustomerSchema>;

export const maskedCustomersSchema = z
  .object({ items: z.array(maskedCustomerSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'MaskedCustomers' });
