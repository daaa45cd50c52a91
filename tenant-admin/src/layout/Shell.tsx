import { Box, Drawer, useMediaQuery } from '@mui/material';
import { Suspense, useState } from 'react';
import { type LayoutProps } from 'react-admin';
import { useLocation } from 'react-router';
import { useText } from '../i18n/use-text.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { BottomNav } from './BottomNav.tsx';
import { CrashScreen } from './CrashScreen.tsx';
import { ShopBanner } from './ShopBanner.tsx';
import { Shortcuts, type Jump } from './Shortcuts.tsx';
import { SideNav } from './SideNav.tsx';
import { SkipLink } from './SkipLink.tsx';
import { TopBar } from './TopBar.tsx';

const NAV_WIDTH = 228;

const jumps: Jump[] = [
  { key: 'h', to: '/', label: 'shell.shortcutList.home' },
  { key: 'o', to: '/orders', label: 'shell.shortcutList.orders' },
  { key: 's', to: '/shipments', label: 'shell.shortcutList.shipments' },
  { key: 't', to: '/stock', label: 'shell.shortcutList.stock' },
];

/** The frame of the portal: navigation at the side on a desk, in a drawer and a bottom bar on a phone. */
export const Shell = ({ children }: LayoutProps) => {
  const text = useText();
  const desk = useMediaQuery((theme) => theme.breakpoints.up('md'));
  const { pathname } = useLocation();
  const [helpOpen, setHelpOpen] = useState(false);
  // The drawer is open on the screen it was opened on: going somewhere closes it.
  const [drawerAt, setDrawerAt] = useState<string | null>(null);

  return (
    <Box sx={{ display: 'flex', minHeight: '100dvh', bgcolor: 'background.default' }}>
      <SkipLink label={text('shell.skip')} />
      {desk ? (
        <Box
          component="aside"
          sx={{
            width: NAV_WIDTH,
            flexShrink: 0,
            position: 'sticky',
            top: 0,
            height: '100dvh',
            overflowY: 'auto',
          }}
        >
          <SideNav />
        </Box>
      ) : (
        <Drawer
          open={drawerAt === pathname}
          onClose={() => setDrawerAt(null)}
          slotProps={{ paper: { sx: { width: 272, bgcolor: 'background.default' } } }}
        >
          <SideNav />
        </Drawer>
      )}
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <TopBar desk={desk} onHelp={() => setHelpOpen(true)} />
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
            <ShopBanner />
            <ErrorBoundary crashed={CrashScreen} resetKey={pathname}>
              <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
            </ErrorBoundary>
          </Box>
        </Box>
      </Box>
      {desk ? null : <BottomNav onMore={() => setDrawerAt(pathname)} />}
      <Shortcuts open={helpOpen} onOpenChange={setHelpOpen} jumps={jumps} />
    </Box>
  );
};
