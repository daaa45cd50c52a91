import { Avatar, Box, Divider, IconButton, Menu, MenuItem, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { signOut } from '../../../api/platform-calls.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useOperator } from './use-operator.ts';

/** Which operator is signed in, the way to the shops' portal and the way out. */
export const OperatorMenu = () => {
  const text = useText();
  const queryClient = useQueryClient();
  const person = useOperator().data?.staff;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);

  const leave = async () => {
    setAnchor(null);
    // Signing out must also work when the session is already gone.
    await signOut().catch(() => undefined);
    await queryClient.resetQueries();
  };

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
          {person?.name.slice(0, 1)}
        </Avatar>
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <Box sx={{ px: 5, py: 2 }}>
          <Typography sx={{ fontWeight: 600 }}>{person?.name}</Typography>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {person?.email}
          </Typography>
        </Box>
        <Divider sx={{ my: 1 }} />
        <MenuItem component={Link} to="/">
          {text('operator.toPortal')}
        </MenuItem>
        <MenuItem onClick={() => void leave()}>{text('shell.signOut')}</MenuItem>
      </Menu>
    </>
  );
};
