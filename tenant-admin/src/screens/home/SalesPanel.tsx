import { Box, Skeleton, Stack, Typography } from '@mui/material';
import { Suspense, lazy } from 'react';
import type { Home } from '../../api/types.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import { compareWithLastWeek } from './sales.rules.ts';

const CHART_HEIGHT = 260;
// The chart library is half as big as the rest of the screen; the numbers need not wait for it.
const SalesChart = lazy(() => import('./SalesChart.tsx').then((module) => ({ default: module.SalesChart })));

/** Today's sales in a number, and the week against the one before. */
export const SalesPanel = ({ days }: { days: Home['sales'] }) => {
  const text = useText();
  const format = useFormat();
  const today = days.at(-1);
  const empty = days.every((day) => day.salesWon === 0 && day.lastWeekWon === 0);
  const comparison = compareWithLastWeek(today?.salesWon ?? 0, today?.lastWeekWon ?? 0);

  return (
    <Panel title={text('home.sales')} hint={text('home.salesHint')} sx={{ height: '100%' }}>
      {empty ? (
        <Box sx={{ display: 'grid', placeItems: 'center', height: CHART_HEIGHT, color: 'text.secondary' }}>
          {text('home.noSales')}
        </Box>
      ) : (
        <>
          <Stack direction="row" sx={{ alignItems: 'baseline', columnGap: 3, flexWrap: 'wrap', mb: 4 }}>
            <Typography variant="h4" component="p">
              {format.won(today?.salesWon ?? 0)}
            </Typography>
            <Typography sx={{ color: 'text.secondary' }}>
              {text('home.ordersOfDay', { count: today?.orders ?? 0 })} ·{' '}
              {text(comparison.sentence, { percent: comparison.percent })}
            </Typography>
          </Stack>
          <Suspense fallback={<Skeleton variant="rounded" height={CHART_HEIGHT} />}>
            <SalesChart days={days} height={CHART_HEIGHT} />
          </Suspense>
        </>
      )}
    </Panel>
  );
};
