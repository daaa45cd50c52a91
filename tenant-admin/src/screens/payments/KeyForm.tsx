import { Alert, Stack } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { PasswordInput, TextInput, required, useNotify } from 'react-admin';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { PaymentSettings } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import { RecordForm } from '../../ui/form/RecordForm.tsx';
import { WebhookAddress } from './WebhookAddress.tsx';
import { isKey, sameMode } from './toss-keys.rules.ts';

interface Keys {
  clientKey: string;
  secretKey: string;
}

/** The key pair. The secret one is written and never read back. */
export const KeyForm = ({ settings }: { settings: PaymentSettings }) => {
  const text = useText();
  const notify = useNotify();
  const queryClient = useQueryClient();

  const save = async (keys: Keys) => {
    await answer(
      api.PUT('/admin/v1/payment-settings', {
        body: { clientKey: keys.clientKey.trim(), secretKey: keys.secretKey.trim() },
      }),
    );
    notify(text('say.saved'), { type: 'success' });
    await queryClient.invalidateQueries();
  };

  return (
    <Stack sx={{ gap: 4 }}>
      {settings.clientKey && settings.testMode ? (
        <Alert severity="info">{text('payments.testMode')}</Alert>
      ) : null}
      <RecordForm<Keys>
        resource="payment-settings"
        values={{ clientKey: settings.clientKey ?? '', secretKey: '' }}
        onSave={save}
      >
        <Panel>
          <Stack sx={{ gap: 4 }}>
            <TextInput
              source="clientKey"
              label={text('payments.clientKey')}
              helperText={text('payments.clientKeyHint')}
              validate={[
                required(),
                (key: string) => (isKey('client', key) ? undefined : text('payments.clientKeyWrong')),
              ]}
              fullWidth
            />
            <PasswordInput
              source="secretKey"
              label={text('payments.secretKey')}
              helperText={
                settings.secretKeyEnding
                  ? text('payments.secretKeySet', { ending: settings.secretKeyEnding })
                  : text('payments.secretKeyHint')
              }
              validate={[
                required(),
                (key: string) => (isKey('secret', key) ? undefined : text('payments.secretKeyWrong')),
                (secretKey: string, all: Keys) =>
                  sameMode(all.clientKey, secretKey) ? undefined : text('payments.mixed'),
              ]}
              autoComplete="off"
              fullWidth
            />
          </Stack>
        </Panel>
      </RecordForm>
      <WebhookAddress />
    </Stack>
  );
};
