import type { INestApplicationContext } from '@nestjs/common';
import { StaffDirectory, type StaffRole } from '../src/identity/index.ts';
import type { TenantId } from '../src/kernel/index.ts';

/** The password of every demo sign-in; `./gamja up` prints it. */
export const DEMO_PASSWORD = 'gamja-demo-1234';

/** Somebody who works in a demo shop. */
export interface DemoMember {
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
}

/** Who works where, by the shop's slug. */
export const DEMO_SHOPS: Readonly<Record<string, readonly DemoMember[]>> = {
  'gamja-farm': [
    { email: 'owner@gamja-farm.test', name: '강감자', role: 'owner' },
    { email: 'manager@gamja-farm.test', name: '이하지', role: 'manager' },
    { email: 'floor@gamja-farm.test', name: '박수미', role: 'warehouse' },
  ],
  haru: [{ email: 'owner@haru.test', name: '하루', role: 'owner' }],
};

/** Gives a shop its members; people who exist keep their passwords. */
export async function seedMembers(
  context: INestApplicationContext,
  tenant: TenantId,
  members: readonly DemoMember[],
): Promise<void> {
  const directory = context.get(StaffDirectory, { strict: false });
  for (const { email, name, role } of members) {
    const id =
      (await directory.idOf(email)) ?? (await directory.create({ email, name, password: DEMO_PASSWORD }));
    await directory.addMembership(id, tenant, role);
  }
}

/** The demo operator. */
export async function seedOperator(context: INestApplicationContext): Promise<void> {
  const directory = context.get(StaffDirectory, { strict: false });
  const email = 'operator@gamja.test';
  const id =
    (await directory.idOf(email)) ??
    (await directory.create({ email, name: '운영자', password: DEMO_PASSWORD }));
  await directory.makeOperator(id);
}
