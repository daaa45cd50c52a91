import { Button, Stack, Typography } from '@mui/material';
import { useText } from '../i18n/use-text.ts';
import type { CrashProps } from '../ui/ErrorBoundary.tsx';

/** Shown instead of a screen that broke; the navigation around it stays usable. */
export const CrashScreen = ({ error, retry }: CrashProps) => {
  const text = useText();
  return (
    <Stack role="alert" sx={{ alignItems: 'center', gap: 3, py: 20, textAlign: 'center' }}>
      <Typography variant="h1">{text('say.crashed')}</Typography>
      <Typography sx={{ color: 'text.secondary' }}>{error.message}</Typography>
      <Button variant="outlined" onClick={retry}>
        {text('act.retry')}
      </Button>
    </Stack>
  );
};
