import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { readJson, type Db } from '../database/index.ts';
import type { TenantId } from '../kernel/index.ts';
import type { IndexedProduct, IndexEntry } from './indexed-product.ts';
import { lockDocuments } from './search.locks.ts';
import { tokensOf, type Token } from './search-tokens.rules.ts';

/** A document as it is stored: flags as numbers, because the servers spell JSON's true in different ways. */
export interface StoredProduct extends Omit<IndexedProduct, 'onSale' | 'soldOut'> {
  readonly onSale: 0 | 1;
  readonly soldOut: 0 | 1;
  /** Tells whether the postings must be written again. */
  readonly tokensHash: string;
}

const POSTINGS_A_STATEMENT = 500;

/** Writes documents with their postings; entries that are older than what is stored are left out. One entry a product. */
export async function writeEntries(
  tx: Db,
  tenant: TenantId,
  entries: readonly IndexEntry[],
  now: Date,
): Promise<void> {
  const locked = await lockDocuments(
    tx,
    tenant,
    entries.map((entry) => entry.productId),
    now,
  );
  const stored = new Map(locked.map((row) => [row.productId, row]));
  const newer = entries
    .filter((entry) => entry.version >= (stored.get(entry.productId)?.version ?? 0))
    .map((entry) => ({ entry, ...bodyOf(entry) }));
  if (newer.length === 0) return;
  await tx
    .insertInto('search_document')
    .values(
      newer.map(({ entry, body }) => ({
        tenant_id: tenant,
        product_id: entry.productId,
        version: entry.version,
        removed: entry.product === null,
        body: JSON.stringify(body),
        updated_at: now,
      })),
    )
    .onDuplicateKeyUpdate({
      version: sql<number>`values(version)`,
      removed: sql<boolean>`values(removed)`,
      body: sql<string>`values(body)`,
      updated_at: sql<Date>`values(updated_at)`,
    })
    .execute();
  const respelled = newer.filter(({ entry, body }) => {
    const row = stored.get(entry.productId);
    const before = row === undefined ? {} : readJson<Partial<StoredProduct>>(row.body);
    return before.tokensHash !== body.tokensHash;
  });
  const wasEmpty = (productId: string): boolean => (stored.get(productId)?.version ?? -1) < 0;
  await replacePostings(
    tx,
    tenant,
    respelled.filter(({ entry }) => !wasEmpty(entry.productId)).map(({ entry }) => entry.productId),
    respelled.flatMap(({ entry, tokens }) =>
      tokens.map((token) => ({ productId: entry.productId, ...token })),
    ),
  );
}

async function replacePostings(
  tx: Db,
  tenant: TenantId,
  emptied: readonly string[],
  postings: readonly (Token & { productId: string })[],
): Promise<void> {
  if (emptied.length > 0) {
    await tx
      .deleteFrom('search_posting')
      .where('tenant_id', '=', tenant)
      .where('product_id', 'in', emptied)
      .execute();
  }
  // In the order of the key, so that a rebuild fills page after page instead of jumping about.
  const ordered = [...postings].sort((a, b) =>
    a.token < b.token ? -1 : a.token > b.token ? 1 : a.productId < b.productId ? -1 : 1,
  );
  for (let start = 0; start < ordered.length; start += POSTINGS_A_STATEMENT) {
    const rows = ordered.slice(start, start + POSTINGS_A_STATEMENT);
    await tx
      .insertInto('search_posting')
      .values(
        rows.map((row) => ({
          tenant_id: tenant,
          token: row.token,
          product_id: row.productId,
          weight: row.weight,
        })),
      )
      .execute();
  }
}

function bodyOf({ product }: IndexEntry): { body: StoredProduct | { tokensHash?: never }; tokens: Token[] } {
  if (product === null) return { body: {}, tokens: [] };
  const tokens = tokensOf(product);
  const tokensHash = createHash('sha1').update(JSON.stringify(tokens)).digest('base64');
  return {
    body: { ...product, onSale: product.onSale ? 1 : 0, soldOut: product.soldOut ? 1 : 0, tokensHash },
    tokens,
  };
}

/** Forgets tombstones, unless they were written again since. */
export async function deleteTombstones(
  tx: Db,
  tenant: TenantId,
  tombstones: readonly { productId: string; version: number }[],
): Promise<void> {
  for (const { productId, version } of tombstones) {
    await tx
      .deleteFrom('search_document')
      .where('tenant_id', '=', tenant)
      .where('product_id', '=', productId)
      .where('version', '=', version)
      .where('removed', '=', 1)
      .execute();
  }
}
