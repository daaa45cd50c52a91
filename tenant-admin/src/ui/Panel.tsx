import { Box, Card, Stack, Typography, type SxProps, type Theme } from '@mui/material';
import { useId, type ReactNode } from 'react';

interface Props {
  title?: ReactNode;
  hint?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
  /** Lets a table or a map reach the card's edges. */
  flush?: boolean;
  sx?: SxProps<Theme>;
}

/** A titled card: the unit that screens are composed of. */
export const Panel = ({ title, hint, action, children, flush = false, sx }: Props) => {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={title ? id : undefined} sx={sx}>
      {title || action ? (
        <Stack
          direction="row"
          sx={{ alignItems: 'center', gap: 2, px: { xs: 4, sm: 5 }, pt: 4, minHeight: 36 }}
        >
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography id={id} variant="h2">
              {title}
            </Typography>
            {hint ? (
              <Typography variant="caption" component="p" sx={{ color: 'text.secondary', m: 0 }}>
                {hint}
              </Typography>
            ) : null}
          </Box>
          {action}
        </Stack>
      ) : null}
      <Box sx={flush ? { pt: title ? 2 : 0 } : { px: { xs: 4, sm: 5 }, pt: title ? 3 : 4, pb: 5 }}>
        {children}
      </Box>
    </Card>
  );
};
