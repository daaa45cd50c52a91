import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { signIn } from '../../api/platform-calls.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useText } from '../../i18n/use-text.ts';
import { NotFound } from '../../layout/NotFound.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { SignInForm, type Credentials } from '../sign-in/SignInForm.tsx';
import { SignInFrame } from '../sign-in/SignInFrame.tsx';
import { places } from './frame/operator-nav.ts';
import { OperatorShell } from './frame/OperatorShell.tsx';
import { operatorQuery, useOperator } from './frame/use-operator.ts';
import { JobsScreen } from './jobs/JobsScreen.tsx';
import { NewRunScreen } from './runs/NewRunScreen.tsx';
import { RunScreen } from './runs/RunScreen.tsx';
import { RunsScreen } from './runs/RunsScreen.tsx';
import { ServerScreen } from './server/ServerScreen.tsx';
import { TenantScreen } from './tenants/TenantScreen.tsx';
import { TenantsScreen } from './tenants/TenantsScreen.tsx';

/** Behind `/operator`: a sign-in of its own, then the console. Staff of a shop see the sign-in, whatever they are there. */
export const OperatorArea = () => {
  const operator = useOperator();
  useSignOutWhenRefused();
  if (isRefused(operator.error)) return <OperatorSignIn />;
  if (!operator.data)
    return operator.error ? (
      <ErrorState error={operator.error} onRetry={() => void operator.refetch()} />
    ) : (
      <PageSkeleton />
    );
  return (
    <OperatorShell>
      <Routes>
        <Route index element={<Navigate to={places.tenants} replace />} />
        <Route path="tenants" element={<TenantsScreen />} />
        <Route path="tenants/:slug" element={<TenantScreen />} />
        <Route path="runs" element={<RunsScreen />} />
        <Route path="runs/new" element={<NewRunScreen />} />
        <Route path="runs/:id" element={<RunScreen />} />
        <Route path="jobs" element={<JobsScreen />} />
        <Route path="server" element={<ServerScreen />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </OperatorShell>
  );
};

/** Any call that is refused for want of a session means that it has ended: the sign-in takes the screen's place. */
function useSignOutWhenRefused() {
  const queryClient = useQueryClient();
  useEffect(
    () =>
      queryClient.getQueryCache().subscribe(({ type, query }) => {
        if (type !== 'updated' || query.queryKey[0] !== 'platform' || query.queryKey[1] === 'me') return;
        const { error, fetchStatus } = query.state;
        if (fetchStatus === 'idle' && error instanceof ApiProblem && error.status === 401)
          void queryClient.invalidateQueries({ queryKey: operatorQuery.queryKey });
      }),
    [queryClient],
  );
}

const OperatorSignIn = () => {
  const text = useText();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (body: Credentials) => {
    setBusy(true);
    setProblem(null);
    try {
      await signIn(body);
      // Not clear(): that forgets the refused question without asking again, and the sign-in would stay on the screen.
      await queryClient.resetQueries();
    } catch (refusal) {
      setProblem(refusal instanceof ApiProblem ? refusal.status : 0);
    } finally {
      setBusy(false);
    }
  };

  return (
    <SignInFrame title={text('operator.title')} lead={text('operator.signInLead')}>
      <SignInForm problem={problem} busy={busy} onSubmit={submit} />
    </SignInFrame>
  );
};

/** Not signed in, or signed in as somebody else. */
const isRefused = (error: unknown) => error instanceof ApiProblem && [401, 403, 404].includes(error.status);
