import { Box, Stack, Typography } from '@mui/material';
import type { Release } from '../../api/types.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useActorName } from '../../resources/staff/use-actor-name.ts';
import { StateChip } from '../../ui/StateChip.tsx';
import { RollBack } from './RollBack.tsx';

/** One published look: its colour, what is in it, who published it when. */
export const ReleaseRow = ({ release }: { release: Release }) => {
  const text = useText();
  const format = useFormat();
  const nameOf = useActorName();
  const { theme, sections } = release.content;
  return (
    <Stack
      component="li"
      direction="row"
      sx={{
        gap: 4,
        p: { xs: 4, sm: 5 },
        alignItems: 'center',
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box
        aria-hidden
        sx={{
          width: 44,
          height: 44,
          flexShrink: 0,
          borderRadius: 2,
          bgcolor: theme.accent,
          border: 1,
          borderColor: 'divider',
        }}
      />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography sx={{ fontWeight: 600 }}>
            {text('storefront.version', { version: release.version })}
          </Typography>
          {release.live ? <StateChip tone="success" label={text('storefront.live')} /> : null}
        </Stack>
        {release.note ? <Typography>{release.note}</Typography> : null}
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', m: 0 }}>
          {[
            text('storefront.published', {
              by: nameOf(release.publishedBy),
              when: format.moment(release.publishedAt),
            }),
            text(`storefront.theme.${theme.key}`),
            text('storefront.sections', { count: sections.length }),
          ].join(' · ')}
        </Typography>
      </Box>
      {release.live ? null : <RollBack release={release} />}
    </Stack>
  );
};
