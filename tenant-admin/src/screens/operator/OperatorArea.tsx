import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer } from '../../api/answer.ts';
import { platform } from '../../api/platform-client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useText } from '../../i18n/use-text.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { SignInForm, type Credentials } from '../sign-in/SignInForm.tsx';
import { SignInFrame } from '../sign-in/SignInFrame.tsx';
import { OperatorConsole } from './OperatorConsole.tsx';

/** Behind `/operator`: a sign-in of its own, then the console. Staff of a shop see the sign-in, whatever they are there. */
export const OperatorArea = () => {
  const tenants = useQuery({
    queryKey: ['platform', 'tenants'],
    queryFn: () => answer(platform.GET('/platform/v1/tenants')),
    retry: false,
    refetchInterval: (query) => (query.state.error ? false : 15_000),
  });
  if (tenants.data) return <OperatorConsole tenants={tenants.data.items} />;
  if (!tenants.error) return <PageSkeleton />;
  if (isRefused(tenants.error)) return <OperatorSignIn />;
  return <ErrorState error={tenants.error} onRetry={() => void tenants.refetch()} />;
};

const OperatorSignIn = () => {
  const text = useText();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (body: Credentials) => {
    setBusy(true);
    setProblem(null);
    try {
      await answer(platform.POST('/platform/v1/auth/sign-in', { body }));
      // Not clear(): that forgets the refused list without asking again, and the sign-in would stay on the screen.
      await queryClient.resetQueries();
    } catch (refusal) {
      setProblem(refusal instanceof ApiProblem ? refusal.status : 0);
    } finally {
      setBusy(false);
    }
  };

  return (
    <SignInFrame title={text('operator.signInTitle')} lead={text('operator.signInLead')}>
      <SignInForm problem={problem} busy={busy} onSubmit={submit} />
    </SignInFrame>
  );
};

/** Not signed in, or signed in as somebody else. */
const isRefused = (error: unknown) => error instanceof ApiProblem && [401, 403, 404].includes(error.status);
