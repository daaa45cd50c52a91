import { Alert, Box, Button } from '@mui/material';
import { Link, useLocation } from 'react-router';
import { useText } from '../i18n/use-text.ts';
import { useMe } from '../providers/use-me.ts';
import { useShopStatus } from '../providers/use-shop-status.ts';
import { Reopen } from '../screens/start/Reopen.tsx';
import { isPaused } from '../screens/start/start-steps.rules.ts';

/** Told above every screen while customers cannot come in: why as far as staff may know it, and what to do. */
export const ShopBanner = () => {
  const text = useText();
  const { role } = useMe();
  const { pathname } = useLocation();
  const { data: shop } = useShopStatus();
  if (shop?.status === 'suspended') {
    return (
      <Alert severity="error" sx={{ mb: 4 }}>
        <strong>{text('start.banner.suspended')}</strong>{' '}
        {text(role === 'owner' ? 'start.banner.askOperator' : 'start.banner.askOwner')}
      </Alert>
    );
  }
  if (shop && isPaused(shop)) {
    return (
      <Alert
        severity="warning"
        sx={{ mb: 4 }}
        action={role === 'owner' ? <Reopen shop={shop} size="small" /> : null}
      >
        {text('start.banner.paused')}
      </Alert>
    );
  }
  // The home screen of such a shop says it all itself.
  if (shop?.status !== 'preparing' || (pathname === '/' && role !== 'warehouse')) return null;
  return (
    <Alert
      severity="warning"
      sx={{ mb: 4 }}
      action={
        role === 'warehouse' ? null : (
          <Button component={Link} to="/" size="small" color="inherit">
            {text('start.toStart')}
          </Button>
        )
      }
    >
      {text('start.banner.preparing')}{' '}
      <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
        {text('start.banner.preparingMore')}
      </Box>
    </Alert>
  );
};
