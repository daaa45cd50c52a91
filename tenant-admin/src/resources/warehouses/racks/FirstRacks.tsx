import { Button, Skeleton, Stack } from '@mui/material';
import { useState } from 'react';
import { useCanAccess } from 'react-admin';
import { Link } from 'react-router';
import { useText } from '../../../i18n/use-text.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { RackDesigner, type RackDesign } from './RackDesigner.tsx';
import { RackMap } from './RackMap.tsx';
import { askForRacks } from './use-rack-preview.ts';
import { useLayout } from './use-layout.ts';

/** The first racks of a warehouse, drawn and then made; once they stand, the map of them. */
export const FirstRacks = ({ warehouseId }: { warehouseId: string }) => {
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
            <Designer warehouseId={warehouseId} />
          </Panel>
        )
      }
    </Loaded>
  );
};

const Designer = ({ warehouseId }: { warehouseId: string }) => {
  const text = useText();
  const [design, setDesign] = useState<RackDesign | null>(null);
  const { canAccess } = useCanAccess({ resource: 'warehouses', action: 'edit' });
  const make = useAct(({ grid }: RackDesign) => askForRacks(warehouseId, grid, false), {
    done: text('warehouses.made', { count: design?.bins ?? 0 }),
  });
  return (
    <Stack sx={{ gap: 4 }}>
      <RackDesigner warehouseId={warehouseId} zoneCode="A" onDesign={setDesign} />
      <Button
        variant="contained"
        size="large"
        disabled={!design || !canAccess}
        loading={make.isPending}
        onClick={() => design && make.mutate(design)}
      >
        {text('warehouses.make')}
      </Button>
    </Stack>
  );
};
