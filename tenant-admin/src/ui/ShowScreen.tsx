import type { ReactNode } from 'react';
import { ShowBase, useShowContext } from 'react-admin';
import { ErrorState } from './ErrorState.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';

const queryOptions = {
  // A list's rows know less than the page. Without a key of its own, react-admin would show the row as if it were all.
  meta: { page: true },
  // Without a handler, react-admin would leave for the list on any error and hide the reason.
  onError: () => undefined,
};

/** Loads the record that the address names; children are drawn once it is there and read it from the context. */
export const ShowScreen = ({ children }: { children: ReactNode }) => (
  <ShowBase queryOptions={queryOptions}>
    <WhenLoaded>{children}</WhenLoaded>
  </ShowBase>
);

const WhenLoaded = ({ children }: { children: ReactNode }) => {
  const { record, error, refetch } = useShowContext();
  if (record) return children;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
};
