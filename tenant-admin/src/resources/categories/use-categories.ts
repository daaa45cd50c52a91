import { useQuery } from '@tanstack/react-query';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Category } from '../../api/types.ts';

const ALL = 100;

/** Every category of the shop, read page by page: a tree is only whole with all of its rows. */
export function useCategories() {
  return useQuery({ queryKey: ['categories', 'all'], queryFn: readAll });
}

async function readAll(): Promise<Category[]> {
  const all: Category[] = [];
  let cursor: string | undefined;
  do {
    const page = await answer(api.GET('/admin/v1/categories', { params: { query: { cursor, limit: ALL } } }));
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return all;
}
