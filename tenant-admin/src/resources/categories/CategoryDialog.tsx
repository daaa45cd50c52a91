import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  Stack,
  TextField,
} from '@mui/material';
import { useState, type FormEvent } from 'react';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Category } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAct } from '../../ui/use-act.ts';
import { DeleteCategory } from './DeleteCategory.tsx';
import type { CategoryDraft } from './CategoryTree.tsx';
import { pathName, possibleParents } from './category-tree.rules.ts';
import { takeFocus } from '../../ui/form/take-focus.ts';

interface Props {
  draft: CategoryDraft;
  categories: Category[];
  onClose: () => void;
}

/** Makes a category or changes one. */
export const CategoryDialog = ({ draft, categories, onClose }: Props) => {
  const text = useText();
  const existing = 'category' in draft ? draft.category : null;
  const [name, setName] = useState(existing?.name ?? '');
  const [slug, setSlug] = useState(existing?.slug ?? '');
  const [parentId, setParentId] = useState('category' in draft ? draft.category.parentId : draft.parentId);
  const save = useAct(
    () => {
      const siblings = categories.filter((category) => category.parentId === parentId);
      const position = existing?.parentId === parentId ? existing.position : siblings.length;
      const body = { name: name.trim(), slug: slug.trim(), parentId, position };
      return existing
        ? answer(api.PATCH('/admin/v1/categories/{id}', { params: { path: { id: existing.id } }, body }))
        : answer(api.POST('/admin/v1/categories', { body }));
    },
    { done: text('say.saved'), onDone: onClose },
  );

  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };

  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth>
      <form onSubmit={submit}>
        <DialogTitle>{text(existing ? 'categories.editTitle' : 'categories.createTitle')}</DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 4, pt: 2 }}>
            <TextField
              id="category-name"
              label={text('categories.name')}
              value={name}
              onChange={(event) => setName(event.target.value)}
              slotProps={{ htmlInput: { maxLength: 60 } }}
              inputRef={takeFocus}
              required
              fullWidth
            />
            <TextField
              id="category-slug"
              label={text('categories.slug')}
              helperText={text('products.slugHint')}
              value={slug}
              onChange={(event) => setSlug(event.target.value)}
              slotProps={{ htmlInput: { pattern: '[a-z0-9]+(-[a-z0-9]+)*', maxLength: 80 } }}
              required
              fullWidth
            />
            <TextField
              id="category-parent"
              select
              label={text('categories.parent')}
              value={parentId ?? ''}
              onChange={(event) => setParentId(event.target.value || null)}
              slotProps={{ select: { displayEmpty: true } }}
              fullWidth
            >
              <MenuItem value="">{text('categories.top')}</MenuItem>
              {possibleParents(existing, categories).map((category) => (
                <MenuItem key={category.id} value={category.id}>
                  {pathName(category, categories)}
                </MenuItem>
              ))}
            </TextField>
          </Stack>
        </DialogContent>
        <DialogActions>
          {existing ? (
            <DeleteCategory
              category={existing}
              inUse={
                existing.productCount > 0 || categories.some(({ parentId: above }) => above === existing.id)
              }
              onDone={onClose}
            />
          ) : null}
          <Button color="inherit" onClick={onClose}>
            {text('act.close')}
          </Button>
          <Button type="submit" variant="contained" loading={save.isPending}>
            {text('act.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
