import MenuIcon from '@mui/icons-material/Menu';
import { BottomNavigation, BottomNavigationAction, Paper } from '@mui/material';
import { Link, useLocation } from 'react-router';
import { useText } from '../i18n/use-text.ts';
import { navGroups } from './nav-items.ts';

const items = navGroups
  .flatMap((group) => group.items)
  .filter((item) => ['/', '/orders', '/shipments', '/stock'].includes(item.to));

/** On a phone: the four screens of every hour within the thumb's reach, the rest behind the last button. */
export const BottomNav = ({ onMore }: { onMore: () => void }) => {
  const text = useText();
  const { pathname } = useLocation();
  const current = items.find((item) => item.to !== '/' && pathname.startsWith(item.to))?.to;

  return (
    <Paper
      component="nav"
      aria-label={text('shell.menu')}
      square
      sx={{
        position: 'fixed',
        insetInline: 0,
        bottom: 0,
        zIndex: 20,
        borderTop: 1,
        borderColor: 'divider',
        pb: 'env(safe-area-inset-bottom)',
      }}
      elevation={0}
    >
      <BottomNavigation
        showLabels
        value={current ?? (pathname === '/' ? '/' : 'more')}
        sx={{ bgcolor: 'transparent' }}
      >
        {items.map(({ to, label, icon: Icon }) => (
          <BottomNavigationAction
            key={to}
            value={to}
            component={Link}
            to={to}
            label={text(label)}
            icon={<Icon />}
          />
        ))}
        <BottomNavigationAction
          value="more"
          label={text('shell.nav.more')}
          icon={<MenuIcon />}
          onClick={onMore}
        />
      </BottomNavigation>
    </Paper>
  );
};
