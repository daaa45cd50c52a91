import ContentCopy from '@mui/icons-material/ContentCopy';
import { Box, IconButton, Stack, Tooltip } from '@mui/material';
import { useNotify } from 'react-admin';
import { useText } from '../../../i18n/use-text.ts';

const SHORT = 8;

/** An id to look for in the logs, with a button that copies it. */
export const CopyText = ({
  value,
  label,
  isShort = false,
}: {
  value: string;
  label: string;
  /** Shows the end only, by which ids made at the same time differ; the whole is copied. */
  isShort?: boolean;
}) => {
  const text = useText();
  const notify = useNotify();
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    notify(text('operator.copied'), { type: 'success' });
  };
  return (
    <Stack
      component="span"
      direction="row"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, minWidth: 0 }}
    >
      <Box
        component="code"
        sx={{ fontSize: 12, fontFamily: 'ui-monospace, monospace', overflowWrap: 'anywhere' }}
      >
        {isShort && value.length > SHORT ? `…${value.slice(-SHORT)}` : value}
      </Box>
      <Tooltip title={label}>
        <IconButton
          size="small"
          aria-label={label}
          onClick={(event) => {
            event.stopPropagation();
            void copy();
          }}
        >
          <ContentCopy sx={{ fontSize: 14 }} />
        </IconButton>
      </Tooltip>
    </Stack>
  );
};
