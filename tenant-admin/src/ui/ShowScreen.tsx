import type { ReactNode } from 'react';
import { ShowBase, useShowContext, type RaRecord } from 'react-admin';
import { ErrorState } from './ErrorState.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';

/** Loads the record that the address names and hands it to the page. */
export function ShowScreen<Detail extends RaRecord>({
  children,
}: {
  children: (record: Detail) => ReactNode;
}) {
  return (
    // Without this, react-admin would leave for the list on any error and hide the reason.
    <ShowBase queryOptions={{ onError: () => undefined }}>
      <Record>{children}</Record>
    </ShowBase>
  );
}

function Record<Detail extends RaRecord>({ children }: { children: (record: Detail) => ReactNode }) {
  const { record, error, refetch } = useShowContext<Detail>();
  if (record) return children(record);
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
}
