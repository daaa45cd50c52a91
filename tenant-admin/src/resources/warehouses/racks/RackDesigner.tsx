import { Alert, Box, Skeleton, Stack, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useProblemText } from '../../../i18n/use-problem-text.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { RackDrawing } from './RackDrawing.tsx';
import { RackFields } from './RackFields.tsx';
import { firstRacks } from './rack-plan.rules.ts';
import { useRackPreview, type RackGrid } from './use-rack-preview.ts';

/** What is drawn now and may be built as drawn. */
export interface RackDesign {
  grid: RackGrid;
  bins: number;
}

interface Props {
  warehouseId: string;
  zoneCode: string;
  /** Null while the drawing is not of what the fields say: nothing may be built that was not shown. */
  onDesign: (design: RackDesign | null) => void;
}

/** The fields of a zone and the racks as they will stand, drawn while one types. */
export const RackDesigner = ({ warehouseId, zoneCode, onDesign }: Props) => {
  const text = useText();
  const format = useFormat();
  const { sentence } = useProblemText();
  const [entry, setEntry] = useState({ ...firstRacks, zoneCode });
  const { grid, preview, current } = useRackPreview(
    warehouseId,
    entry,
    text('warehouses.zoneOf', { code: entry.zoneCode.toUpperCase() }),
  );
  const bins = current && preview.data ? preview.data.bins : null;
  const buildable = bins === null ? '' : JSON.stringify(grid);

  useEffect(() => {
    onDesign(buildable === '' || bins === null ? null : { grid: JSON.parse(buildable) as RackGrid, bins });
  }, [buildable, bins, onDesign]);

  return (
    <Stack sx={{ gap: 5 }}>
      <RackFields entry={entry} onChange={setEntry} />
      <Box sx={{ bgcolor: 'action.hover', borderRadius: 3, p: { xs: 3, sm: 4 } }}>
        {preview.data ? (
          <Stack sx={{ gap: 4, opacity: current ? 1 : 0.55 }}>
            <Typography component="output" sx={{ fontWeight: 600 }}>
              {grid
                ? text('warehouses.previewLead', {
                    racks: format.count(preview.data.racks.length),
                    bins: format.count(preview.data.bins),
                  })
                : text('warehouses.previewWaits')}
            </Typography>
            <RackDrawing codes={preview.data.codes} />
          </Stack>
        ) : preview.isError ? null : (
          <Skeleton variant="rounded" height={200} />
        )}
        {preview.isError ? <Alert severity="error">{sentence(preview.error)}</Alert> : null}
      </Box>
    </Stack>
  );
};
