import ContentCopy from '@mui/icons-material/ContentCopy';
import { Button, InputAdornment, TextField } from '@mui/material';
import { useNotify } from 'react-admin';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';

/** Where Toss tells us about payments; to be copied into its developer centre. */
export const WebhookAddress = ({ url }: { url: string }) => {
  const text = useText();
  const notify = useNotify();
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    notify(text('payments.copied'), { type: 'success' });
  };
  return (
    <Panel title={text('payments.webhook')} hint={text('payments.webhookHint')}>
      <TextField
        id="webhook-url"
        value={url}
        fullWidth
        slotProps={{
          htmlInput: { readOnly: true, 'aria-label': text('payments.webhook') },
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <Button size="small" startIcon={<ContentCopy fontSize="small" />} onClick={() => void copy()}>
                  {text('payments.copy')}
                </Button>
              </InputAdornment>
            ),
          },
        }}
      />
    </Panel>
  );
};
