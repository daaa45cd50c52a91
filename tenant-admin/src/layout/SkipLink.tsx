import { Box } from '@mui/material';

/** The first stop of the Tab key: past the navigation. The target is `#main-content`. */
export const SkipLink = ({ label }: { label: string }) => (
  <Box
    component="a"
    href="#main-content"
    sx={{
      position: 'absolute',
      left: -9999,
      zIndex: 2000,
      '&:focus': { left: 8, top: 8, p: 2, bgcolor: 'background.paper', borderRadius: 2 },
    }}
  >
    {label}
  </Box>
);
