import { MenuItem, TextField } from '@mui/material';
import { useListContext } from 'react-admin';
import { useText } from '../../i18n/use-text.ts';
import { useWarehouses } from '../warehouses/use-warehouses.ts';

/** Narrows the parcels to the building one stands in. */
export const WarehouseFilter = () => {
  const text = useText();
  const { data: warehouses } = useWarehouses();
  const { filterValues, setFilters } = useListContext();
  if (!warehouses || warehouses.length < 2) return null;

  const choose = (id: string) => {
    const { warehouseId: _dropped, ...rest } = filterValues as Record<string, string>;
    setFilters(id ? { ...rest, warehouseId: id } : rest);
  };

  return (
    <TextField
      select
      value={String(filterValues?.warehouseId ?? '')}
      onChange={(event) => choose(event.target.value)}
      sx={{ minWidth: 160 }}
      slotProps={{ select: { displayEmpty: true }, htmlInput: { 'aria-label': text('shipments.warehouse') } }}
    >
      <MenuItem value="">{text('shipments.allWarehouses')}</MenuItem>
      {warehouses.map((warehouse) => (
        <MenuItem key={warehouse.id} value={warehouse.id}>
          {warehouse.name}
        </MenuItem>
      ))}
    </TextField>
  );
};
