import { Button } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { useText } from '../i18n/use-text.ts';

/** The other language, written in that language. */
export const LocaleSwitch = () => {
  const text = useText();
  const [locale, setLocale] = useLocaleState();
  const other = locale === 'ko' ? 'en' : 'ko';
  return (
    <Button size="small" color="inherit" lang={other} sx={{ minWidth: 0 }} onClick={() => setLocale(other)}>
      {text(other === 'en' ? 'shell.toEnglish' : 'shell.toKorean')}
    </Button>
  );
};
