import { Button, Stack } from '@mui/material';
import { Link } from 'react-router';
import { useText } from '../../i18n/use-text.ts';
import { SignInFrame } from '../sign-in/SignInFrame.tsx';

/** A link that was used, ran out or was cut off: what probably happened, and the two ways on. */
export const LinkGone = () => {
  const text = useText();
  return (
    <SignInFrame title={text('password.goneTitle')} lead={text('password.goneLead')}>
      <Stack sx={{ gap: 2 }}>
        <Button variant="contained" size="large" component={Link} to="/forgot-password">
          {text('password.newLink')}
        </Button>
        <Button variant="outlined" color="inherit" size="large" component={Link} to="/login">
          {text('password.toSignIn')}
        </Button>
      </Stack>
    </SignInFrame>
  );
};
