import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** Holds a screen's main button where the thumb is: stuck above the bottom navigation on a phone, in the flow on a desk. */
export const ThumbBar = ({ children }: { children: ReactNode }) => (
  <Box
    sx={{
      position: { xs: 'sticky', md: 'static' },
      bottom: { xs: 'calc(56px + env(safe-area-inset-bottom))', md: 'auto' },
      zIndex: 5,
      p: { xs: 3, sm: 5 },
      bgcolor: 'background.paper',
      borderTop: 1,
      borderColor: 'divider',
      borderRadius: '0 0 12px 12px',
      display: 'flex',
      gap: 2,
      '& > *': { flex: { xs: 1, md: 'none' } },
    }}
  >
    {children}
  </Box>
);
