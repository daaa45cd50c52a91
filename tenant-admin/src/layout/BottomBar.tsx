import { BottomNavigation, BottomNavigationAction, Paper } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text.ts';
import type { NavItem } from './nav-items.ts';

interface Props {
  items: Pick<NavItem, 'to' | 'label' | 'icon'>[];
  /** The `to` of the item whose screen is open, or the value of a child. */
  current: string;
  /** Further actions after the screens. */
  children?: ReactNode;
}

/** On a phone: the screens of every hour within the thumb's reach. */
export const BottomBar = ({ items, current, children }: Props) => {
  const text = useText();
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
      <BottomNavigation showLabels value={current} sx={{ bgcolor: 'transparent' }}>
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
        {children}
      </BottomNavigation>
    </Paper>
  );
};
