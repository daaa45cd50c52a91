import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Category } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useAct } from '../../ui/use-act.ts';

interface Props {
  category: Category;
  /** It holds products or other categories, and the server would refuse. */
  inUse: boolean;
  onDone: () => void;
}

/** Removes an empty category after naming it. */
export const DeleteCategory = ({ category, inUse, onDone }: Props) => {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const remove = useAct(
    () => answer(api.DELETE('/admin/v1/categories/{id}', { params: { path: { id: category.id } } })),
    { done: text('categories.removed'), onDone },
  );
  if (inUse) {
    return (
      <Typography variant="caption" sx={{ mr: 'auto', color: 'text.secondary' }}>
        {text('categories.inUse')}
      </Typography>
    );
  }
  return (
    <>
      <Button color="error" sx={{ mr: 'auto' }} onClick={() => setAsking(true)}>
        {text('categories.remove')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={text('categories.removeTitle', { name: category.name })}
        confirmLabel={text('categories.remove')}
        destructive
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsking(false)}
      >
        <Typography>{text('categories.removeLead')}</Typography>
      </ConfirmDialog>
    </>
  );
};
