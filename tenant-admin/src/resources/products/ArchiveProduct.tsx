import { Button } from '@mui/material';
import { useNotify } from 'react-admin';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Product } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { UndoNotice } from '../../ui/UndoNotice.tsx';
import { useAct } from '../../ui/use-act.ts';

/** Takes a product off sale at once; the notice that says so can take it back. */
export const ArchiveProduct = ({ product }: { product: Product }) => {
  const text = useText();
  const notify = useNotify();
  const params = { path: { id: product.id } };
  const restore = useAct(() => answer(api.POST('/admin/v1/products/{id}/restore', { params })), {
    done: text('products.restored', { name: product.name }),
  });
  const archive = useAct(() => answer(api.POST('/admin/v1/products/{id}/archive', { params })), {
    onDone: () =>
      notify(
        <UndoNotice
          message={text('products.archived', { name: product.name })}
          onUndo={() => restore.mutate()}
        />,
        { autoHideDuration: 8000 },
      ),
  });

  return product.status === 'archived' ? (
    <Button variant="outlined" color="inherit" loading={restore.isPending} onClick={() => restore.mutate()}>
      {text('products.restore')}
    </Button>
  ) : (
    <Button variant="outlined" color="inherit" loading={archive.isPending} onClick={() => archive.mutate()}>
      {text('products.archive')}
    </Button>
  );
};
