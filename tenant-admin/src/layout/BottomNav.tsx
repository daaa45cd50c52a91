import MenuIcon from '@mui/icons-material/Menu';
import { BottomNavigationAction } from '@mui/material';
import { useLocation } from 'react-router';
import { useText } from '../i18n/use-text.ts';
import { BottomBar } from './BottomBar.tsx';
import { navGroups } from './nav-items.ts';

const items = navGroups
  .flatMap((group) => group.items)
  .filter((item) => ['/', '/orders', '/shipments', '/stock'].includes(item.to));

/** The shop's bottom bar: four screens, the rest behind the last button. */
export const BottomNav = ({ onMore }: { onMore: () => void }) => {
  const text = useText();
  const { pathname } = useLocation();
  const current = items.find((item) => item.to !== '/' && pathname.startsWith(item.to))?.to;

  return (
    <BottomBar items={items} current={current ?? (pathname === '/' ? '/' : 'more')}>
      <BottomNavigationAction
        value="more"
        label={text('shell.nav.more')}
        icon={<MenuIcon />}
        onClick={onMore}
      />
    </BottomBar>
  );
};
