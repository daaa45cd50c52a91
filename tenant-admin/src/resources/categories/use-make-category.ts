import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Category } from '../../api/types.ts';
import { slugOf } from '../../format/slug.rules.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCategories } from './use-categories.ts';

/** Makes a category at the end of the menu from nothing but its name; more can be said about it on its own screen. */
export function useMakeCategory(onMade: (category: Category) => void) {
  const text = useText();
  const { sentence } = useProblemText();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { data: categories = [] } = useCategories();
  return useMutation({
    mutationFn: (name: string) => {
      const taken = categories.map(({ slug }) => slug);
      const wanted = slugOf(name) || 'category';
      const slug = taken.includes(wanted) ? `${wanted}-${Math.random().toString(36).slice(2, 6)}` : wanted;
      const position = categories.filter(({ parentId }) => parentId === null).length;
      return answer(api.POST('/admin/v1/categories', { body: { name, slug, parentId: null, position } }));
    },
    onSuccess: async (category) => {
      await queryClient.invalidateQueries({ queryKey: ['categories'] });
      onMade(category);
      notify(text('categories.made', { name: category.name }), { type: 'success' });
    },
    onError: (problem) => {
      notify(sentence(problem), { type: 'error' });
    },
  });
}
