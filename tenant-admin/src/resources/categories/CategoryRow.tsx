import Add from '@mui/icons-material/Add';
import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import { Box, ButtonBase, IconButton, Stack, Tooltip, Typography } from '@mui/material';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Category } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAct } from '../../ui/use-act.ts';
import type { CategoryDraft } from './CategoryTree.tsx';
import type { TreeRow } from './category-tree.rules.ts';

/** The shop's menu shows three levels. */
const DEEPEST = 2;

interface Props {
  row: TreeRow;
  readOnly: boolean;
  onOpen: (draft: CategoryDraft) => void;
}

/** A category in the tree: opened by its name, moved among its neighbours by arrows. */
export const CategoryRow = ({ row, readOnly, onOpen }: Props) => {
  const text = useText();
  const { category, depth, siblings } = row;
  const index = siblings.findIndex(({ id }) => id === category.id);
  const swap = useAct((other: Category) =>
    Promise.all([place(category, other.position), place(other, category.position)]),
  );
  const before = siblings[index - 1];
  const after = siblings[index + 1];

  return (
    <Stack
      component="li"
      direction="row"
      sx={{ alignItems: 'center', pr: 3, minHeight: 52, '& + &': { borderTop: 1, borderColor: 'divider' } }}
    >
      <ButtonBase
        data-row-link
        disabled={readOnly}
        onClick={() => onOpen({ category })}
        sx={{
          flex: 1,
          minWidth: 0,
          justifyContent: 'flex-start',
          gap: 2,
          pl: 5 + depth * 6,
          pr: 3,
          minHeight: 52,
          textAlign: 'left',
        }}
      >
        {depth > 0 ? (
          <Box sx={{ width: 8, height: 8, borderLeft: 1, borderBottom: 1, borderColor: 'text.disabled' }} />
        ) : null}
        <Typography sx={{ fontWeight: depth === 0 ? 600 : 400 }} noWrap>
          {category.name}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {text('categories.products', { count: category.productCount })}
        </Typography>
      </ButtonBase>
      {depth < DEEPEST && !readOnly ? (
        <Tooltip title={text('categories.createUnder')}>
          <IconButton
            aria-label={text('categories.createUnder')}
            onClick={() => onOpen({ parentId: category.id })}
          >
            <Add fontSize="small" />
          </IconButton>
        </Tooltip>
      ) : null}
      <IconButton
        aria-label={text('categories.moveUp', { name: category.name })}
        disabled={readOnly || !before || swap.isPending}
        onClick={() => before && swap.mutate(before)}
      >
        <ArrowUpward fontSize="small" />
      </IconButton>
      <IconButton
        aria-label={text('categories.moveDown', { name: category.name })}
        disabled={readOnly || !after || swap.isPending}
        onClick={() => after && swap.mutate(after)}
      >
        <ArrowDownward fontSize="small" />
      </IconButton>
    </Stack>
  );
};

function place({ id, slug, name, parentId }: Category, position: number) {
  return answer(
    api.PATCH('/admin/v1/categories/{id}', {
      params: { path: { id } },
      body: { slug, name, parentId, position },
    }),
  );
}
