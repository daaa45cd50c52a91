import type { ReactNode } from 'react';
import { EditBase, useEditContext, type RaRecord } from 'react-admin';
import { ErrorState } from './ErrorState.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';

/** Loads the record that the address names and hands it to the form. */
export function EditScreen<Detail extends RaRecord>({
  children,
}: {
  children: (record: Detail) => ReactNode;
}) {
  return (
    // Without this, react-admin would leave for the list on any error and hide the reason.
    <EditBase queryOptions={{ onError: () => undefined }} redirect={false}>
      <Loaded>{children}</Loaded>
    </EditBase>
  );
}

function Loaded<Detail extends RaRecord>({ children }: { children: (record: Detail) => ReactNode }) {
  const { record, error, refetch } = useEditContext<Detail>();
  if (record) return children(record);
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
}
