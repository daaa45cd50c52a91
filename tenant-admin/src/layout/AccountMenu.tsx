import { Avatar, Box, Divider, IconButton, Menu, MenuItem, Typography } from '@mui/material';
import { useState } from 'react';
import { useLogout } from 'react-admin';
import { useText } from '../i18n/use-text.ts';
import { useMe } from '../providers/use-me.ts';

/** Who is signed in, and the way out. */
export const AccountMenu = () => {
  const text = useText();
  const { staff } = useMe();
  const signOut = useLogout();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);

  return (
    <>
      <IconButton
        aria-label={text('shell.account')}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Avatar
          sx={{
            width: 26,
            height: 26,
            fontSize: 12,
            bgcolor: 'secondary.main',
            color: 'secondary.contrastText',
          }}
        >
          {staff?.name.slice(0, 1)}
        </Avatar>
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <Box sx={{ px: 5, py: 2 }}>
          <Typography sx={{ fontWeight: 600 }}>{staff?.name}</Typography>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {staff?.email}
          </Typography>
        </Box>
        <Divider sx={{ my: 1 }} />
        <MenuItem onClick={() => void signOut()}>{text('shell.signOut')}</MenuItem>
      </Menu>
    </>
  );
};
