import type { Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';

/** Holds one session family until the transaction ends, so that two refreshes of it happen one after the other. */
export async function lockSession(tx: Db, id: string) {
  return await tx
    .selectFrom('session')
    .select([
      'id',
      'kind',
      'subject_id',
      'owner_tenant_id',
      'token_hash',
      'previous_token_hash',
      'previous_valid_until',
      'successor_sealed',
      'expires_at',
      'revoked_at',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Holds one staff member by e-mail, so that simultaneous wrong passwords are all counted. */
export async function lockStaffByEmail(tx: Db, email: string) {
  return await tx
    .selectFrom('staff')
    .select(['id', 'email', 'name', 'password_hash', 'failed_sign_ins', 'locked_until'])
    .where('email', '=', email)
    .forUpdate()
    .executeTakeFirst();
}

/** Holds one staff member, so that links for a password are made and used one after the other. */
export async function lockStaff(tx: Db, id: string) {
  return await tx
    .selectFrom('staff')
    .select(['id', 'email', 'name', 'password_hash'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Holds one mailed link, after its person, so that of two who use it at once one succeeds. */
export async function lockPasswordLink(tx: Db, tokenHash: string) {
  return await tx
    .selectFrom('password_link')
    .select(['expires_at', 'used_at'])
    .where('token_hash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst();
}

/** Holds all shops of one Kakao person, so that of two that are left at once exactly one is the last. */
export async function lockKakaoLinks(tx: Db, kakaoId: string) {
  return await tx
    .selectFrom('kakao_link')
    .select(['owner_tenant_id', 'customer_id'])
    .where('kakao_id', '=', kakaoId)
    .orderBy('owner_tenant_id')
    .forUpdate()
    .execute();
}

/** Holds a customer, so that changes of one address book happen one after the other. */
export async function lockCustomer(tx: Db, tenant: TenantId, id: string): Promise<void> {
  await tx
    .selectFrom('customer')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .forUpdate()
    .execute();
}
