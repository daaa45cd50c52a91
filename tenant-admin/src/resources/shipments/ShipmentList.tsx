import LocalShippingOutlined from '@mui/icons-material/LocalShippingOutlined';
import { Stack, Typography } from '@mui/material';
import type { ShipmentRow, ShipmentState } from '../../api/types.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListScreen } from '../../ui/list/ListScreen.tsx';
import { ListToolbar } from '../../ui/list/ListToolbar.tsx';
import { RecordTable } from '../../ui/list/RecordTable.tsx';
import { ShipmentStateChip } from './ShipmentStateChip.tsx';
import { WarehouseFilter } from './WarehouseFilter.tsx';

const views: ShipmentState[] = ['ready', 'picking', 'packed', 'shipped', 'delivered'];

/** The parcels to send, in the order of the floor's work. */
export const ShipmentList = () => {
  const text = useText();
  const format = useFormat();
  return (
    <ListScreen resource="shipments" title={text('shipments.title')}>
      <ListToolbar
        views={[
          { value: '', label: text('say.all') },
          ...views.map((value) => ({ value, label: text(`shipments.state.${value}`) })),
        ]}
        searchHint={text('shipments.searchHint')}
      >
        <WarehouseFilter />
      </ListToolbar>
      <RecordTable<ShipmentRow>
        to={(shipment) => `/shipments/${shipment.id}/show`}
        renderCard={(shipment) => <ShipmentCard shipment={shipment} />}
        empty={
          <EmptyState
            icon={LocalShippingOutlined}
            title={text('shipments.empty')}
            hint={text('shipments.emptyHint')}
          />
        }
        columns={[
          { key: 'number', label: text('shipments.number'), render: (row) => row.number },
          {
            key: 'state',
            label: text('shipments.stateLabel'),
            render: (row) => <ShipmentStateChip state={row.state} />,
          },
          { key: 'warehouse', label: text('shipments.warehouse'), render: (row) => row.warehouseName },
          { key: 'items', label: text('shipments.items'), render: (row) => row.itemSummary, from: 'md' },
          { key: 'recipient', label: text('shipments.recipient'), render: (row) => row.recipient },
          {
            key: 'created',
            label: text('shipments.created'),
            align: 'right',
            render: (row) => format.ago(row.createdAt),
          },
        ]}
      />
    </ListScreen>
  );
};

const ShipmentCard = ({ shipment }: { shipment: ShipmentRow }) => {
  const format = useFormat();
  return (
    <Stack sx={{ gap: 1 }}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', gap: 2 }}>
        <Typography sx={{ fontWeight: 600 }}>{shipment.number}</Typography>
        <ShipmentStateChip state={shipment.state} />
      </Stack>
      <Typography noWrap>{shipment.itemSummary}</Typography>
      <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 2, color: 'text.secondary' }}>
        <span>
          {shipment.warehouseName} · {shipment.recipient}
        </span>
        <span>{format.ago(shipment.createdAt)}</span>
      </Stack>
    </Stack>
  );
};
