import Add from '@mui/icons-material/Add';
import Remove from '@mui/icons-material/Remove';
import { Box, IconButton, TextField } from '@mui/material';

interface Props {
  id: string;
  label: string;
  value: string;
  error?: string | undefined;
  /** Marks the field for a fault that is told elsewhere, because it is of several fields together. */
  isMarked?: boolean;
  /** What the buttons say to those who do not see them. */
  fewerLabel: string;
  moreLabel: string;
  onChange: (value: string) => void;
  onStep: (step: 1 | -1) => void;
}

/** A small number: typed, or changed with the thumb. */
export const CountStepper = ({
  id,
  label,
  value,
  error,
  isMarked = false,
  fewerLabel,
  moreLabel,
  onChange,
  onStep,
}: Props) => (
  <TextField
    id={id}
    label={label}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    error={Boolean(error) || isMarked}
    helperText={error}
    fullWidth
    slotProps={{
      htmlInput: { inputMode: 'numeric', autoComplete: 'off', style: { textAlign: 'center', minWidth: 0 } },
      input: {
        sx: { px: 0.5 },
        startAdornment: (
          <Box component="span" sx={{ display: 'inline-flex' }}>
            <IconButton size="small" aria-label={fewerLabel} onClick={() => onStep(-1)}>
              <Remove fontSize="small" />
            </IconButton>
          </Box>
        ),
        endAdornment: (
          <IconButton size="small" aria-label={moreLabel} onClick={() => onStep(1)}>
            <Add fontSize="small" />
          </IconButton>
        ),
      },
    }}
  />
);
