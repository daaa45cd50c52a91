import { Button, Card, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Run } from '../../../api/platform-types.ts';
import { useText } from '../../../i18n/use-text.ts';
import { places } from '../frame/operator-nav.ts';
import { OpenShop } from '../tenants/OpenShop.tsx';

/** How a run ended, in words, with what to do next; nothing while it goes its way. */
export const RunOutcome = ({ run }: { run: Run }) => {
  const text = useText();
  switch (run.state) {
    case 'waiting':
    case 'running':
      return null;
    case 'done':
      return <Ready run={run} />;
    case 'undoing':
      return <Note tone="warning" title={text('operator.run.undoingTitle')} cause={run.failure} />;
    case 'stuck':
      return (
        <Note
          tone="error"
          title={text('operator.run.stuckTitle')}
          lead={text('operator.run.stuckLead')}
          cause={run.failure}
        />
      );
    case 'undone':
      return (
        <Note
          tone="info"
          title={text('operator.run.undoneTitle')}
          lead={text('operator.run.undoneLead')}
          cause={run.failure}
        >
          <Button component={Link} to={places.newRun} variant="outlined" sx={{ alignSelf: 'flex-start' }}>
            {text('operator.run.startAgain')}
          </Button>
        </Note>
      );
  }
};

const Ready = ({ run }: { run: Run }) => {
  const text = useText();
  return (
    <Note
      tone="success"
      title={text('operator.run.doneTitle', { name: run.name })}
      lead={text('operator.run.doneMail', run.owner)}
    >
      <Typography sx={{ color: 'text.secondary' }}>{text('operator.run.doneNote')}</Typography>
      <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2, mt: 1 }}>
        <OpenShop
          shop={run}
          isOpen={false}
          label={text('operator.run.openShop')}
          variant="contained"
          size="large"
        />
        <Button component={Link} to={places.tenant(run.slug)} variant="outlined" color="inherit" size="large">
          {text('operator.run.toTenant')}
        </Button>
      </Stack>
    </Note>
  );
};

const Note = ({
  tone,
  title,
  lead,
  cause,
  children,
}: {
  tone: 'success' | 'info' | 'warning' | 'error';
  title: string;
  lead?: string;
  /** In the server's own words, so apart from ours. */
  cause?: string | null;
  children?: ReactNode;
}) => (
  <Card
    component="section"
    sx={{ p: { xs: 4, sm: 5 }, bgcolor: `${tone}.light`, borderColor: 'transparent' }}
  >
    <Stack sx={{ gap: 2 }}>
      <Typography variant="h2">{title}</Typography>
      {lead ? <Typography sx={{ overflowWrap: 'anywhere' }}>{lead}</Typography> : null}
      {cause ? (
        <Typography sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{cause}</Typography>
      ) : null}
      {children}
    </Stack>
  </Card>
);
