/** A category of any level; the last level has no children. */
export interface TreeNode {
  slug: string;
  name: string;
  children?: TreeNode[];
}

/** Every category of a tree, parents before their children. */
export function allCategories(nodes: TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => [node, ...allCategories(node.children ?? [])]);
}

/** The way from the top to a category, itself last; undefined when the tree has no such category. */
export function pathTo(nodes: TreeNode[], slug: string): TreeNode[] | undefined {
  for (const node of nodes) {
    if (node.slug === slug) return [node];
    const below = pathTo(node.children ?? [], slug);
    if (below) return [node, ...below];
  }
  return undefined;
}
