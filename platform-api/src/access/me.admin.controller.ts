import { packRules } from '@casl/ability/extra';
import { Get } from '@nestjs/common';
import { z } from 'zod';
import { AdminController, Can, CurrentActor, Returns } from '../http/index.ts';
import { StaffDirectory, membershipSchema, staffSchema } from '../identity/index.ts';
import type { Actor } from '../kernel/index.ts';
import { abilityFor, type AbilityRole } from './abilities.ts';
import { CurrentRole } from './current-role.decorator.ts';

const meSchema = z
  .object({
    staff: staffSchema,
    memberships: z.array(membershipSchema),
    /** What the person may do in the shop that X-Gamja-Tenant names: CASL's packed rules (`unpackRules`). */
    rules: z.array(z.array(z.unknown())),
  })
  .meta({ id: 'Me' });

@AdminController('me')
export class MeAdminController {
  constructor(private readonly directory: StaffDirectory) {}

  @Get()
  @Can('read', 'Session')
  @Returns(meSchema)
  async me(@CurrentActor() actor: Actor, @CurrentRole() role: AbilityRole) {
    const staff = await this.directory.person(actor);
    const memberships = await this.directory.membershipsOf(staff.id);
    return { staff, memberships, rules: packRules([...abilityFor(role).rules]) };
  }
}
