import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** Names and values under each other: addresses, contacts, the data of a parcel. */
export const Facts = ({ rows }: { rows: [label: string, value: ReactNode][] }) => (
  <Box
    component="dl"
    sx={{ display: 'grid', gridTemplateColumns: 'minmax(72px, auto) 1fr', columnGap: 4, rowGap: 2, m: 0 }}
  >
    {rows.map(([label, value]) => (
      <Box key={label} sx={{ display: 'contents' }}>
        <Typography component="dt" sx={{ color: 'text.secondary' }}>
          {label}
        </Typography>
        <Typography component="dd" sx={{ m: 0 }}>
          {value}
        </Typography>
      </Box>
    ))}
  </Box>
);
