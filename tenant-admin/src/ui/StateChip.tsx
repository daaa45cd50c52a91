import { Box } from '@mui/material';

export type Tone = 'neutral' | 'info' | 'warning' | 'success' | 'error';

/** A state in one word: a dot for the eye, the word for everybody. */
export const StateChip = ({ tone, label }: { tone: Tone; label: string }) => (
  <Box
    component="span"
    sx={{
      display: 'inline-flex',
      alignItems: 'center',
      gap: 1.5,
      height: 22,
      px: 2,
      borderRadius: 1.5,
      fontSize: 12,
      fontWeight: 600,
      whiteSpace: 'nowrap',
      color: tone === 'neutral' ? 'text.secondary' : `${tone}.main`,
      bgcolor: tone === 'neutral' ? 'action.hover' : `${tone}.light`,
      '&::before': { content: '""', width: 6, height: 6, borderRadius: '50%', bgcolor: 'currentColor' },
    }}
  >
    {label}
  </Box>
);
