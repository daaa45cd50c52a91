import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { Clock, type TenantId } from '../kernel/index.ts';
import { Listing, type ListingAnswer } from './listing.rules.ts';
import { catalogueVersion, productCardsWithVersion } from './product-card.ts';
import {
  countProducts,
  cursorAt,
  findListedRows,
  findProductPage,
  listPosition,
  type ListRange,
  type ProductFilter,
} from './product-list.queries.ts';
import type { ProductPage } from './product.schemas.ts';
import { ShortMemory } from './short-memory.ts';

const TOTAL_FRESH_MS = 5_000;
/** Reading all products of a shop costs about as much as this many lists that the database sorts. */
const MISSES_BEFORE_READING = 25;
/** A larger shop is always listed by the database. */
const ROWS_MAX = 30_000;
/** Over all shops together: about 50 MB. */
const ROWS_IN_ALL_MAX = 150_000;

interface Shelf {
  /** Of the listing, or the last one that was seen. */
  version: number;
  listing: Listing | null;
  /** Lists that the database had to make since the last reading. */
  misses: number;
  reading: boolean;
}

/**
 * Makes pages of products. Shops that are read more than they change are kept in memory in a form that is ready to be listed;
 * every page asks the database in one statement for its cards and for the catalogue version, and is thrown away when that is
 * not the version that was kept. So a page is never older than its request, and what does not pay is not kept: a shop is
 * read only after as many pages as that costs have been made by the database.
 */
@Injectable()
export class ProductListings {
  /** The one used longest ago comes first. */
  private readonly shelves = new Map<TenantId, Shelf>();
  private readonly totals: ShortMemory<number>;

  constructor(
    private readonly database: Database,
    clock: Clock,
  ) {
    this.totals = new ShortMemory(clock, TOTAL_FRESH_MS);
  }

  /** @throws page.bad-cursor */
  async page(tenant: TenantId, filter: ProductFilter, range: ListRange): Promise<ProductPage> {
    const shelf = this.shelfOf(tenant);
    return (
      (await this.fromMemory(tenant, shelf, filter, range)) ??
      (await this.fromDatabase(tenant, shelf, filter, range))
    );
  }

  private async fromMemory(
    tenant: TenantId,
    shelf: Shelf,
    filter: ProductFilter,
    range: ListRange,
  ): Promise<ProductPage | null> {
    const { listing, version } = shelf;
    if (listing === null) return null;
    const after = range.cursor === undefined ? null : listPosition(range.sort, range.cursor);
    if (range.cursor !== undefined && after === null) return null;
    const found = listing.find({ ...filter, sort: range.sort, limit: range.limit, after });
    const ids = found.rows.map((row) => row.id);
    const now = await productCardsWithVersion(this.database.db, tenant, ids);
    if (now.version === version)
      return { items: now.cards, nextCursor: cursorOf(range, found), total: found.total };
    if (shelf.listing === listing) {
      shelf.listing = null;
      // Totals that were counted before the change are not asked for again.
      shelf.version = now.version;
    }
    return null;
  }

  /** `total` is at most five seconds old. */
  private async fromDatabase(
    tenant: TenantId,
    shelf: Shelf,
    filter: ProductFilter,
    range: ListRange,
  ): Promise<ProductPage> {
    shelf.misses += 1;
    if (shelf.misses > MISSES_BEFORE_READING && !shelf.reading) await this.read(tenant, shelf);
    const { db } = this.database;
    const [page, total] = await Promise.all([
      findProductPage(db, tenant, filter, range),
      this.totals.get(`${tenant}:${shelf.version}:${JSON.stringify(filter)}`, () =>
        countProducts(db, tenant, filter),
      ),
    ]);
    return { ...page, total };
  }

  /** The version first: rows that are newer than it are found out by the next page, older ones would not be. */
  private async read(tenant: TenantId, shelf: Shelf): Promise<void> {
    shelf.reading = true;
    try {
      const version = await catalogueVersion(this.database.db, tenant);
      const rows = await findListedRows(this.database.db, tenant, ROWS_MAX);
      shelf.listing = rows === null ? null : new Listing(rows);
      shelf.version = version;
      shelf.misses = 0;
      this.dropOldest();
    } finally {
      shelf.reading = false;
    }
  }

  private shelfOf(tenant: TenantId): Shelf {
    const shelf = this.shelves.get(tenant) ?? { version: 0, listing: null, misses: 0, reading: false };
    this.shelves.delete(tenant);
    this.shelves.set(tenant, shelf);
    return shelf;
  }

  private dropOldest(): void {
    let rows = 0;
    for (const { listing } of this.shelves.values()) rows += listing?.size ?? 0;
    for (const [tenant, { listing }] of this.shelves) {
      if (rows <= ROWS_IN_ALL_MAX) return;
      rows -= listing?.size ?? 0;
      this.shelves.delete(tenant);
    }
  }
}

function cursorOf({ sort }: ListRange, { rows, hasMore }: ListingAnswer): string | null {
  const last = rows.at(-1);
  return hasMore && last !== undefined ? cursorAt(sort, { value: last.values[sort], id: last.id }) : null;
}
