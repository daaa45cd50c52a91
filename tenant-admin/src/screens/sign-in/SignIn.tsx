import { Link, Typography } from '@mui/material';
import { useState } from 'react';
import { useLogin } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { useText } from '../../i18n/use-text.ts';
import { SignInForm, type Credentials } from './SignInForm.tsx';
import { SignInFrame } from './SignInFrame.tsx';

/** Where staff come in. After signing in, one lands where one wanted to go. */
export const SignIn = () => {
  const text = useText();
  const login = useLogin();
  const [problem, setProblem] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (credentials: Credentials) => {
    setBusy(true);
    setProblem(null);
    try {
      await login(credentials);
    } catch (error) {
      setProblem(statusOf(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <SignInFrame title={text('signIn.title')} lead={text('signIn.lead')}>
      <SignInForm problem={problem} busy={busy} onSubmit={submit} />
      <Typography variant="caption" sx={{ textAlign: 'center', display: 'grid', gap: 2 }}>
        <Link component={RouterLink} to="/forgot-password" color="text.primary" sx={{ fontSize: 14, py: 1 }}>
          {text('password.forgot')}
        </Link>
        <Link component={RouterLink} to="/operator" color="text.secondary">
          {text('signIn.operator')}
        </Link>
      </Typography>
    </SignInFrame>
  );
};

function statusOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : 0;
}
