import type { Category } from '../../api/types.ts';

export interface TreeRow {
  category: Category;
  depth: number;
  /** The neighbours with the same parent, in order, the category itself included. */
  siblings: Category[];
}

/** The tree as rows from top to bottom, each with how deep it lies. */
export function treeRows(categories: Category[], parentId: string | null = null, depth = 0): TreeRow[] {
  const siblings = categories
    .filter((category) => category.parentId === parentId)
    .sort((one, other) => one.position - other.position);
  return siblings.flatMap((category) => [
    { category, depth, siblings },
    ...treeRows(categories, category.id, depth + 1),
  ]);
}

/** `채소 › 뿌리채소`: the name that says where a category lies. */
export function pathName(category: Category, categories: Category[]): string {
  const parent = categories.find(({ id }) => id === category.parentId);
  return parent ? `${pathName(parent, categories)} › ${category.name}` : category.name;
}

/** A category may not become a child of itself or of anything below it. */
export function possibleParents(category: Category | null, categories: Category[]): Category[] {
  if (!category) return categories;
  const below = new Set([category.id, ...treeRows(categories, category.id).map((row) => row.category.id)]);
  return categories.filter(({ id }) => !below.has(id));
}

/** Something to choose in a field: a category that exists, or a name of which one could be made. */
export type CategoryChoice = { category: Category } | { newName: string };

/** The categories whose path has what is typed, and last a new one when none is called so. */
export function categoryChoices(categories: Category[], typed: string): CategoryChoice[] {
  const wanted = typed.trim();
  const plain = wanted.toLowerCase();
  const found = treeRows(categories)
    .map((row) => row.category)
    .filter((category) => pathName(category, categories).toLowerCase().includes(plain));
  const exists = categories.some(({ name }) => name.toLowerCase() === plain);
  return [
    ...found.map((category) => ({ category })),
    ...(wanted === '' || exists ? [] : [{ newName: wanted.slice(0, 60) }]),
  ];
}
