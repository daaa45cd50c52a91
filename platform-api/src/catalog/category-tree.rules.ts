/** A category as it is stored. */
export interface CategoryRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly position: number;
}

/** A product that lies directly in a category. */
export interface CategoryMember {
  readonly categoryId: string;
  readonly productId: string;
}

/** A category with everything below it. */
export interface CategoryNode {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly children: CategoryNode[];
}

/** How deep categories nest: 채소 → 뿌리채소 → 감자. */
export const CATEGORY_DEPTH_MAX = 3;

/** Puts rows into a tree; rows must come in the order in which siblings are shown. */
export function categoryTree(rows: readonly CategoryRow[], parentId: string | null = null): CategoryNode[] {
  return rows
    .filter((row) => row.parentId === parentId)
    .map(({ id, slug, name }) => ({ id, slug, name, parentId, children: categoryTree(rows, id) }));
}

/** The ids of a category and of all that lie in it, or null when there is no such category. */
export function idsWithin(rows: readonly CategoryRow[], slug: string): string[] | null {
  const root = rows.find((row) => row.slug === slug);
  if (root === undefined) return null;
  const ids = [root.id];
  for (const id of ids) ids.push(...rows.filter((row) => row.parentId === id).map((row) => row.id));
  return ids;
}

/** How many products lie in each category or below it; one that lies in two of them is one product above. */
export function productCounts(
  rows: readonly CategoryRow[],
  members: readonly CategoryMember[],
): Map<string, number> {
  const parents = new Map(rows.map((row) => [row.id, row.parentId]));
  const products = new Map(rows.map((row) => [row.id, new Set<string>()]));
  for (const { categoryId, productId } of members) {
    for (let id: string | null = categoryId; id !== null; id = parents.get(id) ?? null) {
      products.get(id)?.add(productId);
    }
  }
  return new Map([...products].map(([id, within]) => [id, within.size]));
}

/** What is wrong with a category lying in `parentId`, or null. `id` is null for a new one. */
export function parentFault(
  rows: readonly CategoryRow[],
  id: string | null,
  parentId: string | null,
): 'missing' | 'loop' | 'too-deep' | null {
  const above: string[] = [];
  for (let next = parentId; next !== null; next = rows.find((row) => row.id === next)?.parentId ?? null) {
    if (next === id || above.includes(next)) return 'loop';
    if (!rows.some((row) => row.id === next)) return 'missing';
    above.push(next);
  }
  const below = id === null ? 1 : heightOf(rows, id);
  return above.length + below > CATEGORY_DEPTH_MAX ? 'too-deep' : null;
}

function heightOf(rows: readonly CategoryRow[], id: string): number {
  return 1 + Math.max(0, ...rows.filter((row) => row.parentId === id).map((row) => heightOf(rows, row.id)));
}
