import { Box, Stack, Typography, useMediaQuery } from '@mui/material';
import { Suspense, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../../../i18n/use-text.ts';
import { BottomBar } from '../../../layout/BottomBar.tsx';
import { CrashScreen } from '../../../layout/CrashScreen.tsx';
import { NavEntry } from '../../../layout/NavEntry.tsx';
import { Shortcuts } from '../../../layout/Shortcuts.tsx';
import { SkipLink } from '../../../layout/SkipLink.tsx';
import { ErrorBoundary } from '../../../ui/ErrorBoundary.tsx';
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx';
import { OperatorBar } from './OperatorBar.tsx';
import { operatorJumps, operatorNav } from './operator-nav.ts';

/** The frame around the operators' screens: a list at the side on a desk, a bar at the bottom on a phone. */
export const OperatorShell = ({ children }: { children: ReactNode }) => {
  const text = useText();
  const desk = useMediaQuery((theme) => theme.breakpoints.up('md'));
  const { pathname } = useLocation();
  const [helpOpen, setHelpOpen] = useState(false);
  const current = operatorNav.find(({ to }) => pathname.startsWith(to))?.to ?? '';

  return (
    <Box sx={{ display: 'flex', minHeight: '100dvh', bgcolor: 'background.default' }}>
      <SkipLink label={text('shell.skip')} />
      {desk ? <SideList /> : null}
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <OperatorBar desk={desk} onHelp={() => setHelpOpen(true)} />
        <Box
          component="main"
          id="main-content"
          tabIndex={-1}
          sx={{
            flex: 1,
            px: { xs: 4, md: 8 },
            pt: { xs: 4, md: 5 },
            pb: { xs: 24, md: 12 },
            outline: 'none',
          }}
        >
          <Box sx={{ maxWidth: 1240, mx: 'auto' }}>
            <ErrorBoundary crashed={CrashScreen} resetKey={pathname}>
              <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
            </ErrorBoundary>
          </Box>
        </Box>
      </Box>
      {desk ? null : <BottomBar items={operatorNav} current={current} />}
      <Shortcuts open={helpOpen} onOpenChange={setHelpOpen} jumps={operatorJumps} />
    </Box>
  );
};

const SideList = () => {
  const text = useText();
  return (
    <Box
      component="aside"
      sx={{ width: 228, flexShrink: 0, position: 'sticky', top: 0, height: '100dvh', overflowY: 'auto' }}
    >
      <Stack component="nav" aria-label={text('shell.menu')} sx={{ p: 3, gap: 4 }}>
        <Stack direction="row" sx={{ alignItems: 'center', gap: 2.5, p: 2 }}>
          <Box component="img" src="/favicon.svg" alt="" width={28} height={28} />
          <Typography sx={{ fontWeight: 600 }}>{text('operator.title')}</Typography>
        </Stack>
        <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: '2px' }}>
          {operatorNav.map((item) => (
            <NavEntry key={item.to} item={item} />
          ))}
        </Stack>
      </Stack>
    </Box>
  );
};
