import { ButtonBase } from '@mui/material';
import { NavLink } from 'react-router';
import { useText } from '../i18n/use-text.ts';
import type { NavItem } from './nav-items.ts';

/** One line of a side navigation, marked while its screen is open. */
export const NavEntry = ({ item }: { item: Pick<NavItem, 'to' | 'label' | 'icon'> }) => {
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
