import ArrowBack from '@mui/icons-material/ArrowBack';
import { Box, IconButton, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text.ts';

interface Props {
  title: string;
  /** Beside the title: a state chip and the like. */
  mark?: ReactNode;
  subtitle?: ReactNode;
  /** Where the arrow leads. Without it there is no arrow. */
  back?: string;
  actions?: ReactNode;
}

/** The one h1 of a screen, with what can be done on it at the end. It also names the browser's tab. */
export const PageHeader = ({ title, mark, subtitle, back, actions }: Props) => {
  const text = useText();
  return (
    <Stack direction="row" sx={{ alignItems: 'flex-start', gap: 2, mb: 5, flexWrap: 'wrap' }}>
      <title>{`${title} · ${text('shell.product')}`}</title>
      {back ? (
        <IconButton component={Link} to={back} aria-label={text('act.back')} size="small" sx={{ ml: -1.5 }}>
          <ArrowBack fontSize="small" />
        </IconButton>
      ) : null}
      <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
        <Stack direction="row" sx={{ alignItems: 'center', gap: 2.5, flexWrap: 'wrap', minHeight: 32 }}>
          <Typography variant="h1">{title}</Typography>
          {mark}
        </Stack>
        {subtitle ? (
          <Typography component="div" sx={{ color: 'text.secondary', mt: 0.5, maxWidth: 720 }}>
            {subtitle}
          </Typography>
        ) : null}
      </Box>
      {actions ? (
        <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
          {actions}
        </Stack>
      ) : null}
    </Stack>
  );
};
