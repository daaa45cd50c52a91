import { Button, Skeleton, Stack } from '@mui/material';
import { useState, type RefObject } from 'react';
import { useCanAccess, useNotify } from 'react-admin';
import { Link } from 'react-router';
import { useText } from '../../../i18n/use-text.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { useAct } from '../../../ui/use-act.ts';
import type { UnsavedPlace } from '../WarehousePlace.tsx';
import { RackDesigner, type RackDesign } from './RackDesigner.tsx';
import { RackMap } from './RackMap.tsx';
import { askForRacks } from './use-rack-preview.ts';
import { useLayout } from './use-layout.ts';

interface Props {
  warehouseId: string;
  /** The form above: who makes the racks means what was entered there too. */
  place: RefObject<UnsavedPlace | null>;
}

/** The first racks of a warehouse, drawn and then made; once they stand, the map of them. */
export const FirstRacks = ({ warehouseId, place }: Props) => {
  const text = useText();
  const layout = useLayout(warehouseId);
  return (
    <Loaded query={layout} skeleton={<Skeleton variant="rounded" height={360} />}>
      {({ zones }) =>
        zones.some((zone) => zone.racks.length > 0) ? (
          <Stack sx={{ gap: 4 }}>
            <RackMap warehouseId={warehouseId} />
            <Button variant="contained" size="large" component={Link} to="/">
              {text('start.backToStart')}
            </Button>
          </Stack>
        ) : (
          <Panel title={text('warehouses.firstRacks')} hint={text('warehouses.firstRacksHint')}>
            <Designer warehouseId={warehouseId} place={place} />
          </Panel>
        )
      }
    </Loaded>
  );
};

const Designer = ({ warehouseId, place }: Props) => {
  const text = useText();
  const notify = useNotify();
  const [design, setDesign] = useState<RackDesign | null>(null);
  const { canAccess } = useCanAccess({ resource: 'warehouses', action: 'edit' });
  const save = async ({ grid }: RackDesign) => {
    await place.current?.save();
    return await askForRacks(warehouseId, grid, false);
  };
  const make = useAct(save, { done: text('warehouses.made', { count: design?.bins ?? 0 }) });

  const start = async (drawn: RackDesign) => {
    const isPlaceRight = (await place.current?.check()) ?? true;
    if (isPlaceRight) make.mutate(drawn);
    else notify('ra.message.invalid_form', { type: 'error' });
  };
  return (
    <Stack sx={{ gap: 4 }}>
      <RackDesigner warehouseId={warehouseId} zoneCode="A" onDesign={setDesign} />
      <Button
        variant="contained"
        size="large"
        disabled={!design || !canAccess}
        loading={make.isPending}
        onClick={() => design && void start(design)}
      >
        {text('warehouses.make')}
      </Button>
    </Stack>
  );
};
