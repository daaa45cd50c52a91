import KeyboardOutlined from '@mui/icons-material/KeyboardOutlined';
import { Box, Button, IconButton, Stack, Tooltip, Typography } from '@mui/material';
import { Link } from 'react-router';
import { useText } from '../../../i18n/use-text.ts';
import { LocaleSwitch } from '../../../layout/LocaleSwitch.tsx';
import { ThemeSwitch } from '../../../layout/ThemeSwitch.tsx';
import { OperatorMenu } from './OperatorMenu.tsx';

/** The thin bar above every screen of the operators. */
export const OperatorBar = ({ desk, onHelp }: { desk: boolean; onHelp: () => void }) => {
  const text = useText();
  return (
    <Stack
      component="header"
      direction="row"
      sx={{
        alignItems: 'center',
        gap: 1,
        height: 52,
        px: { xs: 4, md: 8 },
        position: 'sticky',
        top: 0,
        zIndex: 10,
        bgcolor: 'background.default',
      }}
    >
      {desk ? null : (
        <Stack direction="row" sx={{ alignItems: 'center', gap: 2 }}>
          <Box component="img" src="/favicon.svg" alt="" width={24} height={24} />
          <Typography sx={{ fontWeight: 600 }}>{text('operator.title')}</Typography>
        </Stack>
      )}
      <Box sx={{ flex: 1 }} />
      {desk ? (
        <Button component={Link} to="/" size="small" color="inherit">
          {text('operator.toPortal')}
        </Button>
      ) : null}
      <LocaleSwitch />
      <ThemeSwitch />
      {desk ? (
        <Tooltip title={`${text('shell.shortcuts')} (?)`}>
          <IconButton aria-label={text('shell.shortcuts')} onClick={onHelp}>
            <KeyboardOutlined fontSize="small" />
          </IconButton>
        </Tooltip>
      ) : null}
      <OperatorMenu />
    </Stack>
  );
};
