import { Box, ButtonBase, Stack, Typography } from '@mui/material';
import { useCanAccess } from 'react-admin';
import { NavLink } from 'react-router';
import { useText } from '../i18n/use-text.ts';
import { navGroups, type NavItem } from './nav-items.ts';
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
                <Entry key={item.to} item={item} />
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
  return canAccess ? <Entry item={item} /> : null;
};

const Entry = ({ item }: { item: NavItem }) => {
  const text = useText();
  const Icon = item.icon;
  return (
    <li>
      <ButtonBase
        component={NavLink}
        to={item.to}
        end={item.to === '/'}
        sx={{
          width: '100%',
          justifyContent: 'flex-start',
          gap: 2.5,
          px: 2.5,
          height: { xs: 44, md: 34 },
          borderRadius: 2,
          color: 'text.secondary',
          fontSize: 14,
          fontWeight: 500,
          '& svg': { fontSize: 18 },
          '&:hover': { bgcolor: 'action.hover', color: 'text.primary' },
          '&.active': { bgcolor: 'action.selected', color: 'text.primary', fontWeight: 600 },
          '&.active svg': { color: 'primary.main' },
        }}
      >
        <Icon />
        {text(item.label)}
      </ButtonBase>
    </li>
  );
};
