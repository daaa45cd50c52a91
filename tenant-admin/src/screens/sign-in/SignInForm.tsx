import { Alert, Button, Stack, TextField } from '@mui/material';
import type { FormEvent } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { PasswordField } from '../../ui/form/PasswordField.tsx';
import { takeFocus } from '../../ui/form/take-focus.ts';

export interface Credentials {
  email: string;
  password: string;
}

interface Props {
  /** The HTTP status of the refusal, 0 for no connection, null while nothing is wrong. */
  problem: number | null;
  busy: boolean;
  onSubmit: (credentials: Credentials) => Promise<void>;
}

/** E-mail and password, with the reason of a refusal above the button. */
export const SignInForm = ({ problem, busy, onSubmit }: Props) => {
  const text = useText();

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void onSubmit({ email: fieldOf(form, 'email').trim(), password: fieldOf(form, 'password') });
  };

  return (
    <Stack component="form" onSubmit={submit} sx={{ gap: 4 }}>
      <TextField
        id="email"
        name="email"
        type="email"
        label={text('signIn.email')}
        autoComplete="username"
        inputRef={takeFocus}
        required
        fullWidth
        slotProps={{ inputLabel: { required: false } }}
      />
      <PasswordField id="password" label={text('signIn.password')} autoComplete="current-password" />
      {problem === null ? null : <Alert severity="error">{text(reasonOf(problem))}</Alert>}
      <Button type="submit" variant="contained" size="large" loading={busy}>
        {text('signIn.submit')}
      </Button>
    </Stack>
  );
};

function reasonOf(status: number) {
  if (status === 0 || status >= 500) return 'say.offline';
  return status === 429 ? 'signIn.slowDown' : 'signIn.wrong';
}

function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
