import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { useText } from '../../i18n/use-text.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { StateChip } from '../../ui/StateChip.tsx';
import { KeyForm } from './KeyForm.tsx';

/** The shop's contract with Toss. */
export const PaymentsScreen = () => {
  const text = useText();
  const settings = useQuery({
    queryKey: ['payment-settings'],
    queryFn: () => answer(api.GET('/admin/v1/payment-settings')),
  });
  const connected = Boolean(settings.data?.clientKey && settings.data.secretKeyEnding);
  return (
    <>
      <PageHeader
        title={text('payments.title')}
        subtitle={text('payments.subtitle')}
        mark={
          settings.data ? (
            <StateChip
              tone={connected ? 'success' : 'warning'}
              label={text(connected ? 'payments.connected' : 'payments.notConnected')}
            />
          ) : null
        }
      />
      <Loaded query={settings} skeleton={<PageSkeleton />}>
        {(data) => (
          <Box sx={{ maxWidth: 640 }}>
            <KeyForm settings={data} />
          </Box>
        )}
      </Loaded>
    </>
  );
};
