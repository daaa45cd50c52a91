import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import { IconButton, Tooltip } from '@mui/material';
import { useTheme } from 'react-admin';
import { useText } from '../i18n/use-text.ts';

/** Light or dark; react-admin's store remembers the choice. */
export const ThemeSwitch = () => {
  const text = useText();
  const [theme, setTheme] = useTheme();
  const dark = theme === 'dark';
  const label = text(dark ? 'shell.toLight' : 'shell.toDark');
  return (
    <Tooltip title={label}>
      <IconButton aria-label={label} onClick={() => setTheme(dark ? 'light' : 'dark')}>
        {dark ? <LightModeOutlined fontSize="small" /> : <DarkModeOutlined fontSize="small" />}
      </IconButton>
    </Tooltip>
  );
};
