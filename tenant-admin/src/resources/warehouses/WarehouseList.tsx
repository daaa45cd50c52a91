import Add from '@mui/icons-material/Add';
import WarehouseOutlined from '@mui/icons-material/WarehouseOutlined';
import { Button, Stack, Typography } from '@mui/material';
import { useCanAccess } from 'react-admin';
import { Link } from 'react-router';
import type { Warehouse } from '../../api/types.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { StateChip } from '../../ui/StateChip.tsx';
import { ListScreen } from '../../ui/list/ListScreen.tsx';
import { RecordTable } from '../../ui/list/RecordTable.tsx';
import { clockOf } from './cut-off.rules.ts';

/** The buildings that store and send. */
export const WarehouseList = () => {
  const text = useText();
  const format = useFormat();
  const { canAccess } = useCanAccess({ resource: 'warehouses', action: 'create' });
  const create = canAccess ? (
    <Button variant="contained" startIcon={<Add />} component={Link} to="/warehouses/create">
      {text('warehouses.create')}
    </Button>
  ) : null;
  const state = (warehouse: Warehouse) => (
    <StateChip
      tone={warehouse.active ? 'success' : 'neutral'}
      label={text(warehouse.active ? 'warehouses.activeState' : 'warehouses.inactive')}
    />
  );

  return (
    <ListScreen resource="warehouses" title={text('warehouses.title')} actions={create}>
      <RecordTable<Warehouse>
        to={(warehouse) => `/warehouses/${warehouse.id}`}
        empty={
          <EmptyState
            icon={WarehouseOutlined}
            title={text('warehouses.empty')}
            hint={text('warehouses.emptyHint')}
            action={create}
          />
        }
        renderCard={(warehouse) => (
          <Stack sx={{ gap: 1 }}>
            <Stack direction="row" sx={{ justifyContent: 'space-between' }}>
              <Typography sx={{ fontWeight: 600 }}>{warehouse.name}</Typography>
              {state(warehouse)}
            </Stack>
            <Typography sx={{ color: 'text.secondary' }}>{warehouse.roadAddress}</Typography>
          </Stack>
        )}
        columns={[
          { key: 'name', label: text('warehouses.name'), render: (row) => row.name },
          { key: 'code', label: text('warehouses.code'), render: (row) => row.code, from: 'md' },
          { key: 'address', label: text('warehouses.address'), render: (row) => row.roadAddress },
          { key: 'cutOff', label: text('warehouses.cutOff'), render: (row) => clockOf(row.cutOffMinute) },
          {
            key: 'cost',
            label: text('warehouses.parcelCost'),
            align: 'right',
            render: (row) => format.won(row.parcelCostWon),
          },
          { key: 'state', label: '', align: 'right', render: state },
        ]}
      />
    </ListScreen>
  );
};
