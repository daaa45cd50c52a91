import { Button, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Release } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useAct } from '../../ui/use-act.ts';

/** Publishes the live content once more, with a note. */
export const PublishAgain = ({ live }: { live: Release }) => {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const publish = useAct(
    () =>
      answer(api.POST('/admin/v1/storefront-releases', { body: { releaseId: live.id, note: note.trim() } })),
    { done: text('storefront.publishedDone'), onDone: () => setAsking(false) },
  );
  return (
    <>
      <Button variant="outlined" color="inherit" onClick={() => setAsking(true)}>
        {text('storefront.publishAgain')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={text('storefront.publishTitle')}
        confirmLabel={text('storefront.publish')}
        busy={publish.isPending}
        onConfirm={() => publish.mutate()}
        onClose={() => setAsking(false)}
      >
        <Stack sx={{ gap: 4 }}>
          <Typography>{text('storefront.publishLead')}</Typography>
          <TextField
            id="release-note"
            label={text('storefront.note')}
            helperText={text('storefront.noteHint')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 120 } }}
            fullWidth
          />
        </Stack>
      </ConfirmDialog>
    </>
  );
};
