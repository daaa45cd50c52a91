import type { ReactNode } from 'react';
import { EditBase, useEditContext } from 'react-admin';
import { ErrorState } from './ErrorState.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';

const queryOptions = {
  // A list's rows know less than the page. Without a key of its own, react-admin would show the row as if it were all.
  meta: { page: true },
  // Without a handler, react-admin would leave for the list on any error and hide the reason.
  onError: () => undefined,
};

/** Loads the record that the address names; children are drawn once it is there and read it from the context. */
export const EditScreen = ({ children }: { children: ReactNode }) => (
  <EditBase queryOptions={queryOptions} mutationOptions={{ meta: queryOptions.meta }} redirect={false}>
    <WhenLoaded>{children}</WhenLoaded>
  </EditBase>
);

const WhenLoaded = ({ children }: { children: ReactNode }) => {
  const { record, error, refetch } = useEditContext();
  if (record) return children;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
};
