import { Box, Card, CardActionArea, Grid, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Home } from '../../api/types.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';

type Name = keyof Home['counters'];

/** Where each number leads: the list that shows exactly what was counted. Failed jobs are the operators' work. */
const destinations: Record<Name, string | null> = {
  paid: listOf('shipments', { state: 'ready' }),
  picking: listOf('shipments', { state: 'picking' }),
  toShip: listOf('shipments', { state: 'packed' }),
  lowStock: '/stock?view=low',
  soldOut: '/stock?view=sold-out',
  failedJobs: null,
};
const alarming: Name[] = ['lowStock', 'soldOut', 'failedJobs'];

/** The numbers that mean work, as links to it. */
export const Counters = ({ counters }: { counters: Home['counters'] }) => {
  const text = useText();
  const format = useFormat();
  return (
    <Grid container spacing={{ xs: 2, sm: 4 }} component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {(Object.keys(destinations) as Name[]).map((name) => {
        const count = counters[name];
        return (
          <Grid key={name} component="li" size={{ xs: 6, sm: 4, lg: 2 }}>
            <Card sx={{ height: '100%' }}>
              <Destination to={destinations[name]}>
                <Typography sx={{ color: 'text.secondary', fontWeight: 500 }}>
                  {text(`home.counters.${name}`)}
                </Typography>
                <Typography
                  variant="h4"
                  component="p"
                  sx={{
                    mt: 1,
                    mb: 1,
                    color:
                      count === 0
                        ? 'text.disabled'
                        : alarming.includes(name)
                          ? 'warning.main'
                          : 'text.primary',
                  }}
                >
                  {format.count(count)}
                </Typography>
                <Typography
                  variant="caption"
                  sx={{ color: 'text.secondary', display: { xs: 'none', sm: 'block' } }}
                >
                  {text(`home.hints.${name}`)}
                </Typography>
              </Destination>
            </Card>
          </Grid>
        );
      })}
    </Grid>
  );
};

const Destination = ({ to, children }: { to: string | null; children: ReactNode }) =>
  to === null ? (
    <Box sx={{ p: 4 }}>{children}</Box>
  ) : (
    <CardActionArea component={Link} to={to} sx={{ p: 4, height: '100%' }}>
      {children}
    </CardActionArea>
  );

/** The address of a list with conditions, in the form that react-admin reads. */
function listOf(resource: string, filter: Record<string, string>): string {
  return `/${resource}?${new URLSearchParams({ filter: JSON.stringify(filter) }).toString()}`;
}
