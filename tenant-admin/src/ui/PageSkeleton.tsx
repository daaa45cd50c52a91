import { Card, Skeleton, Stack } from '@mui/material';

/** The shape of most screens while their code or data is on its way. */
export const PageSkeleton = () => (
  <Stack aria-busy="true" sx={{ gap: 5 }}>
    <Skeleton width={180} height={32} />
    <Card sx={{ p: 4 }}>
      {Array.from({ length: 8 }, (_, row) => (
        <Skeleton key={row} height={42} />
      ))}
    </Card>
  </Stack>
);
