import { MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useWarehouses } from '../../resources/warehouses/use-warehouses.ts';
import { VariantPicker } from './VariantPicker.tsx';
import type { Place } from './policy.rules.ts';

export type NamedPlace = Place & { name: string };

const VARIANT = 'variant';

/** Chooses what the policy is about: the shop, a warehouse, or one variant that is searched for. */
export const PlacePicker = ({ onChoose }: { onChoose: (place: NamedPlace | null) => void }) => {
  const text = useText();
  const { data: warehouses = [] } = useWarehouses();
  const [value, setValue] = useState('');

  const choose = (next: string) => {
    setValue(next);
    const warehouse = warehouses.find(({ id }) => id === next);
    onChoose(warehouse ? { scope: 'warehouse', warehouseId: warehouse.id, name: warehouse.name } : null);
  };

  return (
    <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 4 }}>
      <TextField
        id="policy-scope"
        select
        label={text('policies.scope')}
        value={value}
        onChange={(event) => choose(event.target.value)}
        slotProps={{ select: { displayEmpty: true } }}
        sx={{ minWidth: 240 }}
      >
        <MenuItem value="">{text('policies.shop')}</MenuItem>
        {warehouses.map((warehouse) => (
          <MenuItem key={warehouse.id} value={warehouse.id}>
            {warehouse.name}
          </MenuItem>
        ))}
        <MenuItem value={VARIANT}>{text('policies.oneVariant')}</MenuItem>
      </TextField>
      {value === VARIANT ? <VariantPicker onChoose={onChoose} /> : null}
    </Stack>
  );
};
