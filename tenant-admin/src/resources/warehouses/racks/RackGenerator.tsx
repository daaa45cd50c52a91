import { Button, Dialog, DialogActions, DialogContent, DialogTitle, useMediaQuery } from '@mui/material';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { useAct } from '../../../ui/use-act.ts';
import { RackDesigner, type RackDesign } from './RackDesigner.tsx';
import { askForRacks } from './use-rack-preview.ts';

interface Props {
  warehouseId: string;
  /** The zone that is offered first. */
  zoneCode: string;
  onClose: () => void;
}

/** Makes a zone's racks and bins at once; what will be made is drawn before it is. */
export const RackGenerator = ({ warehouseId, zoneCode, onClose }: Props) => {
  const text = useText();
  const phone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const [design, setDesign] = useState<RackDesign | null>(null);
  const make = useAct(({ grid }: RackDesign) => askForRacks(warehouseId, grid, false), {
    done: text('warehouses.made', { count: design?.bins ?? 0 }),
    onDone: onClose,
  });

  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth fullScreen={phone}>
      <DialogTitle>{text('warehouses.generator')}</DialogTitle>
      <DialogContent>
        <RackDesigner warehouseId={warehouseId} zoneCode={zoneCode} onDesign={setDesign} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {text('act.close')}
        </Button>
        <Button
          variant="contained"
          disabled={!design}
          loading={make.isPending}
          onClick={() => design && make.mutate(design)}
        >
          {text('warehouses.make')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
