import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import Add from '@mui/icons-material/Add';
import { Button, Card, Stack } from '@mui/material';
import { useState } from 'react';
import { useCanAccess } from 'react-admin';
import type { Category } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RowsSkeleton } from '../../ui/list/RowsSkeleton.tsx';
import { CategoryDialog } from './CategoryDialog.tsx';
import { CategoryRow } from './CategoryRow.tsx';
import { treeRows } from './category-tree.rules.ts';
import { useCategories } from './use-categories.ts';

/** What the dialog is about: a category that exists, or a new one below a parent. */
export type CategoryDraft = { category: Category } | { parentId: string | null };

/** The tree as shoppers see it, in order. */
export const CategoryTree = () => {
  const text = useText();
  const categories = useCategories();
  const [draft, setDraft] = useState<CategoryDraft | null>(null);
  const { canAccess: canEdit = false } = useCanAccess({ resource: 'categories', action: 'edit' });
  const create = canEdit ? (
    <Button variant="contained" startIcon={<Add />} onClick={() => setDraft({ parentId: null })}>
      {text('categories.create')}
    </Button>
  ) : null;

  return (
    <>
      <PageHeader title={text('categories.title')} subtitle={text('categories.subtitle')} actions={create} />
      <Card>
        <Loaded query={categories} skeleton={<RowsSkeleton />}>
          {(all) =>
            all.length === 0 ? (
              <EmptyState
                icon={AccountTreeOutlined}
                title={text('categories.empty')}
                hint={text('categories.emptyHint')}
                action={create}
              />
            ) : (
              <Stack component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
                {treeRows(all).map((row) => (
                  <CategoryRow key={row.category.id} row={row} readOnly={!canEdit} onOpen={setDraft} />
                ))}
              </Stack>
            )
          }
        </Loaded>
      </Card>
      {draft && categories.data ? (
        <CategoryDialog draft={draft} categories={categories.data} onClose={() => setDraft(null)} />
      ) : null}
    </>
  );
};
