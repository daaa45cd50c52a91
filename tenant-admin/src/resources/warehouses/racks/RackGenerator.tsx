import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import type { Sent } from '../../../api/types.ts';
import { useProblemText } from '../../../i18n/use-problem-text.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useAct } from '../../../ui/use-act.ts';

type Grid = Sent<'/admin/v1/warehouses/{id}/rack-grids', 'post'>;

const numbers = [
  ['racks', 'warehouses.racks'],
  ['levels', 'warehouses.levels'],
  ['bins', 'warehouses.bins'],
] as const;

/** Makes a zone's racks and bins at once; what will be made is shown before it is. */
export const RackGenerator = ({ warehouseId, onClose }: { warehouseId: string; onClose: () => void }) => {
  const text = useText();
  const { sentence } = useProblemText();
  const [grid, setGrid] = useState<Grid>({
    zone: { code: 'A', name: '' },
    racks: 4,
    levels: 3,
    bins: 4,
    preview: true,
  });
  const send = (preview: boolean) =>
    answer(
      api.POST('/admin/v1/warehouses/{id}/rack-grids', {
        params: { path: { id: warehouseId } },
        body: { ...grid, preview },
      }),
    );
  const preview = useMutation({ mutationFn: () => send(true) });
  const make = useAct(() => send(false), {
    done: text('warehouses.made', { count: preview.data?.bins ?? 0 }),
    onDone: onClose,
  });

  // A preview of other numbers than those that will be sent would be worse than none.
  const change = (next: Partial<Grid>) => {
    setGrid({ ...grid, ...next });
    preview.reset();
  };

  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth>
      <DialogTitle>{text('warehouses.generator')}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 4, pt: 2 }}>
          <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 2fr', gap: 3 }}>
            <TextField
              id="zone-code"
              label={text('warehouses.zoneCode')}
              value={grid.zone.code}
              onChange={(event) => change({ zone: { ...grid.zone, code: event.target.value.toUpperCase() } })}
            />
            <TextField
              id="zone-name"
              label={text('warehouses.zoneName')}
              helperText={text('warehouses.zoneHint')}
              value={grid.zone.name}
              onChange={(event) => change({ zone: { ...grid.zone, name: event.target.value } })}
            />
          </Box>
          <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: 3 }}>
            {numbers.map(([field, label]) => (
              <TextField
                key={field}
                id={field}
                type="number"
                label={text(label)}
                value={grid[field]}
                onChange={(event) => change({ [field]: Math.max(1, Number(event.target.value)) })}
                slotProps={{ htmlInput: { min: 1, max: 99, inputMode: 'numeric' } }}
              />
            ))}
          </Box>
          {preview.data ? (
            <Alert severity="info">
              <Typography>
                {text('warehouses.previewLead', {
                  racks: preview.data.racks.length,
                  bins: preview.data.bins,
                })}
              </Typography>
              <Typography variant="caption">
                {text('warehouses.previewExamples', {
                  codes: `${preview.data.codes.slice(0, 6).join(', ')} …`,
                })}
              </Typography>
            </Alert>
          ) : null}
          {preview.isError ? <Alert severity="error">{sentence(preview.error)}</Alert> : null}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {text('act.close')}
        </Button>
        {preview.data ? (
          <Button variant="contained" loading={make.isPending} onClick={() => make.mutate()}>
            {text('warehouses.make')}
          </Button>
        ) : (
          <Button
            variant="contained"
            disabled={!/^[A-Z0-9]{1,8}$/u.test(grid.zone.code) || grid.zone.name.trim() === ''}
            loading={preview.isPending}
            onClick={() => preview.mutate()}
          >
            {text('warehouses.preview')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
};
