import WarehouseOutlined from '@mui/icons-material/WarehouseOutlined';
import { Button, Stack } from '@mui/material';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useText } from '../../i18n/use-text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { FirstRacks } from './racks/FirstRacks.tsx';
import { WarehousePlace, type UnsavedPlace } from './WarehousePlace.tsx';
import { useWarehouses } from './use-warehouses.ts';

/** A new owner's way to the first warehouse: where it stands, then its racks. The rest has good values already. */
export const FirstWarehouse = () => {
  const text = useText();
  const warehouses = useWarehouses();
  const place = useRef<UnsavedPlace>(null);
  return (
    <>
      <PageHeader title={text('warehouses.firstTitle')} subtitle={text('warehouses.firstLead')} back="/" />
      <Loaded query={warehouses} skeleton={<PageSkeleton />}>
        {([warehouse]) =>
          warehouse ? (
            <Stack sx={{ gap: 4, maxWidth: 860 }}>
              <WarehousePlace warehouse={warehouse} unsaved={place} />
              <FirstRacks warehouseId={warehouse.id} place={place} />
            </Stack>
          ) : (
            <EmptyState
              icon={WarehouseOutlined}
              title={text('warehouses.empty')}
              hint={text('warehouses.emptyHint')}
              action={
                <Button variant="contained" component={Link} to="/warehouses/create">
                  {text('warehouses.create')}
                </Button>
              }
            />
          )
        }
      </Loaded>
    </>
  );
};
