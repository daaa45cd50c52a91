import { Box, Typography } from '@mui/material';
import { useFormat } from '../i18n/use-text.ts';

export interface TimelineEntry {
  at: string;
  label: string;
  /** Who did it, or where it happened. */
  by?: string | null;
}

/** What happened, newest first, each with its time and who did it. */
export const Timeline = ({ entries }: { entries: TimelineEntry[] }) => {
  const format = useFormat();
  const newestFirst = entries.toReversed().sort((one, other) => other.at.localeCompare(one.at));
  return (
    <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {newestFirst.map((entry, index) => (
        <Box
          key={`${entry.at}-${entry.label}`}
          component="li"
          sx={{
            position: 'relative',
            pl: 5,
            pb: 3.5,
            '&::before': {
              content: '""',
              position: 'absolute',
              left: 3,
              top: 7,
              width: 8,
              height: 8,
              borderRadius: '50%',
              bgcolor: index === 0 ? 'primary.main' : 'text.disabled',
            },
            '&:not(:last-of-type)::after': {
              content: '""',
              position: 'absolute',
              left: '6.5px',
              top: 18,
              bottom: -4,
              width: '1px',
              bgcolor: 'divider',
            },
            '&:last-of-type': { pb: 0 },
          }}
        >
          <Typography sx={{ fontWeight: index === 0 ? 600 : 400 }}>{entry.label}</Typography>
          <Typography variant="caption" component="p" sx={{ color: 'text.secondary', m: 0 }}>
            {[format.moment(entry.at), entry.by].filter(Boolean).join(' · ')}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};
