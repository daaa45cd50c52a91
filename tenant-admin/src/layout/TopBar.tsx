import KeyboardOutlined from '@mui/icons-material/KeyboardOutlined';
import { Box, IconButton, Stack, Tooltip } from '@mui/material';
import { useText } from '../i18n/use-text.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { LocaleSwitch } from './LocaleSwitch.tsx';
import { ShopLink } from './ShopLink.tsx';
import { ShopSwitcher } from './ShopSwitcher.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

/** The thin bar above every screen: the shop on a phone, and at the end what belongs to the person, not to the screen. */
export const TopBar = ({ desk, onHelp }: { desk: boolean; onHelp: () => void }) => {
  const text = useText();

  return (
    <Stack
      component="header"
      direction="row"
      sx={{
        alignItems: 'center',
        gap: 1,
        height: 52,
        px: { xs: 2, md: 8 },
        position: 'sticky',
        top: 0,
        zIndex: 10,
        bgcolor: 'background.default',
      }}
    >
      {desk ? null : <ShopSwitcher />}
      <Box sx={{ flex: 1 }} />
      <ShopLink desk={desk} />
      <LocaleSwitch />
      <ThemeSwitch />
      {desk ? (
        <Tooltip title={`${text('shell.shortcuts')} (?)`}>
          <IconButton aria-label={text('shell.shortcuts')} onClick={onHelp}>
            <KeyboardOutlined fontSize="small" />
          </IconButton>
        </Tooltip>
      ) : null}
      <AccountMenu />
    </Stack>
  );
};
