import { Button, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { ReviewRow } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useAct } from '../../ui/use-act.ts';
import { takeFocus } from '../../ui/form/take-focus.ts';

/** Hides a review after asking why, or shows it again. */
export const ReviewVisibility = ({ review }: { review: ReviewRow }) => {
  const text = useText();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const params = { path: { id: review.id } };
  const hide = useAct(
    () => answer(api.POST('/admin/v1/reviews/{id}/hide', { params, body: { reason: reason.trim() } })),
    {
      done: text('reviews.hideDone'),
      onDone: () => setOpen(false),
    },
  );
  const show = useAct(() => answer(api.POST('/admin/v1/reviews/{id}/show', { params })), {
    done: text('reviews.showDone'),
  });

  if (review.hiddenAt) {
    return (
      <Button
        variant="outlined"
        color="inherit"
        size="small"
        loading={show.isPending}
        onClick={() => show.mutate()}
      >
        {text('reviews.show')}
      </Button>
    );
  }
  return (
    <>
      <Button variant="outlined" color="inherit" size="small" onClick={() => setOpen(true)}>
        {text('reviews.hide')}
      </Button>
      <ConfirmDialog
        open={open}
        title={text('reviews.hideTitle', { author: review.author })}
        confirmLabel={text('reviews.hide')}
        destructive
        busy={hide.isPending}
        disabled={reason.trim() === ''}
        onConfirm={() => hide.mutate()}
        onClose={() => setOpen(false)}
      >
        <Stack sx={{ gap: 4 }}>
          <Typography>{text('reviews.hideLead')}</Typography>
          <TextField
            id={`hide-reason-${review.id}`}
            label={text('reviews.hideReason')}
            helperText={text('reviews.hideReasonHint')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 200 } }}
            inputRef={takeFocus}
            required
            fullWidth
          />
        </Stack>
      </ConfirmDialog>
    </>
  );
};
