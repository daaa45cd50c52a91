import type { ReactNode } from 'react';
import { EditBase, useEditContext } from 'react-admin';
import { ErrorState } from './ErrorState.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';

/** Loads the record that the address names; children are drawn once it is there and read it from the context. */
export const EditScreen = ({ children }: { children: ReactNode }) => (
  // Without the handler, react-admin would leave for the list on any error and hide the reason.
  <EditBase queryOptions={{ onError: () => undefined }} redirect={false}>
    <WhenLoaded>{children}</WhenLoaded>
  </EditBase>
);

const WhenLoaded = ({ children }: { children: ReactNode }) => {
  const { record, error, refetch } = useEditContext();
  if (record) return children;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
};
