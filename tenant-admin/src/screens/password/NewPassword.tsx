import { Alert, Button, Stack, TextField } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import type { PasswordLink } from '../../api/types.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { meQuery } from '../../providers/me.ts';
import { chooseShop } from '../../providers/shop-choice.ts';
import { PasswordField } from '../../ui/form/PasswordField.tsx';
import { takeFocus } from '../../ui/form/take-focus.ts';
import { StrengthMeter } from './StrengthMeter.tsx';
import { strengthOf } from './strength.rules.ts';

interface Props {
  token: string;
  link: PasswordLink;
  /** The link was used up or ran out while the page was open. */
  onGone: () => void;
}

/** One field that can be looked at, how good it is, and straight into the portal. */
export const NewPassword = ({ token, link, onGone }: Props) => {
  const text = useText();
  const { sentence } = useProblemText();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const strength = strengthOf(password, [link.email, link.name, link.shop?.slug ?? '']);
  const tooShort = strength.level === 'short';

  const save = useMutation({
    mutationFn: async () => {
      await answer(
        api.POST('/admin/v1/auth/password-links/{token}', {
          params: { path: { token } },
          body: { password },
        }),
      );
      // Whoever was signed in on this browser before is not any more.
      queryClient.clear();
      chooseShop(link.shop?.slug ?? null);
      await queryClient.fetchQuery(meQuery);
    },
    onSuccess: () => navigate('/', { replace: true }),
    onError: (problem) => {
      if (problem instanceof ApiProblem && problem.status === 404) onGone();
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!tooShort) save.mutate();
  };

  return (
    <Stack component="form" onSubmit={submit} noValidate sx={{ gap: 4 }}>
      <TextField
        id="username"
        name="username"
        type="email"
        label={text('password.account')}
        value={link.email}
        autoComplete="username"
        fullWidth
        slotProps={{ htmlInput: { readOnly: true, tabIndex: -1 } }}
      />
      <Stack sx={{ gap: 2 }}>
        <PasswordField
          id="new-password"
          label={text('password.new')}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          error={tried && tooShort}
          helperText={tried && tooShort ? text('password.tooShort') : text('password.hint')}
          describedBy="new-password-helper-text password-strength"
          inputRef={takeFocus}
        />
        {password === '' ? null : <StrengthMeter id="password-strength" strength={strength} />}
      </Stack>
      {save.isError ? <Alert severity="error">{sentence(save.error)}</Alert> : null}
      <Button type="submit" variant="contained" size="large" loading={save.isPending}>
        {text('password.save')}
      </Button>
    </Stack>
  );
};
