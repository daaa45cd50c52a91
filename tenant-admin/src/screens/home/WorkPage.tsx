import { Box, Grid } from '@mui/material';
import { useState } from 'react';
import type { Home } from '../../api/types.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useMe } from '../../providers/use-me.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Checklist } from './Checklist.tsx';
import { Counters } from './Counters.tsx';
import { SalesPanel } from './SalesPanel.tsx';
import { TodayMap } from './TodayMap.tsx';

/** What must be done now: counters that lead to the work, today's sales, today's parcels, and what the set-up still lacks. */
export const WorkPage = ({ home }: { home: Home }) => {
  const text = useText();
  const format = useFormat();
  const { staff, role } = useMe();
  const [today] = useState(() => new Date());
  // Money is not the floor's business: the server sends them no sales.
  const floor = role === 'warehouse';
  return (
    <>
      <PageHeader
        title={text('home.title')}
        subtitle={staff ? text('home.greeting', { day: format.day(today), name: staff.name }) : undefined}
      />
      <Box sx={{ display: 'grid', gap: 4 }}>
        {floor ? null : <Checklist steps={home.checklist} />}
        <Counters counters={home.counters} />
        <Grid container spacing={4}>
          {floor ? null : (
            <Grid size={{ xs: 12, md: 8 }}>
              <SalesPanel days={home.sales} />
            </Grid>
          )}
          <Grid size={{ xs: 12, md: floor ? 12 : 4 }}>
            <TodayMap parcels={home.parcels} />
          </Grid>
        </Grid>
      </Box>
    </>
  );
};
