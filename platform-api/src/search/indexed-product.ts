/** What the engines know of a product. They never answer with it: pages are made of the catalogue's own cards. */
export interface IndexedProduct {
  readonly name: string;
  readonly brand: string | null;
  readonly tags: readonly string[];
  /** The categories that it lies in directly; a question for a branch names all ids of the branch. */
  readonly categoryIds: readonly string[];
  /** Their names and those of the categories above them. */
  readonly categoryNames: readonly string[];
  readonly priceWon: number;
  readonly onSale: boolean;
  readonly soldOut: boolean;
  /** Stars × 1000; 0 while there is no review. */
  readonly ratingMilli: number;
  readonly popularity: number;
  /** Milliseconds since 1970; 0 when it was never published. */
  readonly publishedAt: number;
}

/** One write: the state of a product at a version. `product` is null for one that is not (any more) for sale. */
export interface IndexEntry {
  readonly productId: string;
  /** `product.search_version` as it was read before everything else. */
  readonly version: number;
  readonly product: IndexedProduct | null;
}
