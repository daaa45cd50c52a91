import Close from '@mui/icons-material/Close';
import { Box, Drawer, IconButton, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';

interface Props {
  open: boolean;
  title: ReactNode;
  subtitle?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** Details beside the screen they belong to; the whole width on a phone. */
export const SideDrawer = ({ open, title, subtitle, onClose, children }: Props) => {
  const text = useText();
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={onClose}
      slotProps={{ paper: { sx: { width: { xs: '100%', sm: 440 } } } }}
    >
      <Stack direction="row" sx={{ alignItems: 'flex-start', gap: 2, p: 5, pb: 2 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h2">{title}</Typography>
          {subtitle ? <Typography sx={{ color: 'text.secondary' }}>{subtitle}</Typography> : null}
        </Box>
        <IconButton aria-label={text('act.close')} onClick={onClose} size="small">
          <Close fontSize="small" />
        </IconButton>
      </Stack>
      <Box sx={{ p: 5, pt: 2 }}>{children}</Box>
    </Drawer>
  );
};
