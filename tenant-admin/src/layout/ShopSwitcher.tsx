import UnfoldMore from '@mui/icons-material/UnfoldMore';
import { Avatar, Box, ButtonBase, ListItemText, Menu, MenuItem, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../i18n/use-text.ts';
import { useMe } from '../providers/use-me.ts';
import { chooseShop } from '../providers/shop-choice.ts';

/** Names the shop one works in; with several memberships it is also the way to another one. */
export const ShopSwitcher = () => {
  const text = useText();
  const { shop, memberships } = useMe();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const several = memberships.length > 1;

  const switchTo = async (slug: string) => {
    setAnchor(null);
    chooseShop(slug);
    // Nothing of the other shop may stay on the screen, not even from the cache.
    queryClient.clear();
    await navigate('/');
    window.location.reload();
  };

  return (
    <>
      <ButtonBase
        onClick={several ? (event) => setAnchor(event.currentTarget) : undefined}
        disabled={!several}
        aria-haspopup={several ? 'menu' : undefined}
        aria-label={several ? text('shell.switchShop') : undefined}
        sx={{
          justifyContent: 'flex-start',
          gap: 2.5,
          p: 2,
          borderRadius: 2,
          '&:hover': { bgcolor: 'action.hover' },
        }}
      >
        <Avatar
          variant="rounded"
          sx={{
            width: 28,
            height: 28,
            fontSize: 14,
            fontWeight: 700,
            bgcolor: 'primary.main',
            color: 'primary.contrastText',
          }}
        >
          {shop?.name.slice(0, 1) ?? text('shell.product').slice(0, 1)}
        </Avatar>
        <Typography sx={{ flex: 1, textAlign: 'left', fontWeight: 600 }} noWrap>
          {shop?.name ?? text('shell.product')}
        </Typography>
        {several ? <UnfoldMore sx={{ fontSize: 18, color: 'text.secondary' }} /> : <Box />}
      </ButtonBase>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {memberships.map(({ tenant, role }) => (
          <MenuItem
            key={tenant.slug}
            selected={tenant.slug === shop?.slug}
            onClick={() => void switchTo(tenant.slug)}
          >
            <ListItemText
              primary={tenant.name}
              secondary={text(`shell.role.${role}`)}
              slotProps={{ secondary: { variant: 'caption' } }}
            />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
