import type { ReactNode } from 'react';
import { ShowBase, useShowContext } from 'react-admin';
import { ErrorState } from './ErrorState.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';

/** Loads the record that the address names; children are drawn once it is there and read it from the context. */
export const ShowScreen = ({ children }: { children: ReactNode }) => (
  // Without the handler, react-admin would leave for the list on any error and hide the reason.
  <ShowBase queryOptions={{ onError: () => undefined }}>
    <WhenLoaded>{children}</WhenLoaded>
  </ShowBase>
);

const WhenLoaded = ({ children }: { children: ReactNode }) => {
  const { record, error, refetch } = useShowContext();
  if (record) return children;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
};
