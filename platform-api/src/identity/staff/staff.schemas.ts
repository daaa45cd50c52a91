import { z } from 'zod';
import { idSchema } from '../../kernel/index.ts';

export const staffRoleSchema = z.enum(['owner', 'manager', 'warehouse']);

export const signInSchema = z.object({
  email: z.string().min(1).max(190),
  password: z.string().min(1).max(200),
});

export const staffSchema = z
  .object({ id: idSchema, name: z.string(), email: z.string() })
  .meta({ id: 'StaffPerson' });

export const signedInSchema = z.object({ staff: staffSchema }).meta({ id: 'StaffSignedIn' });

export const membershipSchema = z
  .object({
    tenant: z.object({
      slug: z.string(),
      name: z.string(),
      status: z.enum(['preparing', 'open', 'suspended']),
    }),
    role: staffRoleSchema,
  })
  .meta({ id: 'Membership' });
export type MembershipView = z.infer<typeof membershipSchema>;

export const memberSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    email: z.string(),
    role: staffRoleSchema,
    memberSince: z.iso.datetime(),
  })
  .meta({ id: 'Member' });
export type MemberView = z.infer<typeof memberSchema>;

export const membersSchema = z
  .object({ items: z.array(memberSchema), nextCursor: z.null() })
  .meta({ id: 'Members' });
