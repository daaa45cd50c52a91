import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** The link of a row. It carries the mark by which the keys j and k find the rows of any list. */
export const RowLink = ({
  to,
  block = false,
  children,
}: {
  to: string;
  block?: boolean;
  children: ReactNode;
}) => (
  <Box
    component={Link}
    to={to}
    data-row-link
    onClick={(event) => event.stopPropagation()}
    sx={{
      display: block ? 'block' : 'inline-block',
      p: block ? 4 : 0,
      color: 'inherit',
      textDecoration: 'none',
      fontWeight: block ? undefined : 600,
      borderRadius: 1,
      '&:active': { bgcolor: block ? 'action.hover' : undefined },
    }}
  >
    {children}
  </Box>
);
