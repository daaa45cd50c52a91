import { Stack, Typography } from '@mui/material';
import type { SvgIconComponent } from '@mui/icons-material';
import type { ReactNode } from 'react';

/** What a list says when there is nothing in it: why, and what to do next. */
export const EmptyState = ({
  icon: Icon,
  title,
  hint,
  action,
}: {
  icon: SvgIconComponent;
  title: string;
  hint?: string;
  action?: ReactNode;
}) => (
  <Stack sx={{ alignItems: 'center', textAlign: 'center', gap: 2, px: 6, py: 14 }}>
    <Icon sx={{ fontSize: 36, color: 'text.disabled' }} />
    <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
    {hint ? <Typography sx={{ color: 'text.secondary', maxWidth: 420, mt: -1.5 }}>{hint}</Typography> : null}
    {action}
  </Stack>
);
