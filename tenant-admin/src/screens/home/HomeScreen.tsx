import StoreOutlined from '@mui/icons-material/StorefrontOutlined';
import { Box, Button, Grid } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useMe } from '../../providers/use-me.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Checklist } from './Checklist.tsx';
import { Counters } from './Counters.tsx';
import { HomeSkeleton } from './HomeSkeleton.tsx';
import { SalesPanel } from './SalesPanel.tsx';
import { TodayMap } from './TodayMap.tsx';

const REFRESH_MS = 60_000;

/** What must be done now: counters that lead to the work, today's sales, today's parcels, and the set-up until it is done. */
export const HomeScreen = () => {
  const text = useText();
  const format = useFormat();
  const { staff, memberships } = useMe();
  const shopless = staff !== undefined && memberships.length === 0;
  const [today] = useState(() => new Date());
  const home = useQuery({
    queryKey: ['home'],
    queryFn: () => answer(api.GET('/admin/v1/home')),
    refetchInterval: REFRESH_MS,
    enabled: !shopless,
  });

  return (
    <>
      <PageHeader
        title={text('home.title')}
        subtitle={staff ? text('home.greeting', { day: format.day(today), name: staff.name }) : undefined}
      />
      {shopless ? <NoShop /> : null}
      <Loaded query={home} skeleton={shopless ? null : <HomeSkeleton />}>
        {(data) => (
          <Box sx={{ display: 'grid', gap: 4 }}>
            <Checklist steps={data.checklist} />
            <Counters counters={data.counters} />
            <Grid container spacing={4}>
              <Grid size={{ xs: 12, md: 8 }}>
                <SalesPanel days={data.sales} />
              </Grid>
              <Grid size={{ xs: 12, md: 4 }}>
                <TodayMap parcels={data.parcels} />
              </Grid>
            </Grid>
          </Box>
        )}
      </Loaded>
    </>
  );
};

/** Who works for no shop, an operator for one, is shown the way on instead of a refusal. */
const NoShop = () => {
  const text = useText();
  return (
    <EmptyState
      icon={StoreOutlined}
      title={text('home.noShop')}
      hint={text('home.noShopHint')}
      action={
        <Button component={Link} to="/operator" variant="outlined" color="inherit">
          {text('home.toOperator')}
        </Button>
      }
    />
  );
};
