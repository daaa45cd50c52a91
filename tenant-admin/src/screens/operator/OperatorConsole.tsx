import { Box, Button, Link, Stack, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router';
import { answer } from '../../api/answer.ts';
import { platform, type TenantRow } from '../../api/platform-client.ts';
import { useText } from '../../i18n/use-text.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { LogLevelSwitch } from './LogLevelSwitch.tsx';
import { QueuePanel } from './QueuePanel.tsx';
import { TenantTable } from './TenantTable.tsx';

/** The platform at a glance for somebody on call: tenants with their jobs, the queues, what is logged. */
export const OperatorConsole = ({ tenants }: { tenants: TenantRow[] }) => {
  const text = useText();
  const queryClient = useQueryClient();
  const signOut = async () => {
    await answer(platform.POST('/platform/v1/auth/sign-out')).catch(() => undefined);
    await queryClient.resetQueries();
  };
  return (
    <Box component="main" sx={{ minHeight: '100dvh', bgcolor: 'background.default', p: { xs: 4, md: 8 } }}>
      <Box sx={{ maxWidth: 1100, mx: 'auto' }}>
        <PageHeader
          title={text('operator.signInTitle')}
          actions={
            <>
              <Link component={RouterLink} to="/" sx={{ mr: 2 }}>
                {text('operator.toPortal')}
              </Link>
              <Button variant="outlined" color="inherit" onClick={() => void signOut()}>
                {text('shell.signOut')}
              </Button>
            </>
          }
        />
        <Stack sx={{ gap: 4 }}>
          <QueuePanel />
          <TenantTable tenants={tenants} />
          <LogLevelSwitch />
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {text('operator.refreshed')}
          </Typography>
        </Stack>
      </Box>
    </Box>
  );
};
