import { Grid, Skeleton } from '@mui/material';

/** The home screen's shape while its numbers are counted. */
export const HomeSkeleton = () => (
  <Grid container spacing={4} aria-busy="true">
    {Array.from({ length: 4 }, (_, tile) => (
      <Grid key={tile} size={{ xs: 6, md: 3 }}>
        <Skeleton variant="rounded" height={104} />
      </Grid>
    ))}
    <Grid size={{ xs: 12, md: 8 }}>
      <Skeleton variant="rounded" height={380} />
    </Grid>
    <Grid size={{ xs: 12, md: 4 }}>
      <Skeleton variant="rounded" height={380} />
    </Grid>
  </Grid>
);
