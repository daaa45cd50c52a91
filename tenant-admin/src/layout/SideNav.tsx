import { Box, Stack, Typography } from '@mui/material';
import { useCanAccess } from 'react-admin';
import { useText } from '../i18n/use-text.ts';
import { navGroups, type NavItem } from './nav-items.ts';
import { NavEntry } from './NavEntry.tsx';
import { ShopSwitcher } from './ShopSwitcher.tsx';

/** The shop's name and every screen the person may open, in groups. */
export const SideNav = () => {
  const text = useText();
  return (
    <Stack component="nav" aria-label={text('shell.menu')} sx={{ p: 3, gap: 4, minHeight: '100%' }}>
      <ShopSwitcher />
      {navGroups.map((group) => (
        <Box key={group.label} sx={{ '&:not(:has(a))': { display: 'none' } }}>
          <Typography
            variant="overline"
            component="h2"
            sx={{ color: 'text.secondary', px: 2.5, mb: 1, display: 'block' }}
          >
            {text(group.label)}
          </Typography>
          <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: '2px' }}>
            {group.items.map((item) =>
              item.resource ? (
                <GuardedEntry key={item.to} item={item} resource={item.resource} />
              ) : (
                <NavEntry key={item.to} item={item} />
              ),
            )}
          </Stack>
        </Box>
      ))}
    </Stack>
  );
};

const GuardedEntry = ({ item, resource }: { item: NavItem; resource: string }) => {
  const { canAccess } = useCanAccess({ resource, action: 'list' });
  return canAccess ? <NavEntry item={item} /> : null;
};
