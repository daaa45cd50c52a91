import ContentCopy from '@mui/icons-material/ContentCopy';
import { Button, InputAdornment, TextField, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Panel } from '../../ui/Panel.tsx';

/** Where Toss tells us about payments. The address is a secret: it is shown once, when it is made. */
export const WebhookAddress = () => {
  const text = useText();
  const { sentence } = useProblemText();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const make = useMutation({
    mutationFn: () => answer(api.POST('/admin/v1/payment-settings/webhook-address')),
    onSettled: () => setAsking(false),
    onError: (problem) => notify(sentence(problem), { type: 'error' }),
  });
  const copy = async (url: string) => {
    await navigator.clipboard.writeText(url);
    notify(text('payments.copied'), { type: 'success' });
  };

  return (
    <Panel title={text('payments.webhook')} hint={text('payments.webhookHint')}>
      {make.data ? (
        <TextField
          id="webhook-url"
          value={make.data.url}
          helperText={text('payments.webhookOnce')}
          fullWidth
          slotProps={{
            htmlInput: { readOnly: true, 'aria-label': text('payments.webhook') },
            input: {
              endAdornment: (
                <InputAdornment position="end">
                  <Button
                    size="small"
                    startIcon={<ContentCopy fontSize="small" />}
                    onClick={() => void copy(make.data.url)}
                  >
                    {text('payments.copy')}
                  </Button>
                </InputAdornment>
              ),
            },
          }}
        />
      ) : (
        <Button variant="outlined" color="inherit" onClick={() => setAsking(true)}>
          {text('payments.webhookMake')}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        title={text('payments.webhookMakeTitle')}
        confirmLabel={text('payments.webhookMake')}
        busy={make.isPending}
        onConfirm={() => make.mutate()}
        onClose={() => setAsking(false)}
      >
        <Typography>{text('payments.webhookMakeLead')}</Typography>
      </ConfirmDialog>
    </Panel>
  );
};
