import type { Db } from '../../database/index.ts';

const columns = ['id', 'owner_tenant_id', 'host', 'return_to', 'browser_hash', 'customer_id'] as const;

export async function findAttempt(db: Db, id: string) {
  return await db
    .selectFrom('sign_in_attempt')
    .select([...columns, 'nonce', 'code_verifier', 'hand_over_hash', 'used_at', 'expires_at'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function findHandOver(db: Db, handOverHash: string) {
  return await db
    .selectFrom('sign_in_attempt')
    .select(columns)
    .where('hand_over_hash', '=', handOverHash)
    .executeTakeFirst();
}
