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
import type { ProductCard, ProductPage } from './product.schemas.ts';
import { ShortMemory } from './short-memory.ts';

const TOTAL_FRESH_MS = 5_000;
/** Reading all products of a shop costs about as much as this many lists that the database sorts. */
const MISSES_BEFORE_READING = 25;
/** A larger shop is always listed by the database. */
const ROWS_MAX = 30_000;
/** Over all shops together: about 100 MB, with the cards. */
const ROWS_IN_ALL_MAX = 80_000;

/** The card of a product, as it was at a version of the product. */
interface KeptCard {
  readonly searchVersion: number;
  readonly card: ProductCard;
}

interface Shelf {
  /** Of the listing, or the last one that was seen. */
  version: number;
  listing: Listing | null;
  /** The cards that pages have shown, by product; those that are older than the product are fetched again. */
  cards: Map<string, KeptCard>;
  /** Lists that the database had to make since the last reading. */
  misses: number;
  reading: boolean;
}

/**
 * Makes pages of products. Shops that are read more than they change are kept in memory in a form that is ready to be listed,
 * with the cards that were shown. Every page asks the database for the shop's catalogue version, in the same statement as for
 * cards that are missing, and is thrown away when that is not the version that was kept: so a page is never older than its
 * request. What does not pay is not kept: a shop is read only after as many pages as that costs were made by the database.
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
    const missing = found.rows.filter((row) => shelf.cards.get(row.id)?.searchVersion !== row.searchVersion);
    const now = await productCardsWithVersion(
      this.database.db,
      tenant,
      missing.map((row) => row.id),
    );
    if (now.version === version) {
      const fetched = new Map(now.cards.map((card) => [card.id, card]));
      for (const { id, searchVersion } of missing) {
        const card = fetched.get(id);
        if (card !== undefined) shelf.cards.set(id, { searchVersion, card });
      }
      const items = found.rows.flatMap((row) => fetched.get(row.id) ?? shelf.cards.get(row.id)?.card ?? []);
      return { items, nextCursor: cursorOf(range, found), total: found.total };
    }
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
      const listed = new Set(rows?.map((row) => row.id));
      for (const id of shelf.cards.keys()) if (!listed.has(id)) shelf.cards.delete(id);
      this.dropOldest();
    } finally {
      shelf.reading = false;
    }
  }

  private shelfOf(tenant: TenantId): Shelf {
    const shelf = this.shelves.get(tenant) ?? {
      version: 0,
      listing: null,
      cards: new Map<string, KeptCard>(),
      misses: 0,
      reading: false,
    };
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
