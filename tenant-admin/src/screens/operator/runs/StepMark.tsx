import CheckCircle from '@mui/icons-material/CheckCircle';
import ErrorIcon from '@mui/icons-material/Error';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import UndoRounded from '@mui/icons-material/UndoRounded';
import { Box, CircularProgress } from '@mui/material';
import type { StepState } from '../../../api/platform-types.ts';

/** The sign before a step. The word beside it says the same to those who do not see it. */
export const StepMark = ({ state }: { state: StepState }) => (
  <Box aria-hidden sx={{ width: 22, height: 22, flexShrink: 0, display: 'grid', placeItems: 'center' }}>
    <Sign state={state} />
  </Box>
);

const Sign = ({ state }: { state: StepState }) => {
  switch (state) {
    case 'waiting':
      return <RadioButtonUnchecked sx={{ fontSize: 20, color: 'text.disabled' }} />;
    case 'running':
      return <CircularProgress size={18} thickness={5} color="info" />;
    case 'done':
      return <CheckCircle sx={{ fontSize: 22, color: 'success.main' }} />;
    case 'failed':
      return <ErrorIcon sx={{ fontSize: 22, color: 'error.main' }} />;
    case 'undone':
      return <UndoRounded sx={{ fontSize: 20, color: 'text.secondary' }} />;
  }
};
