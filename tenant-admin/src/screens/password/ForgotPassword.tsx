import { Alert, Button, Link, Stack, TextField, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link as RouterLink } from 'react-router';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { takeFocus } from '../../ui/form/take-focus.ts';
import { SignInFrame } from '../sign-in/SignInFrame.tsx';

/** Asks for a new link. The answer is the same for every address, so that nobody learns who works here. */
export const ForgotPassword = () => {
  const text = useText();
  const { sentence } = useProblemText();
  const [email, setEmail] = useState('');
  const ask = useMutation({
    mutationFn: () => answer(api.POST('/admin/v1/auth/password-links', { body: { email: email.trim() } })),
  });

  if (ask.isSuccess) {
    return (
      <SignInFrame
        title={text('password.sentTitle')}
        lead={text('password.sentLead', { email: email.trim() })}
      >
        <Stack sx={{ gap: 3 }}>
          <Typography sx={{ color: 'text.secondary' }}>{text('password.sentHint')}</Typography>
          <Button variant="outlined" color="inherit" onClick={() => ask.reset()}>
            {text('password.again')}
          </Button>
          <BackToSignIn />
        </Stack>
      </SignInFrame>
    );
  }

  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <SignInFrame title={text('password.forgotTitle')} lead={text('password.forgotLead')}>
      <Stack component="form" onSubmit={submit} sx={{ gap: 4 }}>
        <TextField
          id="email"
          name="email"
          type="email"
          label={text('signIn.email')}
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          inputRef={takeFocus}
          required
          fullWidth
          slotProps={{ inputLabel: { required: false } }}
        />
        {ask.isError ? <Alert severity="error">{sentence(ask.error)}</Alert> : null}
        <Button type="submit" variant="contained" size="large" loading={ask.isPending}>
          {text('password.send')}
        </Button>
        <BackToSignIn />
      </Stack>
    </SignInFrame>
  );
};

const BackToSignIn = () => {
  const text = useText();
  return (
    <Typography variant="caption" sx={{ textAlign: 'center' }}>
      <Link component={RouterLink} to="/login" color="text.secondary">
        {text('password.backToSignIn')}
      </Link>
    </Typography>
  );
};
