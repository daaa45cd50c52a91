import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  children: ReactNode;
  /** Drawn in the colour of errors; the label and the number say the same without it. */
  isAlarming?: boolean;
  note?: ReactNode;
}

/** One number to read from afar, with its name above. */
export const Figure = ({ label, children, isAlarming = false, note }: Props) => (
  <Box sx={{ minWidth: 0 }}>
    <Typography variant="caption" component="dt" sx={{ color: 'text.secondary' }}>
      {label}
    </Typography>
    <Typography
      variant="h5"
      component="dd"
      sx={{ m: 0, color: isAlarming ? 'error.main' : 'text.primary', overflowWrap: 'anywhere' }}
    >
      {children}
    </Typography>
    {note ? (
      <Typography variant="caption" component="dd" sx={{ m: 0, display: 'block', color: 'text.secondary' }}>
        {note}
      </Typography>
    ) : null}
  </Box>
);

/** Figures side by side, as many as fit. */
export const Figures = ({ children }: { children: ReactNode }) => (
  <Box
    component="dl"
    sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(92px, 1fr))', gap: 4, m: 0 }}
  >
    {children}
  </Box>
);
