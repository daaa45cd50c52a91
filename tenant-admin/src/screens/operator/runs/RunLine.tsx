import { Link, Stack, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import type { Run } from '../../../api/platform-types.ts';
import { useFormat } from '../../../i18n/use-text.ts';
import { places } from '../frame/operator-nav.ts';
import { Requester } from './Requester.tsx';
import { RunStateChip } from './RunStateChip.tsx';

/** A run in one line that leads to its page. */
export const RunLine = ({ run }: { run: Run }) => {
  const format = useFormat();
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 3, flexWrap: 'wrap' }}>
      <RunStateChip state={run.state} />
      <Link component={RouterLink} to={places.run(run.id)} sx={{ flex: 1 }}>
        {format.moment(run.createdAt)}
      </Link>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        <Requester run={run} />
      </Typography>
    </Stack>
  );
};
