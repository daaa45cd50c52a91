import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '@mui/material';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import type { PasswordLink } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SignInFrame } from '../sign-in/SignInFrame.tsx';
import { LinkGone } from './LinkGone.tsx';
import { NewPassword } from './NewPassword.tsx';
import { tokenOf } from './password-link.rules.ts';

/** Where the link of a welcome or reset mail leads: one password to choose, and one is in. */
export const PasswordScreen = () => {
  const { hash } = useLocation();
  const token = tokenOf(hash);
  // Another link opened in the same tab is another page.
  return <Link key={token} token={token} />;
};

const Link = ({ token }: { token: string }) => {
  const text = useText();
  const [used, setUsed] = useState(false);
  const link = useQuery({
    queryKey: ['password-link', token],
    queryFn: () => answer(api.GET('/admin/v1/auth/password-links/{token}', { params: { path: { token } } })),
    enabled: token !== '' && !used,
    staleTime: Infinity,
    gcTime: 0,
    retry: (failures, error) => failures < 2 && !isRefusal(error),
  });

  if (token === '' || used || isRefusal(link.error)) return <LinkGone />;
  if (link.data) {
    return (
      <SignInFrame {...headline(text, link.data)}>
        <NewPassword token={token} link={link.data} onGone={() => setUsed(true)} />
      </SignInFrame>
    );
  }
  return (
    <SignInFrame title={text('password.checking')} lead="">
      {link.isError ? (
        <ErrorState error={link.error} onRetry={() => void link.refetch()} />
      ) : (
        <Skeleton variant="rounded" height={180} />
      )}
    </SignInFrame>
  );
};

function headline(text: ReturnType<typeof useText>, { purpose, name, shop }: PasswordLink) {
  if (purpose === 'reset') {
    return { title: text('password.resetTitle'), lead: text('password.resetLead', { name }) };
  }
  return {
    title: text('password.welcomeTitle', { name }),
    lead: shop ? text('password.welcomeLead', { shop: shop.name }) : text('password.welcomeLeadNoShop'),
  };
}

/** Used, expired and never made look the same, and a cut-off one is refused for its form. */
function isRefusal(error: unknown): boolean {
  return error instanceof ApiProblem && error.status >= 400 && error.status < 500 && error.status !== 429;
}
