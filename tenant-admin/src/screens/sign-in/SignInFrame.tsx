import { Box, Card, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useLocaleState } from 'react-admin';
import { Button } from '@mui/material';
import { useText } from '../../i18n/use-text.ts';

/** The page around a sign-in form, for staff and operators alike. */
export const SignInFrame = ({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string;
  children: ReactNode;
}) => {
  const text = useText();
  const [locale, setLocale] = useLocaleState();
  const other = locale === 'ko' ? 'en' : 'ko';
  return (
    <Stack
      component="main"
      sx={{
        minHeight: '100dvh',
        bgcolor: 'background.default',
        alignItems: 'center',
        justifyContent: 'center',
        p: 4,
        gap: 5,
      }}
    >
      <title>{`${title} · ${text('shell.product')}`}</title>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 2.5 }}>
        <Box component="img" src="/favicon.svg" alt="" width={32} height={32} />
        <Typography sx={{ fontSize: 20, fontWeight: 700 }}>{text('shell.product')}</Typography>
      </Stack>
      <Card sx={{ width: '100%', maxWidth: 400, p: { xs: 5, sm: 8 }, borderRadius: 4 }}>
        <Stack sx={{ gap: 5 }}>
          <Box>
            <Typography variant="h1">{title}</Typography>
            {lead ? <Typography sx={{ color: 'text.secondary', mt: 1 }}>{lead}</Typography> : null}
          </Box>
          {children}
        </Stack>
      </Card>
      <Button size="small" color="inherit" lang={other} onClick={() => setLocale(other)}>
        {text(other === 'en' ? 'shell.toEnglish' : 'shell.toKorean')}
      </Button>
    </Stack>
  );
};
