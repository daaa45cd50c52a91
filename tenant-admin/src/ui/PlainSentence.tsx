import { Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** Settings told in a sentence; it is announced again when the numbers below it change. */
export const PlainSentence = ({ children }: { children: ReactNode }) => (
  <Typography
    component="output"
    sx={{ display: 'block', fontSize: 16, lineHeight: 1.7, bgcolor: 'action.hover', borderRadius: 2, p: 4 }}
  >
    {children}
  </Typography>
);
