import { Box, Skeleton, Stack } from '@mui/material';

/** Rows of the true height while a list loads, so that nothing jumps when it comes. */
export const RowsSkeleton = ({ phone = false, rows = 8 }: { phone?: boolean; rows?: number }) => (
  <Stack aria-busy="true" sx={{ px: 4, py: 2 }}>
    {Array.from({ length: rows }, (_, row) => (
      <Box key={row} sx={{ height: phone ? 84 : 44, display: 'flex', alignItems: 'center', gap: 4 }}>
        <Skeleton width="18%" />
        <Skeleton width="40%" />
        <Box sx={{ flex: 1 }} />
        <Skeleton width="12%" />
      </Box>
    ))}
  </Stack>
);
